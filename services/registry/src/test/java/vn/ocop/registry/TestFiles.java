package vn.ocop.registry;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Files that tests send, made when they are needed. */
public final class TestFiles {

    private TestFiles() {}

    /** Something that is done to a document before it is written. */
    public interface Change {
        void to(PDDocument pdf) throws IOException;
    }

    public static byte[] pdf() {
        return pdf(pdf -> pdf.addPage(new PDPage()));
    }

    public static byte[] pdf(Change change) {
        try (var pdf = new PDDocument(); var out = new ByteArrayOutputStream()) {
            change.to(pdf);
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A PDF whose one page carries so many bytes that cannot be packed. */
    public static byte[] pdf(int bytes, int seed) {
        var noise = new byte[bytes];
        new Random(seed).nextBytes(noise);
        return pdf(pdf -> {
            var page = new PDPage();
            pdf.addPage(page);
            var stream = new PDStream(pdf);
            try (var out = stream.createOutputStream()) {
                out.write(noise);
            }
            page.setContents(stream);
        });
    }

    /** A Windows program, as far as its first bytes go. */
    public static byte[] program() {
        var program = new byte[4096];
        program[0] = 'M';
        program[1] = 'Z';
        return program;
    }

    /** Left half red, right half blue. */
    public static BufferedImage image(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setColor(Color.RED);
        paint.fillRect(0, 0, width / 2, height);
        paint.setColor(Color.BLUE);
        paint.fillRect(width / 2, 0, width - width / 2, height);
        paint.dispose();
        return image;
    }

    public static byte[] picture(String format, int width, int height) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image(width, height), format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A JPEG as a camera writes it: how it was held, its maker, and the place (Exif). */
    public static byte[] photo(int width, int height, int orientation) {
        var jpeg = picture("jpg", width, height);
        var exif = exif(orientation);
        var photo = ByteBuffer.allocate(jpeg.length + exif.length + 4);
        photo.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).put(exif)
                .put(jpeg, 2, jpeg.length - 2);
        return photo.array();
    }

    private static byte[] exif(int orientation) {
        var maker = "Cam-GPS-21.0856N\0".getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + maker.length);
        tiff.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(maker.length).putInt(8 + 2 + 24 + 4);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putInt(0).put(maker);
        return tiff.array();
    }

    /** A PNG of a few bytes that says it has so many pixels. */
    public static byte[] pictureBomb(int width, int height) {
        var header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width)
                .putInt(height).put(new byte[]{8, 2, 0, 0, 0}).array();
        var crc = new CRC32();
        crc.update(header);
        return ByteBuffer.allocate(8 + 4 + 17 + 4 + 4).put(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'})
                .putInt(13).put(header).putInt((int) crc.getValue()).putInt(0).array();
    }
}
