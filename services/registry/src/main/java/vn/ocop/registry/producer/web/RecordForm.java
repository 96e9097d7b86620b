package vn.ocop.registry.producer.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.producer.Details;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.ProducerType;
import vn.ocop.registry.producer.TaxCode;

/** What an officer knows of a producer: its type and name, and any of the rest. */
record RecordForm(@NotNull ProducerType type, @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 20) String taxCode, @Valid @Nullable PersonForm representative,
        @Valid @Nullable PlaceForm address, @Nullable @Pattern(regexp = ProducerForm.PHONE) String phone,
        @Nullable @Email @Size(max = 200) String email, @Nullable @Size(max = 50) String registrationNo,
        @Nullable @PastOrPresent LocalDate registeredOn, @Valid @Nullable LabourForm labour) {

    record PersonForm(@Nullable @Size(max = 120) String name, Details.@Nullable Gender gender,
            @Nullable @Size(max = 40) String ethnicity, @Nullable @Size(max = 80) String position,
            @Nullable @Size(max = 300) String residence) {

        Details.Representative representative() {
            return new Details.Representative(known(name), gender, known(ethnicity), known(position),
                    known(residence));
        }
    }

    record PlaceForm(@Nullable @Size(max = 120) String village, @Nullable @Size(max = 200) String street) {}

    Producer.Description description(LocalDate today) {
        var code = known(taxCode);
        var person = representative == null ? Details.Representative.UNKNOWN : representative.representative();
        var place = address == null ? new PlaceForm(null, null) : address;
        return new Producer.Description(type, name.strip(), code == null ? null : TaxCode.parse(code, type, today),
                new Details(person, known(place.village), known(place.street), phone, known(email),
                        known(registrationNo), registeredOn, LabourForm.labour(labour)));
    }

    /** An empty field of a form is one that is not known. */
    private static @Nullable String known(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
