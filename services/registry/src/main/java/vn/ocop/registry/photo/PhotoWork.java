package vn.ocop.registry.photo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;
import vn.ocop.registry.file.FileStore;
import vn.ocop.registry.file.Inspection;
import vn.ocop.registry.file.Quota;
import vn.ocop.registry.file.UnreferencedFiles;
import vn.ocop.registry.product.Product;

/** What people do with a product's photos: each method is one step, for the acting scope, in its transaction. */
public class PhotoWork {

    private final Photos photos;
    private final Inspection inspection;
    private final Quota quota;
    private final FileStore files;
    private final UnreferencedFiles unreferenced;
    private final Clock clock;

    /** A photo by its id with what is written under it. */
    public record Caption(UUID id, String vi, String en) {}

    public PhotoWork(Photos photos, Inspection inspection, Quota quota, FileStore files,
            UnreferencedFiles unreferenced, Clock clock) {
        this.photos = photos;
        this.inspection = inspection;
        this.quota = quota;
        this.files = files;
        this.unreferenced = unreferenced;
        this.clock = clock;
    }

    /** @throws Refusal where the product, or its producer's share, has no room for another */
    public Product roomFor(Product product) {
        requireRoom(photos.of(product.id()));
        quota.require(product.producerId(), 0);
        return product;
    }

    /** The picture as JPEG in each size; asks the reader and takes its time. */
    public List<byte[]> sizes(Path picture) {
        return inspection.picture(picture, Photo.SIZES);
    }

    /**
     * Makes ready for storing.
     *
     * @throws Refusal where the producer's share has no room for these
     */
    public Photo announce(Product product, List<byte[]> sizes) {
        var photo = new Photo(Ids.next(), "", "", clock.instant(), bytes(sizes));
        quota.require(product.producerId(), photo.bytes());
        unreferenced.announce(product.unit(), photo.keys(product.id()));
        return photo;
    }

    /** Stored, and not yet among the product's photos. Takes its time. */
    public Photo store(Product product, Photo photo, List<byte[]> sizes) {
        for (int i = 0; i < sizes.size(); i++) {
            files.put(photo.key(product.id(), Photo.SIZES.get(i)), Photo.CONTENT_TYPE, sizes.get(i));
        }
        return photo;
    }

    /** A new photo comes last. */
    public Photo add(Product product, Photo photo) {
        quota.require(product.producerId(), photo.bytes());
        var all = new ArrayList<>(photos.locked(product.id()));
        requireRoom(all);
        all.add(photo);
        unreferenced.reference(photo.keys(product.id()));
        photos.write(product, all, "ProductPhotoAdded");
        return photo;
    }

    private static long bytes(List<byte[]> sizes) {
        return sizes.stream().mapToLong(size -> size.length).sum();
    }

    /**
     * Puts the photos in this order, with these captions.
     *
     * @throws Refusal 409 unless each photo is named once
     */
    public List<Photo> arrange(Product product, List<Caption> captions) {
        Map<UUID, Photo> known = photos.locked(product.id()).stream()
                .collect(Collectors.toMap(Photo::id, Function.identity()));
        var arranged = captions.stream()
                .flatMap(caption -> Stream.ofNullable(known.remove(caption.id()))
                        .map(photo -> photo.captioned(caption.vi(), caption.en())))
                .toList();
        if (!known.isEmpty() || arranged.size() != captions.size()) {
            throw Refusal.wrongState("photos-changed", "Danh sách ảnh đã thay đổi, hãy xem lại rồi sắp xếp.",
                    "The photos have changed; look at them again and then arrange them.");
        }
        photos.write(product, arranged, "ProductPhotosArranged");
        return arranged;
    }

    public void remove(Product product, UUID id) {
        var all = photos.locked(product.id());
        var photo = all.stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
        photos.write(product, all.stream().filter(known -> known != photo).toList(), "ProductPhotoRemoved");
        unreferenced.release(product.unit(), photo.keys(product.id()));
    }

    private static void requireRoom(List<Photo> photos) {
        if (photos.size() >= Photo.MOST) {
            throw Refusal.wrongState("photos-full", "Mỗi sản phẩm có tối đa " + Photo.MOST + " ảnh, hãy bỏ bớt ảnh cũ.",
                    "A product has at most " + Photo.MOST + " photos; remove one first.");
        }
    }
}
