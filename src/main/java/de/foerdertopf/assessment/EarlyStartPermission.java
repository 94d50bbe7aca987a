package de.foerdertopf.assessment;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a project may begin before its application is decided. It is given once and gives no claim to funding. */
@Entity
@Table(name = "early_start_permission")
class EarlyStartPermission {

    @Id
    private UUID id;

    private CaseNumber caseNumber;
    private LocalDate startsOn;

    @Column(columnDefinition = "text")
    private String reason;

    private String permittedBy;
    private LocalDate permittedOn;

    @SuppressWarnings("NullAway.Init")
    protected EarlyStartPermission() {}

    /** @throws BusinessRuleViolation {@code early-start.in-past}, {@code reason.missing}, {@code notice.person-needed} */
    EarlyStartPermission(CaseNumber caseNumber, LocalDate startsOn, String reason, Actor by, LocalDate today) {
        if (by.isSystem()) {
            throw new BusinessRuleViolation("notice.person-needed");
        }
        requireDay(startsOn, today);
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.startsOn = startsOn;
        this.reason = reason;
        this.permittedBy = by.id();
        this.permittedOn = today;
    }

    /** @throws BusinessRuleViolation {@code early-start.in-past} */
    static void requireDay(LocalDate startsOn, LocalDate today) {
        if (startsOn.isBefore(today)) {
            throw new BusinessRuleViolation("early-start.in-past");
        }
    }

    EarlyStarts.Permitted view() {
        return new EarlyStarts.Permitted(caseNumber, startsOn, reason, permittedBy, permittedOn);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EarlyStartPermission that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
