package vn.ocop.registry.file.reader;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.file.FileType;

/** Reads pictures: how many pixels there are is asked before any is read, then only every n-th is. */
final class PictureReader {

    private static final long MOST_PIXELS = 64_000_000;
    private static final int MOST_ON_A_SIDE = 20_000;
    private static final int CHECKED_AT = 200;
    private static final double QUALITY = 0.85;

    private PictureReader() {}

    static Verdict check(Path picture, FileType type) throws IOException {
        return read(picture, type, CHECKED_AT) == null ? Verdict.TOO_MANY_PIXELS : Verdict.READABLE;
    }

    static Verdict resize(Path picture, FileType type, Path folder, List<Integer> longSides) throws IOException {
        var image = read(picture, type, longSides.getFirst());
        if (image == null) {
            return Verdict.TOO_MANY_PIXELS;
        }
        var orientation = type == FileType.JPEG ? Orientation.of(picture) : Orientation.UPRIGHT;
        for (int longSide : longSides) {
            write(image, orientation, longSide, ReaderProgram.result(folder, longSide));
        }
        return Verdict.READABLE;
    }

    /** The first image in the file, at least so long if it is; null when it has too many pixels. */
    private static @Nullable BufferedImage read(Path picture, FileType type, int longSide) throws IOException {
        var reader = ImageIO.getImageReadersByMIMEType(type.contentType()).next();
        try (var in = new FileImageInputStream(picture.toFile())) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            int longest = Math.max(width, height);
            if (longest > MOST_ON_A_SIDE || (long) width * height > MOST_PIXELS) {
                return null;
            }
            int every = Math.max(1, longest / longSide);
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    /** Only the pixels are written: nothing else of the file is carried over. */
    private static void write(BufferedImage image, Orientation orientation, int longSide, Path file)
            throws IOException {
        int side = Math.min(longSide, Math.max(image.getWidth(), image.getHeight()));
        var upright = orientation
                .upright(Thumbnails.of(image).size(side, side).imageType(BufferedImage.TYPE_INT_ARGB)
                        .asBufferedImage());
        var onWhite = new BufferedImage(upright.getWidth(), upright.getHeight(), BufferedImage.TYPE_INT_RGB);
        var paper = onWhite.createGraphics();
        paper.drawImage(upright, 0, 0, Color.WHITE, null);
        paper.dispose();
        Thumbnails.of(onWhite).scale(1).outputFormat("jpg").outputQuality(QUALITY).toFile(file.toFile());
    }
}
