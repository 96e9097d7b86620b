package vn.ocop.registry.help.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.help.HelpCase;

/** What people say of a help case, step by step. */
final class HelpForms {

    private HelpForms() {}

    /** @param productId left out when the help is for the whole producer */
    record Asked(@NotNull UUID producerId, @Nullable UUID productId, @NotNull HelpCase.Kind kind,
            @NotBlank @Size(max = 2000) String need) {}

    /** @param funding left out when it costs nothing */
    record Plan(@NotBlank @Size(max = 200) String giver,
            @Nullable @Size(max = 4) List<@Valid @NotNull Money> funding) {}

    /** @param funding what was spent; left out when nothing was */
    record Outcome(@NotBlank @Size(max = 2000) String outcome,
            @Nullable @Size(max = 4) List<@Valid @NotNull Money> funding) {}

    record NotGiven(@NotBlank @Size(max = 2000) String reason) {}

    /** @param amount đồng */
    record Money(@NotNull HelpCase.Source source, @NotNull @Min(1) @Max(1_000_000_000_000L) Long amount) {}

    static List<HelpCase.Funding> funding(@Nullable List<Money> money) {
        return money == null
                ? List.of()
                : money.stream().map(one -> new HelpCase.Funding(one.source(), one.amount())).toList();
    }
}
