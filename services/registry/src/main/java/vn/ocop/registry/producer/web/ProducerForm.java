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

/** What a producer says of itself (Mẫu 01 point 1, Mẫu 02 part I). */
record ProducerForm(@NotNull ProducerType type, @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 20) String taxCode, @Valid @NotNull RepresentativeForm representative,
        @Valid @NotNull AddressForm address, @NotBlank @Pattern(regexp = PHONE) String phone,
        @Nullable @Email @Size(max = 200) String email,
        @Nullable @Size(max = 50) String registrationNo, @Nullable @PastOrPresent LocalDate registeredOn,
        @Valid @Nullable LabourForm labour) {

    static final String PHONE = "(0|\\+84)[0-9 .]{8,13}";

    record RepresentativeForm(@NotBlank @Size(max = 120) String name, Details.@NotNull Gender gender,
            @NotBlank @Size(max = 40) String ethnicity, @NotBlank @Size(max = 80) String position,
            @Nullable @Size(max = 300) String residence) {}

    /** The place of production, in the unit the account belongs to. */
    record AddressForm(@NotBlank @Size(max = 120) String village, @Nullable @Size(max = 200) String street) {}

    /** A first registration: the description and the consent. */
    record Registration(@NotNull ProducerType type, @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 20) String taxCode, @Valid @NotNull RepresentativeForm representative,
            @Valid @NotNull AddressForm address, @NotBlank @Pattern(regexp = PHONE) String phone,
            @Nullable @Email @Size(max = 200) String email,
            @Nullable @Size(max = 50) String registrationNo, @Nullable @PastOrPresent LocalDate registeredOn,
            @Valid @Nullable LabourForm labour, @Valid @NotNull ConsentForm consent) {

        Producer.Description description(LocalDate today) {
            return new ProducerForm(type, name, taxCode, representative, address, phone, email, registrationNo,
                    registeredOn, labour)
                    .description(today);
        }
    }

    Producer.Description description(LocalDate today) {
        var person = new Details.Representative(representative.name(), representative.gender(),
                representative.ethnicity(), representative.position(), representative.residence());
        return new Producer.Description(type, name.strip(), TaxCode.parse(taxCode, type, today),
                new Details(person, address.village(), address.street(), phone, email, registrationNo, registeredOn,
                        LabourForm.labour(labour)));
    }
}
