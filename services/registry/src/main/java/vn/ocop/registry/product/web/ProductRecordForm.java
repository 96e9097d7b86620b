package vn.ocop.registry.product.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.product.ProductDetails;
import vn.ocop.registry.product.Mark;
import vn.ocop.registry.product.Product;

/** What an officer knows of a product: its name, and any of the rest. */
record ProductRecordForm(@Nullable @Pattern(regexp = ProductForm.SET) String set,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 4000) String description, @Nullable @Size(max = 1000) String specification,
        @Nullable @Size(max = 8000) String story, @Nullable @Size(max = 10) List<@NotNull Mark> marks,
        @Valid @Nullable ProductDetails details) {

    /** A product newly recorded, of which producer. */
    record NewProductRecord(@NotNull UUID producerId, @Nullable @Pattern(regexp = ProductForm.SET) String set,
            @NotBlank @Size(max = 200) String name, @Nullable @Size(max = 4000) String description,
            @Nullable @Size(max = 1000) String specification, @Nullable @Size(max = 8000) String story,
            @Nullable @Size(max = 10) List<@NotNull Mark> marks, @Valid @Nullable ProductDetails details) {

        Product.Description says() {
            return new ProductRecordForm(set, name, description, specification, story, marks, details).says();
        }
    }

    Product.Description says() {
        return ProductForm.says(set, name, description, specification, story, marks, details);
    }
}
