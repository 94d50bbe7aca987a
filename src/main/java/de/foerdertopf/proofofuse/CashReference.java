package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the cash office calls the claim of a case (Kassenzeichen): with it a transfer finds its claim. It stands in the text of a
 * transfer, so it has only signs that every bank carries.
 */
@Entity
@Table(name = "cash_reference")
class CashReference {

    private static final Pattern CARRIED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ./:+-]{1,25}[A-Za-z0-9]");

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private CaseNumber caseNumber;
    private String reference;

    @SuppressWarnings("NullAway.Init")
    protected CashReference() {}

    /** @throws BusinessRuleViolation {@code cash-reference.signs}, {@code cash-reference.other-case} */
    CashReference(CaseNumber caseNumber, String reference) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.reference = read(reference, caseNumber);
    }

    /**
     * What was typed, as a bank carries it.
     *
     * @throws BusinessRuleViolation {@code cash-reference.signs} if it has other signs, or fewer than three or more than 27;
     *     {@code cash-reference.other-case} if it is the number of another case, to which the money would be booked
     */
    static String read(String typed, CaseNumber caseNumber) {
        var reference = Texts.cleanLine(typed);
        if (!CARRIED.matcher(reference).matches()) {
            throw new BusinessRuleViolation("cash-reference.signs");
        }
        if (CaseNumber.isOne(reference) && !reference.equals(caseNumber.value())) {
            throw new BusinessRuleViolation("cash-reference.other-case", reference);
        }
        return reference;
    }

    /** @throws BusinessRuleViolation {@code cash-reference.signs}, {@code cash-reference.other-case} */
    void becomes(String typed) {
        this.reference = read(typed, caseNumber);
    }

    String reference() {
        return reference;
    }
}
