package vn.ocop.registry.file;

import java.io.InputStream;
import java.nio.file.Path;
import vn.ocop.platform.refusal.Refusal;

/** Where the files lie. A file is written once under its key and never changed; a repeat writes the same again. */
public interface FileStore {

    /** @throws Refusal 503 when the store is away */
    void put(String key, String contentType, Path content);

    /** @throws Refusal 503 when the store is away */
    void put(String key, String contentType, byte[] content);

    /**
     * The file's bytes, to be closed by who reads them.
     *
     * @throws Refusal 503 when the store is away
     */
    InputStream get(String key);

    /**
     * Removes it at once, if it is there; work that may fail yet writes it down in {@link UnreferencedFiles} instead.
     *
     * @throws Refusal 503 when the store is away
     */
    void delete(String key);
}
