package vn.ocop.local;

import java.util.Locale;

/** Every port of an installation, with the number it has unless told otherwise. */
public enum Port {
    GATEWAY(8080),
    KEYCLOAK(8081),
    KEYCLOAK_MANAGEMENT(8082),
    REGISTRY(8101),
    CERTIFICATION(8102),
    PROGRAMME(8103),
    NOTIFICATIONS(8104),
    PORTAL(8105),
    OBJECTS(8106),
    MAIL(8107),
    SMTP(8125),
    POSTGRES(8432),
    KAFKA(8492),
    KAFKA_CONTROLLER(8493);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    int usual() {
        return usual;
    }

    /** The environment variable that changes it. */
    public String variable() {
        return "OCOP_PORT_" + name();
    }

    /** The port of the part of this name. */
    public static Port named(String part) {
        return valueOf(part.toUpperCase(Locale.ROOT));
    }
}
