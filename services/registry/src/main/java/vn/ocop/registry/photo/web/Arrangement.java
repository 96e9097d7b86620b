package vn.ocop.registry.photo.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.photo.Photo;
import vn.ocop.registry.photo.PhotoWork;

/** All photos of a product in the wanted order, each with its caption. */
record Arrangement(@NotNull @Size(max = Photo.MOST) List<@Valid @NotNull CaptionForm> photos) {

    record CaptionForm(@NotNull UUID id, @Nullable @Size(max = 300) String captionVi,
            @Nullable @Size(max = 300) String captionEn) {}

    List<PhotoWork.Caption> captions() {
        return photos.stream().map(photo -> new PhotoWork.Caption(photo.id(),
                photo.captionVi() == null ? "" : photo.captionVi(), photo.captionEn() == null ? "" : photo.captionEn()))
                .toList();
    }
}
