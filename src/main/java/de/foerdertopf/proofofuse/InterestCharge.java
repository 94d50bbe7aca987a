package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person decided about interest on a repayment that is in: how much, or that it is waived, and why (§ 49a (3) VwVfG). */
@Entity
@Table(name = "interest_charge")
class InterestCharge {

    @Id
    private UUID id;

    private CaseNumber caseNumber;
    private Money amount;
    private @Nullable LocalDate firstDay;
    private LocalDate repaidOn;
    private @Nullable LocalDate dueOn;

    @Column(columnDefinition = "text")
    private String reason;

    private String decidedBy;
    private LocalDate decidedOn;

    @SuppressWarnings("NullAway.Init")
    protected InterestCharge() {}

    /**
     * @param firstDay of interest; null where it is waived wholly
     * @throws BusinessRuleViolation {@code interest.reason-missing}, {@code notice.person-needed}
     */
    InterestCharge(
            CaseNumber caseNumber,
            Money amount,
            @Nullable LocalDate firstDay,
            LocalDate repaidOn,
            @Nullable LocalDate dueOn,
            String reason,
            Actor by,
            LocalDate today) {
        if (by.isSystem()) {
            throw new BusinessRuleViolation("notice.person-needed");
        }
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("interest.reason-missing");
        }
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.amount = amount;
        this.firstDay = firstDay;
        this.repaidOn = repaidOn;
        this.dueOn = dueOn;
        this.reason = reason;
        this.decidedBy = by.id();
        this.decidedOn = today;
    }

    ChargedInterest view() {
        return new ChargedInterest(amount, firstDay, repaidOn, dueOn, reason, decidedBy, decidedOn);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InterestCharge that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
