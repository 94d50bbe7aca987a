package de.foerdertopf.web.layout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.annotation.Validated;

/** Who runs this installation, as the law wants it on the legal pages, and in which languages it speaks. */
@ConfigurationProperties("foerdertopf.site")
@Validated
public record Site(
        @NotEmpty List<Locale> languages,
        @NotNull @Valid Operator operator,
        @NotNull @Valid DataProtection dataProtection,
        @NotNull @Valid Accessibility accessibility) {

    /** The public body behind the site (§ 5 DDG) and the person responsible for its texts (§ 18 MStV). */
    public record Operator(
            @NotBlank String name,
            @NotBlank String representedBy,
            @NotBlank String street,
            @NotBlank String town,
            @NotBlank String phone,
            @NotBlank String email,
            @NotBlank String responsibleForContent,
            @Nullable String vatId) {}

    /** Whom to ask about personal data (Art. 13 GDPR). */
    public record DataProtection(
            @NotBlank String officer,
            @NotBlank String officerEmail,
            @NotBlank String authority,
            @NotBlank String authorityWebsite,
            @NotBlank String legalBasis,
            int retentionYears) {}

    /** The statement that public bodies owe (§ 10 L-BGG, § 13 BremBGG): when it was made and who settles disputes. */
    public record Accessibility(
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate statementOf,

            @NotBlank String email,
            @NotBlank String arbitration,
            @NotBlank String arbitrationWebsite) {}
}
