package vn.ocop.registry.photo.web;

import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.CULTURE_OFFICER;
import static vn.ocop.platform.identity.Role.INSPECTOR;
import static vn.ocop.platform.identity.Role.PRODUCER;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.FileIntake;
import vn.ocop.platform.web.Streams;
import vn.ocop.platform.web.Upload;
import vn.ocop.registry.file.FileStore;
import vn.ocop.registry.photo.Photo;
import vn.ocop.registry.photo.PhotoWork;
import vn.ocop.registry.photo.Photos;
import vn.ocop.registry.product.ProductWork;

/** Photos of products: sent as a request's body, arranged, looked at. */
@RestController
@RequestMapping("/v1/registry/products/{id}/photos")
class PhotoController implements FileIntake {

    private final ProductWork products;
    private final Photos photos;
    private final PhotoWork work;
    private final FileStore files;
    private final TransactionTemplate transaction;

    PhotoController(ProductWork products, Photos photos, PhotoWork work, FileStore files,
            TransactionTemplate transaction) {
        this.products = products;
        this.photos = photos;
        this.work = work;
        this.files = files;
        this.transaction = transaction;
    }

    @Override
    public Photo take(Map<String, String> path, Upload upload) {
        var product = Objects.requireNonNull(
                transaction
                        .execute(status -> work.roomFor(products.get(FileIntake.id(path)))));
        var sizes = work.sizes(upload.file());
        var photo = Objects.requireNonNull(transaction.execute(status -> work.announce(product, sizes)));
        return work.store(product, photo, sizes);
    }

    @PostMapping(consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.IMAGE_JPEG_VALUE,
            MediaType.IMAGE_PNG_VALUE, "image/webp"})
    @Allow({PRODUCER, COMMUNE_OFFICER})
    ResponseEntity<Photo> add(@PathVariable UUID id, Upload upload) {
        var photo = work.add(products.get(id), FileIntake.taken(Photo.class));
        return ResponseEntity
                .created(URI.create("/v1/registry/products/%s/photos/%s/files/%d".formatted(id, photo.id(),
                        Photo.SIZES.getFirst())))
                .body(photo);
    }

    @GetMapping
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, INSPECTOR, CITY_OFFICER, CITY_LEADER})
    PhotoList list(@PathVariable UUID id) {
        return PhotoList.of(photos.of(products.get(id).id()));
    }

    @PutMapping
    @Allow({PRODUCER, COMMUNE_OFFICER})
    PhotoList arrange(@PathVariable UUID id, @Valid @RequestBody Arrangement arrangement) {
        return PhotoList.of(work.arrange(products.get(id), arrangement.captions()));
    }

    @DeleteMapping("/{photoId}")
    @Allow({PRODUCER, COMMUNE_OFFICER})
    ResponseEntity<Void> remove(@PathVariable UUID id, @PathVariable UUID photoId) {
        work.remove(products.get(id), photoId);
        return ResponseEntity.noContent().build();
    }

    /** The photo as JPEG in one of the sizes. */
    @GetMapping("/{photoId}/files/{size}")
    @Streams
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, INSPECTOR, CITY_OFFICER, CITY_LEADER})
    ResponseEntity<InputStreamResource> file(@PathVariable UUID id, @PathVariable UUID photoId,
            @PathVariable int size) {
        if (!Photo.SIZES.contains(size)) {
            throw Refusal.notFound();
        }
        var photo = Objects.requireNonNull(transaction.execute(status -> photos.of(products.get(id).id()).stream()
                .filter(known -> known.id().equals(photoId)).findFirst().orElseThrow(Refusal::notFound)));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(files.get(photo.key(id, size))));
    }
}
