package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody certified together with a decision that its payment is factually and arithmetically correct. It serves for one payment
 * order and falls with its decision.
 */
@Entity
@Table(name = "payment_certificate")
class PaymentCertificate {

    @Id
    private UUID decisionId;

    @Version
    private @Nullable Long version;

    private CaseNumber caseNumber;
    private String certifiedBy;
    private Instant certifiedAt;
    private @Nullable UUID paymentId;

    @SuppressWarnings("NullAway.Init")
    protected PaymentCertificate() {}

    PaymentCertificate(UUID decisionId, CaseNumber caseNumber, Instant at, Actor by) {
        if (!by.isStaff()) {
            throw new BusinessRuleViolation("disbursement.person-needed");
        }
        this.decisionId = decisionId;
        this.caseNumber = caseNumber;
        this.certifiedBy = by.id();
        this.certifiedAt = at;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    Actor certifiedBy() {
        return Actor.staff(certifiedBy);
    }

    Instant certifiedAt() {
        return certifiedAt;
    }

    boolean isUsed() {
        return paymentId != null;
    }

    void use(PaymentId payment) {
        paymentId = payment.value();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PaymentCertificate that && decisionId.equals(that.decisionId);
    }

    @Override
    public int hashCode() {
        return decisionId.hashCode();
    }
}
