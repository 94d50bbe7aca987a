package de.foerdertopf.web.casework;

import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.typed.TypedSum;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the short form does not ask, answered as the same short form online answers it; nothing that was typed is changed. */
final class ShortApplication {

    private ShortApplication() {}

    /** Fills in what was not asked, so that the form can be read or shown as the long one. */
    static void complete(ApplicationForm form) {
        type(form).ifPresent(type -> {
            if (form.legalForm.isBlank()) {
                form.legalForm = type.usualLegalForm().name();
            }
            var standsAlone = form.sponsorName.isBlank()
                    && form.responsibleName.isBlank()
                    && type.needsResponsiblePerson(type.usualLegalForm());
            if (standsAlone) {
                form.responsibleName = form.contactName;
                form.responsibleStreet = form.street;
                form.responsiblePostcode = form.postcode;
                form.responsibleTown = form.town;
            }
        });
        form.sources.stream()
                .filter(row -> !row.isEmpty() && row.kind.isBlank())
                .forEach(row -> row.kind = FundingKind.OWN.name());
        if (!form.declared.isBlank()) {
            form.noDoubleFunding = form.declared;
            form.dutyBenefitsChecked = form.declared;
        }
        if (form.amountRequested.isBlank()) {
            asked(form).ifPresent(amount -> form.amountRequested = amount.toGermanNumber());
        }
    }

    /** Input tax is not asked for small sums: all costs count, as in the short form online. */
    static void countAllCosts(ApplicationForm form) {
        form.vatDeduction = "false";
    }

    /** The sum as it stands on the paper; where it names none, the costs less the other money. */
    static Optional<Money> asked(ApplicationForm form) {
        if (!form.amountRequested.isBlank()) {
            return TypedSum.exact(form.amountRequested).value();
        }
        var costs = total(form.costs);
        var other = total(form.sources);
        return costs.isPresent() && other.isPresent() ? Optional.of(costs.get().minus(other.get())) : Optional.empty();
    }

    private static Optional<ApplicantType> type(ApplicationForm form) {
        return Arrays.stream(ApplicantType.values())
                .filter(type -> type.name().equals(form.applicantType))
                .findFirst();
    }

    private static Optional<Money> total(List<ApplicationForm.Row> rows) {
        var sums = rows.stream()
                .filter(row -> !row.isEmpty())
                .map(row -> TypedSum.exact(row.amount).value())
                .toList();
        return sums.stream().allMatch(Optional::isPresent)
                ? Optional.of(sums.stream().flatMap(Optional::stream).reduce(Money.ZERO, Money::plus))
                : Optional.empty();
    }
}
