package vn.ocop.registry.file.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import vn.ocop.registry.file.FileType;

/**
 * Reads one file and ends with the number of its {@link Verdict}. Arguments: the file's type, its path; and for a picture
 * that is wanted in other sizes, the folder for them and the sizes.
 */
final class ReaderProgram {

    private ReaderProgram() {}

    public static void main(String[] arguments) {
        System.exit(read(arguments).exit());
    }

    static Verdict read(String[] arguments) {
        var type = FileType.valueOf(arguments[0]);
        var file = Path.of(arguments[1]);
        try {
            if (type == FileType.PDF) {
                return PdfReader.read(file.toFile());
            }
            return arguments.length == 2
                    ? PictureReader.check(file, type)
                    : PictureReader.resize(file, type, Path.of(arguments[2]),
                            Arrays.stream(arguments).skip(3).map(Integer::valueOf).toList());
        } catch (TooComplex | StackOverflowError | OutOfMemoryError complex) {
            return Verdict.TOO_COMPLEX;
        } catch (IOException | RuntimeException | LinkageError | InternalError broken) {
            return Verdict.BROKEN;
        }
    }

    /** Where the picture of this size is put. */
    static Path result(Path folder, int longSide) {
        return folder.resolve(longSide + ".jpg");
    }
}
