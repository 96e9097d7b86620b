package vn.ocop.registry.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/** What every file must pass before anything of it is stored. */
public class Inspection {

    private static final Set<FileType> PAPERS = Set.of(FileType.PDF, FileType.JPEG, FileType.PNG);
    private static final Set<FileType> PICTURES = Set.of(FileType.JPEG, FileType.PNG, FileType.WEBP);

    private final Scanner scanner;
    private final FileReader reader;

    public Inspection(Scanner scanner, FileReader reader) {
        this.scanner = scanner;
        this.reader = reader;
    }

    /** @throws Refusal 422 when it is no paper: a PDF, or a picture of one; 503 when the scanner cannot say */
    public FileType paper(Path file) {
        var type = type(file, PAPERS, new Refusal(Refusal.Kind.UNPROCESSABLE, "not-a-document",
                new Text("Chỉ nhận tệp PDF, JPEG hoặc PNG.", "Only PDF, JPEG and PNG files are taken.")));
        scanner.scan(file);
        reader.check(file, type);
        return type;
    }

    /**
     * A picture in several sizes, as {@link FileReader#resized} makes them.
     *
     * @throws Refusal 422 when it is no picture; 503 when the scanner cannot say
     */
    public List<byte[]> picture(Path file, List<Integer> longSides) {
        var type = type(file, PICTURES, new Refusal(Refusal.Kind.UNPROCESSABLE, "not-a-picture",
                new Text("Chỉ nhận ảnh JPEG, PNG hoặc WebP.", "Only JPEG, PNG and WebP pictures are taken.")));
        scanner.scan(file);
        return reader.resized(file, type, longSides);
    }

    private static FileType type(Path file, Set<FileType> allowed, Refusal otherwise) {
        return FileType.of(file).filter(allowed::contains).orElseThrow(() -> otherwise);
    }
}
