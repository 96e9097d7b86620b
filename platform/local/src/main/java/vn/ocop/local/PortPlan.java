package vn.ocop.local;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Which port each part of one installation listens on, so that two installations can stand side by side.
 *
 * @param ports where each listens
 * @param reached where the others find those that they reach through something else, such as a proxy
 */
public record PortPlan(Map<Port, Integer> ports, Map<Port, Integer> reached) {
    private static final String OFFSET = "OCOP_PORT_OFFSET";
    private static final int HIGHEST = 65_535;

    public PortPlan {
        ports = Map.copyOf(ports);
        reached = Map.copyOf(reached);
    }

    /** All usual ports moved by {@code offset}. */
    public static PortPlan withOffset(int offset) {
        return from(Map.of(OFFSET, Integer.toString(offset)));
    }

    /**
     * The plan of an environment: {@code OCOP_PORT_OFFSET} moves all, {@code OCOP_PORT_<NAME>} sets one.
     *
     * @throws UserError if a variable is no port or two parts would share one
     */
    public static PortPlan from(Map<String, String> environment) {
        int offset = number(environment, OFFSET, 0, -HIGHEST);
        var ports = new EnumMap<Port, Integer>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, number(environment, port.variable(), port.usual() + offset, 1));
        }
        refuseShared(ports);
        return new PortPlan(ports, Map.of());
    }

    private static int number(Map<String, String> environment, String variable, int otherwise, int lowest) {
        String text = environment.getOrDefault(variable, "");
        try {
            int number = text.isBlank() ? otherwise : Integer.parseInt(text.strip());
            if (number >= lowest && number <= HIGHEST) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new UserError("Biến %s=%s không cho ra một số cổng từ 1 đến 65535.".formatted(variable, text),
                "%s=%s does not give a port between 1 and 65535.".formatted(variable, text));
    }

    private static void refuseShared(Map<Port, Integer> ports) {
        var owners = new HashMap<Integer, Port>();
        ports.forEach((port, number) -> {
            Port other = owners.put(number, port);
            if (other != null) {
                throw new UserError(
                        "Hai biến %s và %s cùng chỉ cổng %d.".formatted(other.variable(), port.variable(), number),
                        "%s and %s both name port %d.".formatted(other.variable(), port.variable(), number));
            }
        });
    }

    public int of(Port port) {
        return ports.getOrDefault(port, 0);
    }

    /** The same parts, some of which the others reach at another port. */
    public PortPlan reachedAt(Map<Port, Integer> doors) {
        return new PortPlan(ports, doors);
    }

    /** Where the other parts reach it. */
    public int reached(Port port) {
        return reached.getOrDefault(port, of(port));
    }

    /** The address of a part that speaks HTTP, as a browser on this machine is given it. */
    public String url(Port port) {
        return "http://localhost:" + reached(port);
    }
}
