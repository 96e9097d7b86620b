package vn.ocop.registry.photo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A photo of a product. It is kept as JPEG in each of the sizes, with nothing of what the camera wrote beside the picture.
 *
 * @param captionVi empty when there is none
 * @param bytes what it takes in all sizes together
 */
public record Photo(UUID id, String captionVi, String captionEn, Instant addedAt, long bytes) {

    /** Pixels of the longer side, largest first. */
    public static final List<Integer> SIZES = List.of(1600, 400);

    /** How many photos a product may have. */
    public static final int MOST = 12;

    public static final String CONTENT_TYPE = "image/jpeg";

    /** Where one of its sizes lies in the store. */
    public String key(UUID product, int size) {
        return "photos/%s/%s-%d.jpg".formatted(product, id, size);
    }

    /** Where its sizes lie. */
    public List<String> keys(UUID product) {
        return SIZES.stream().map(size -> key(product, size)).toList();
    }

    public Photo captioned(String vi, String en) {
        return new Photo(id, vi, en, addedAt, bytes);
    }
}
