package vn.ocop.registry.idea.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.idea.Idea;

/** What a person says of an idea. */
record IdeaForm(@NotBlank @Size(max = 200) String name,
        @Nullable @Pattern(regexp = "0[1-9]|1\\d|2[0-6]") String set,
        @NotBlank @Size(max = 4000) String description, @NotBlank @Size(max = 2000) String novelty,
        @NotBlank @Size(max = 2000) String locality, @Nullable @Size(max = 4000) String plan) {

    Idea.Says says() {
        return new Idea.Says(name.strip(), set, description, novelty, locality, plan == null ? "" : plan);
    }
}
