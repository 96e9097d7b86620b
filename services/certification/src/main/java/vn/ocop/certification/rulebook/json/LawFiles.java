package vn.ocop.certification.rulebook.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.certification.rulebook.CriteriaSet;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.certification.rulebook.Rulebooks;
import vn.ocop.certification.rulebook.StarBand;

/**
 * The law as it lies in {@code law/}: {@code index.json} names the rulebooks, each a directory with {@code
 * rulebook.json} and {@code sets/01.json} onwards.
 */
public final class LawFiles {

    /** Reads a file by its path under {@code law/}; null when there is none. */
    @FunctionalInterface
    interface Source {
        byte @Nullable [] read(String path) throws IOException;
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Source source;
    private final Map<String, byte[]> documents = new HashMap<>();
    private final Rulebooks rulebooks;

    private LawFiles(Source source) {
        this.source = source;
        var all = new ArrayList<Rulebook>();
        for (var code : open("index.json").strings("rulebooks")) {
            all.add(rulebook(code));
        }
        rulebooks = new Rulebooks(all);
    }

    /**
     * Reads and checks every rulebook of the class path.
     *
     * @throws LawFileException naming the file and the row, when one is missing, has an unknown member or
     *     contradicts itself
     */
    public static LawFiles load() {
        return load(path -> {
            try (var in = LawFiles.class.getResourceAsStream("/law/" + path)) {
                return in == null ? null : in.readAllBytes();
            }
        });
    }

    static LawFiles load(Source source) {
        return new LawFiles(source);
    }

    public Rulebooks rulebooks() {
        return rulebooks;
    }

    /** A set's file as it is, JSON in UTF-8: what the public API answers. */
    public Optional<byte[]> document(String rulebook, String set) {
        return Optional.ofNullable(documents.get(setPath(rulebook, set))).map(byte[]::clone);
    }

    private Rulebook rulebook(String code) {
        var file = code + "/rulebook.json";
        var row = open(file);
        var rulebook = RulebookReader.read(row, sets(code));
        if (!rulebook.code().equals(code)) {
            throw row.fault("its code must be that of its directory");
        }
        checkBands(row, rulebook.bands());
        LawChecks.check(rulebook, set -> setPath(code, set));
        return rulebook;
    }

    private Map<String, CriteriaSet> sets(String rulebook) {
        var sets = new LinkedHashMap<String, CriteriaSet>();
        for (int no = 1;; no++) {
            var path = setPath(rulebook, String.format("%02d", no));
            var bytes = bytes(path);
            if (bytes == null) {
                return sets;
            }
            var row = new Row(path, "", parse(path, bytes));
            var set = SetReader.read(row);
            if (!path.equals(setPath(rulebook, set.code()))) {
                throw row.fault("its code must be that of its file");
            }
            sets.put(set.code(), set);
            documents.put(path, bytes);
        }
    }

    private static void checkBands(Row row, List<StarBand> bands) {
        for (int i = 1; i < bands.size(); i++) {
            var upper = bands.get(i - 1);
            var lower = bands.get(i);
            if (lower.stars() != upper.stars() - 1 || lower.to().compareTo(upper.from()) != 0 || lower.toInclusive()) {
                throw row.fault("the bands must go down rank by rank without gap or overlap");
            }
        }
    }

    private static String setPath(String rulebook, String set) {
        return rulebook + "/sets/" + set + ".json";
    }

    private Row open(String path) {
        var bytes = bytes(path);
        if (bytes == null) {
            throw new LawFileException(path, "", "no such file");
        }
        return new Row(path, "", parse(path, bytes));
    }

    private byte @Nullable [] bytes(String path) {
        try {
            return source.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static JsonNode parse(String path, byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw new LawFileException(path, "line " + e.getLocation().getLineNr(),
                    "not JSON, or a member stands twice");
        }
    }
}
