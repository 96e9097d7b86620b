package vn.ocop.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody on the network reaches a part of a local installation, neither on the ports it names nor on others. */
class LoopbackIT {

    private static final String LISTENING = "0A";
    /** As the kernel writes them: 127.x.y.z, ::1, and 127.x.y.z as IPv6. */
    private static final Pattern LOOPBACK = Pattern.compile(
            "([0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F):[0-9A-F]{4}");

    @Test
    void everyPartListensForThisMachineAlone() throws IOException {
        assumeTrue(Files.isReadable(Path.of("/proc/net/tcp6")), "the kernel's tables are not there");
        Platform.visitor().get("/").expect(200);

        var sockets = ProcessHandle.allProcesses().filter(LoopbackIT::isOurs)
                .flatMap(part -> Stream.concat(Stream.of(part), part.descendants()))
                .flatMap(part -> sockets(part.pid())).collect(Collectors.toSet());
        assertThat(sockets).isNotEmpty();

        assertThat(Stream.of("tcp", "tcp6").flatMap(table -> open(table, sockets)))
                .isNotEmpty().allSatisfy(address -> assertThat(address).matches(LOOPBACK));
    }

    private static boolean isOurs(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .contains(Path.of("target", "installation").toAbsolutePath().toString());
        } catch (IOException gone) {
            return false;
        }
    }

    private static Stream<String> sockets(long process) {
        try (var files = Files.list(Path.of("/proc/" + process + "/fd"))) {
            return files.map(LoopbackIT::target).filter(target -> target.startsWith("socket:["))
                    .map(target -> target.replaceAll("\\D", "")).toList().stream();
        } catch (IOException | UncheckedIOException gone) {
            return Stream.of();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    /** The local addresses at which these sockets listen. */
    private static Stream<String> open(String table, Set<String> sockets) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/net/" + table));
            return lines.stream().skip(1).map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns[3].equals(LISTENING) && sockets.contains(columns[9]))
                    .map(columns -> columns[1]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
