package vn.ocop.registry.product.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.product.Product;

/** What a producer says of a product. */
record ProductForm(@NotBlank @Pattern(regexp = "0[1-9]|1\\d|2[0-6]") String set, @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 4000) String description, @Nullable @Size(max = 1000) String specification,
        @Nullable @Size(max = 8000) String story) {

    /** A new product, of which producer. */
    record New(@NotNull UUID producerId, @NotBlank @Pattern(regexp = "0[1-9]|1\\d|2[0-6]") String set,
            @NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 4000) String description,
            @Nullable @Size(max = 1000) String specification, @Nullable @Size(max = 8000) String story) {

        Product.Description says() {
            return new ProductForm(set, name, description, specification, story).says();
        }
    }

    Product.Description says() {
        return new Product.Description(set, name.strip(), description, specification == null ? "" : specification,
                story == null ? "" : story);
    }
}
