package vn.ocop.registry.file.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.registry.TestFiles;

class PictureReaderTests {

    /** No encoder of WebP is at hand: one lossy pixel. */
    private static final byte[] WEBP = Base64.getDecoder()
            .decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1,RED,BLUE", "2,BLUE,RED", "3,BLUE,RED", "4,RED,BLUE"})
    void aPictureTakenUprightOrUpsideDownIsShownUpright(int orientation, String left, String right)
            throws IOException {
        var shown = resized("JPEG", TestFiles.photo(3000, 1500, orientation), 1600);

        assertThat(shown.getWidth()).isEqualTo(1600);
        assertThat(shown.getHeight()).isEqualTo(800);
        assertThat(color(shown, 0.1, 0.5)).isEqualTo(left);
        assertThat(color(shown, 0.9, 0.5)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"5,RED,BLUE", "6,RED,BLUE", "7,BLUE,RED", "8,BLUE,RED"})
    void aPictureTakenSidewaysIsShownUpright(int orientation, String top, String bottom) throws IOException {
        var shown = resized("JPEG", TestFiles.photo(3000, 1500, orientation), 400);

        assertThat(shown.getWidth()).isEqualTo(200);
        assertThat(shown.getHeight()).isEqualTo(400);
        assertThat(color(shown, 0.5, 0.1)).isEqualTo(top);
        assertThat(color(shown, 0.5, 0.9)).isEqualTo(bottom);
    }

    @Test
    void nothingOfWhatTheCameraWroteIsLeft() throws IOException {
        resized("JPEG", TestFiles.photo(800, 600, 6), 1600);

        var written = Files.readString(folder.resolve("1600.jpg"), StandardCharsets.ISO_8859_1);
        assertThat(written).doesNotContain("Exif", "Cam-GPS");
    }

    @Test
    void aSmallPictureIsNotMadeLarger() throws IOException {
        assertThat(resized("PNG", TestFiles.picture("png", 300, 100), 1600).getWidth()).isEqualTo(300);
    }

    @Test
    void webpIsRead() throws IOException {
        assertThat(resized("WEBP", WEBP, 400).getWidth()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_001, 20_001, Integer.MAX_VALUE})
    void aPictureOfTooManyPixelsIsNotRead(int side) throws IOException {
        assertThat(verdict("PNG", TestFiles.pictureBomb(side, side))).isEqualTo(Verdict.TOO_MANY_PIXELS);
    }

    @Test
    void aBrokenPictureIsRefused() throws IOException {
        var jpeg = TestFiles.picture("jpg", 500, 500);

        assertThat(verdict("JPEG", Arrays.copyOf(jpeg, 100))).isEqualTo(Verdict.BROKEN);
        assertThat(verdict("PNG", TestFiles.pictureBomb(100, 100))).isEqualTo(Verdict.BROKEN);
        assertThat(verdict("JPEG", jpeg)).isEqualTo(Verdict.READABLE);
    }

    /** What a download left that broke off on the telephone. */
    @Test
    void aPictureWhoseEndIsMissingIsRefused() throws IOException {
        var jpeg = TestFiles.picture("jpg", 1600, 1200);
        var png = TestFiles.picture("png", 1600, 1200);
        for (int part = 1; part < 10; part++) {
            assertThat(verdict("JPEG", Arrays.copyOf(jpeg, jpeg.length * part / 10))).isEqualTo(Verdict.BROKEN);
            assertThat(verdict("PNG", Arrays.copyOf(png, png.length * part / 10))).isEqualTo(Verdict.BROKEN);
        }
        assertThat(verdict("WEBP", Arrays.copyOf(WEBP, WEBP.length - 3))).isEqualTo(Verdict.BROKEN);
        assertThat(verdict("JPEG", Arrays.copyOf(jpeg, jpeg.length + 100))).isEqualTo(Verdict.READABLE);
    }

    private BufferedImage resized(String type, byte[] content, int side) throws IOException {
        var picture = folder.resolve("picture");
        Files.write(picture, content);
        assertThat(ReaderProgram.read(new String[]{type, picture.toString(), folder.toString(), "" + side}))
                .isEqualTo(Verdict.READABLE);
        return ImageIO.read(folder.resolve(side + ".jpg").toFile());
    }

    private Verdict verdict(String type, byte[] content) throws IOException {
        var picture = folder.resolve("picture");
        Files.write(picture, content);
        return ReaderProgram.read(new String[]{type, picture.toString()});
    }

    private static String color(BufferedImage image, double x, double y) {
        var color = new Color(image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())));
        return color.getRed() > color.getBlue() ? "RED" : "BLUE";
    }
}
