package de.foerdertopf.assessment;

import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.CaseNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a person may not take part in a case (Befangenheit, §§ 20, 21 VwVfG). */
@Entity
@Table(name = "conflict_of_interest")
class ConflictOfInterest extends Aggregate {

    private CaseNumber caseNumber;
    private String staffId;

    @Column(columnDefinition = "text")
    private String reason;

    private Instant declaredAt;

    @SuppressWarnings("NullAway.Init")
    protected ConflictOfInterest() {}

    ConflictOfInterest(CaseNumber caseNumber, String staffId, String reason, Instant declaredAt) {
        super(UUID.randomUUID());
        this.caseNumber = caseNumber;
        this.staffId = staffId;
        this.reason = reason;
        this.declaredAt = declaredAt;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    String staffId() {
        return staffId;
    }

    Instant declaredAt() {
        return declaredAt;
    }
}
