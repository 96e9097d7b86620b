package vn.ocop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The heads of audit chains that were exported, a file each, outside of the databases they are of. */
record KeptHeads(Path folder) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The heads of each earlier export of a service. */
    List<JsonNode> of(String service) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(service + "-")).sorted()
                    .map(KeptHeads::read).map(export -> export.get("heads")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void keep(String service, JsonNode export) {
        try {
            Files.createDirectories(folder);
            var name = service + "-" + export.get("at").asString().replace(":", "") + ".json";
            Files.writeString(folder.resolve(name), export.toPrettyString());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
