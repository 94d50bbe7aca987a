package de.foerdertopf.notice.remedy;

import de.foerdertopf.application.Channel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.ObjectionCosts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A remedy against a notice (Widerspruch, Klage) and its end. */
@Entity
@Table(name = "objection")
class Objection {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID noticeId;
    private CaseNumber caseNumber;
    private LocalDate receivedOn;
    private boolean inTime;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(columnDefinition = "text")
    private String text;

    @Enumerated(EnumType.STRING)
    private RaisedObjection.@Nullable Outcome outcome;

    @Column(columnDefinition = "text")
    private @Nullable String reason;

    @Column(columnDefinition = "text")
    private @Nullable String facts;

    @Enumerated(EnumType.STRING)
    private ObjectionCosts.@Nullable Bearer costsBearer;

    @Enumerated(EnumType.STRING)
    private ObjectionCosts.@Nullable Lawyer lawyer;

    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;

    @SuppressWarnings("NullAway.Init")
    protected Objection() {}

    Objection(
            NoticeId notice,
            CaseNumber caseNumber,
            LocalDate receivedOn,
            boolean inTime,
            Channel channel,
            String text) {
        this.id = UUID.randomUUID();
        this.noticeId = notice.value();
        this.caseNumber = caseNumber;
        this.receivedOn = receivedOn;
        this.inTime = inTime;
        this.channel = channel;
        this.text = text;
    }

    UUID id() {
        return id;
    }

    NoticeId notice() {
        return new NoticeId(noticeId);
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    boolean isInTime() {
        return inTime;
    }

    /** @throws BusinessRuleViolation {@code objection.decided}, {@code reason.missing} */
    void decide(RaisedObjection.Outcome as, String what, String why, ObjectionCosts costs, Actor by, LocalDate day) {
        if (outcome != null) {
            throw new BusinessRuleViolation("objection.decided");
        }
        if (why.isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        outcome = as;
        facts = what;
        costsBearer = costs.bearer();
        lawyer = costs.lawyer();
        reason = why;
        decidedBy = by.id();
        decidedOn = day;
    }

    RaisedObjection view() {
        return new RaisedObjection(
                id,
                notice(),
                caseNumber,
                receivedOn,
                inTime,
                channel,
                text,
                outcome,
                reason,
                facts,
                costsBearer == null || lawyer == null ? null : new ObjectionCosts(costsBearer, lawyer),
                decidedBy,
                decidedOn);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Objection that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
