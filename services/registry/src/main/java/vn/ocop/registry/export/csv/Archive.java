package vn.ocop.registry.export.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.registry.export.Table;

/** Tables as CSV files in one ZIP file, with a manifest by which each can be checked. */
public final class Archive implements AutoCloseable {

    private final ZipOutputStream zip;
    private final JsonMapper json;
    private final List<Entry> entries = new ArrayList<>();

    public Archive(OutputStream out, JsonMapper json) {
        this.zip = new ZipOutputStream(out);
        this.json = json;
    }

    /** What the manifest says of a file. */
    record Entry(String file, long rows, String sha256) {}

    record Manifest(int format, String unit, Instant takenAt, List<Entry> files) {}

    public void add(Table table) throws IOException {
        var file = table.name() + ".csv";
        zip.putNextEntry(new ZipEntry(file));
        var digest = sha256();
        long rows = CsvFile.write(table, new DigestOutputStream(zip, digest));
        zip.closeEntry();
        entries.add(new Entry(file, rows, HexFormat.of().formatHex(digest.digest())));
    }

    /** A file that is no table. */
    public void add(String file, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(file));
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * Writes the manifest; nothing is added after it.
     *
     * @return rows of all tables
     */
    public long finish(String unit, Instant takenAt) throws IOException {
        add("manifest.json", json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new Manifest(1, unit, takenAt, entries)));
        return entries.stream().mapToLong(Entry::rows).sum();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
