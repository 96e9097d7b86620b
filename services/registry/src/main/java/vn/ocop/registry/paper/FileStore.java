package vn.ocop.registry.paper;

import java.util.UUID;

/** Where the files lie. A file is written once and never changed. */
public interface FileStore {

    void put(UUID paper, PaperFile file, byte[] content);

    byte[] get(UUID paper, PaperFile file);
}
