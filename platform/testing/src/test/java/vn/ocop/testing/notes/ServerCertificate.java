package vn.ocop.testing.notes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A certificate for this machine, signed by itself, made by the JDK's own tool.
 *
 * @param keys the certificate with its key, as PKCS#12
 * @param pem the certificate as PEM text
 */
record ServerCertificate(Path keys, String pem) {

    /** Of this run alone. */
    static final String PASSWORD = UUID.randomUUID().toString();

    static ServerCertificate in(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var keys = folder.resolve("keys.p12");
        var pem = folder.resolve("certificate.pem");
        keytool(keys, "-genkeypair", "-keyalg", "EC", "-dname", "CN=broker", "-validity", "2", "-ext",
                "SAN=ip:127.0.0.1,dns:localhost");
        keytool(keys, "-exportcert", "-rfc", "-file", pem.toString());
        return new ServerCertificate(keys, Files.readString(pem));
    }

    private static void keytool(Path keys, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        Stream.of("-keystore", keys.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD, "-alias", "broker")
                .forEach(command::add);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + said);
        }
    }
}
