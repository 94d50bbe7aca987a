package de.foerdertopf.notice.remedy;

import de.foerdertopf.application.Channel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.ObjectionCosts;
import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A remedy against a notice (Widerspruch, Klage) and its end. */
@Entity
@Table(name = "objection")
class Objection extends Aggregate {

    private UUID noticeId;
    private CaseNumber caseNumber;
    private LocalDate receivedOn;
    private boolean inTime;
    private boolean overtaken;

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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "objection_writing", joinColumns = @JoinColumn(name = "objection_id"))
    @OrderColumn(name = "position")
    private List<FurtherWriting> further = new ArrayList<>();

    private @Nullable Money staysDue;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate toldOn;

    @SuppressWarnings("NullAway.Init")
    protected Objection() {}

    Objection(
            NoticeId notice,
            CaseNumber caseNumber,
            LocalDate receivedOn,
            boolean inTime,
            Channel channel,
            String text) {
        super(UUID.randomUUID());
        this.noticeId = notice.value();
        this.caseNumber = caseNumber;
        this.receivedOn = receivedOn;
        this.inTime = inTime;
        this.channel = channel;
        this.text = text;
    }

    /** It is directed at a letter that no longer holds: it holds nothing up. */
    Objection againstWhatIsOvertaken() {
        inTime = false;
        overtaken = true;
        return this;
    }

    UUID id() {
        return key();
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

    /**
     * What else was written against the same letter.
     *
     * @throws BusinessRuleViolation {@code objection.decided}
     */
    void keep(FurtherWriting came) {
        if (outcome != null) {
            throw new BusinessRuleViolation("objection.decided");
        }
        further.add(came);
    }

    List<FurtherWriting> further() {
        return List.copyOf(further);
    }

    /**
     * @throws BusinessRuleViolation {@code objection.decided}, {@code reason.missing}, {@code objection.winner-pays-nothing},
     *     {@code objection.loser-pays}, {@code objection.lawyer-unpaid}
     */
    void decide(DecideObjection.Command as, LocalDate day, LocalDate told) {
        if (outcome != null) {
            throw new BusinessRuleViolation("objection.decided");
        }
        if (as.reason().isBlank() && as.outcome() != RaisedObjection.Outcome.WITHDRAWN) {
            throw new BusinessRuleViolation("reason.missing");
        }
        CostsFollow.require(view(), as.outcome(), as.costs(), as.faultCured());
        outcome = as.outcome();
        facts = as.facts();
        costsBearer = as.costs().bearer();
        lawyer = as.costs().lawyer();
        staysDue = as.staysDue();
        reason = as.reason();
        decidedBy = as.by().id();
        decidedOn = day;
        toldOn = told;
    }

    /** That it had ended was a mistake: it is open again. */
    void endTakenBack() {
        outcome = null;
        facts = null;
        costsBearer = null;
        lawyer = null;
        staysDue = null;
        reason = null;
        decidedBy = null;
        decidedOn = null;
        toldOn = null;
    }

    RaisedObjection view() {
        return new RaisedObjection(
                key(),
                notice(),
                caseNumber,
                receivedOn,
                inTime,
                overtaken,
                channel,
                text,
                outcome,
                reason,
                facts,
                costsBearer == null || lawyer == null ? null : new ObjectionCosts(costsBearer, lawyer),
                staysDue,
                decidedBy,
                decidedOn,
                toldOn);
    }
}
