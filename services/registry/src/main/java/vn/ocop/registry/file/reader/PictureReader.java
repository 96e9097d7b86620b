package vn.ocop.registry.file.reader;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final Pattern CUT = Pattern.compile("missing EOI|premature end", Pattern.CASE_INSENSITIVE);
    private static final int RIFF_HEAD = 8;

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

    /**
     * The first image in the file, at least so long if it is; null when it has too many pixels.
     *
     * @throws IOException when it is broken, or its end is missing
     */
    private static @Nullable BufferedImage read(Path picture, FileType type, int longSide) throws IOException {
        if (type == FileType.WEBP && isCutWebp(picture)) {
            throw cut();
        }
        var reader = ImageIO.getImageReadersByMIMEType(type.contentType()).next();
        var warnings = new ArrayList<String>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
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
            var image = reader.read(0, parameters);
            if (warnings.stream().anyMatch(warning -> CUT.matcher(warning).find())) {
                throw cut();
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    /** The file says in its head how long it is. */
    private static boolean isCutWebp(Path picture) throws IOException {
        try (var in = Files.newInputStream(picture)) {
            var head = ByteBuffer.wrap(in.readNBytes(RIFF_HEAD)).order(ByteOrder.LITTLE_ENDIAN);
            return Files.size(picture) < RIFF_HEAD + Integer.toUnsignedLong(head.getInt(RIFF_HEAD / 2));
        }
    }

    private static IOException cut() {
        return new EOFException("the picture's end is missing");
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
