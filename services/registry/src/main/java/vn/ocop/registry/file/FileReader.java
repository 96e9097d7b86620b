package vn.ocop.registry.file;

import java.nio.file.Path;
import java.util.List;
import vn.ocop.platform.refusal.Refusal;

/** Reads what is in a file. */
public interface FileReader {

    /**
     * @throws Refusal 422 when a PDF is broken, has no page, is locked by a password or would run something; when a picture
     *     is broken or has too many pixels
     */
    void check(Path file, FileType type);

    /**
     * A picture as JPEG in several sizes: upright, without anything else that the file carries (place, device, time).
     *
     * @param longSides pixels of the longer side, largest first; a smaller picture is not made larger
     * @throws Refusal 422 when it is broken or has too many pixels
     */
    List<byte[]> resized(Path picture, FileType type, List<Integer> longSides);
}
