package vn.ocop.registry.product.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.product.ProductDetails;
import vn.ocop.registry.product.Mark;
import vn.ocop.registry.product.Product;

/** What a producer says of a product. */
public record ProductForm(@NotBlank @Pattern(regexp = SET) String set, @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 4000) String description, @Nullable @Size(max = 1000) String specification,
        @Nullable @Size(max = 8000) String story, @Nullable @Size(max = 10) List<@NotNull Mark> marks,
        @Valid @Nullable ProductDetails details) {

    static final String SET = "0[1-9]|1\\d|2[0-6]";

    /** A new product, of which producer. */
    record NewProduct(@NotNull UUID producerId, @NotBlank @Pattern(regexp = SET) String set,
            @NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 4000) String description,
            @Nullable @Size(max = 1000) String specification, @Nullable @Size(max = 8000) String story,
            @Nullable @Size(max = 10) List<@NotNull Mark> marks, @Valid @Nullable ProductDetails details) {

        Product.Description says() {
            return new ProductForm(set, name, description, specification, story, marks, details).says();
        }
    }

    public Product.Description says() {
        return says(set, name, description, specification, story, marks, details);
    }

    static Product.Description says(@Nullable String set, String name, @Nullable String description,
            @Nullable String specification, @Nullable String story, @Nullable List<Mark> marks,
            @Nullable ProductDetails details) {
        var marked = EnumSet.noneOf(Mark.class);
        if (marks != null) {
            marked.addAll(marks);
        }
        return new Product.Description(set, name.strip(), given(description), given(specification), given(story),
                marked, details == null ? ProductDetails.NONE : details);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
