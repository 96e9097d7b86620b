package vn.ocop.registry.file.reader;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.coobird.thumbnailator.filters.Flip;
import net.coobird.thumbnailator.filters.ImageFilter;
import net.coobird.thumbnailator.filters.Pipeline;
import net.coobird.thumbnailator.filters.Rotation;

/** How a camera was held, by the number it writes into the file (Exif, tag 0x0112). */
enum Orientation {
    UPRIGHT,
    MIRRORED(Flip.HORIZONTAL),
    HALF_TURN(Rotation.ROTATE_180_DEGREES),
    UPSIDE_DOWN(Flip.VERTICAL),
    MIRRORED_LEFT(Rotation.RIGHT_90_DEGREES, Flip.HORIZONTAL),
    LEFT(Rotation.RIGHT_90_DEGREES),
    MIRRORED_RIGHT(Rotation.LEFT_90_DEGREES, Flip.HORIZONTAL),
    RIGHT(Rotation.LEFT_90_DEGREES);

    private final Pipeline turning;

    Orientation(ImageFilter... turning) {
        this.turning = new Pipeline(turning);
    }

    /** Upright when the file does not say. */
    static Orientation of(Path picture) {
        try {
            var written = JpegMetadataReader.readMetadata(picture.toFile(), List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            int number = written != null && written.containsTag(ExifDirectoryBase.TAG_ORIENTATION)
                    ? written.getInt(ExifDirectoryBase.TAG_ORIENTATION)
                    : 1;
            return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
        } catch (JpegProcessingException | MetadataException | IOException | RuntimeException unsaid) {
            return UPRIGHT;
        }
    }

    BufferedImage upright(BufferedImage image) {
        return turning.apply(image);
    }
}
