package de.foerdertopf.correspondence;

import de.foerdertopf.notice.delivery.IssueLetter;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.ObjectionDecisionLetter;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.letters.RemedyDecisionLetter;
import de.foerdertopf.notice.letters.RemedyInstruction;
import de.foerdertopf.notice.remedy.ObjectionDecided;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.writing.LetterParts;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.Refunds;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Writes what becomes of an objection: the authority helps (Abhilfebescheid) or refuses, wholly or in part (Widerspruchsbescheid).
 * Where a notice is taken to court at once, the court answers and no such letter exists.
 */
@Component
class ObjectionLetters {

    private final Letterheads letterheads;
    private final IssueLetter issueLetter;
    private final Notices notices;
    private final Objections objections;
    private final ProofsOfUse proofs;
    private final Refunds refunds;
    private final HeardClaims heardClaims;
    private final Clock clock;

    ObjectionLetters(
            Letterheads letterheads,
            IssueLetter issueLetter,
            Notices notices,
            Objections objections,
            ProofsOfUse proofs,
            Refunds refunds,
            HeardClaims heardClaims,
            Clock clock) {
        this.letterheads = letterheads;
        this.issueLetter = issueLetter;
        this.notices = notices;
        this.objections = objections;
        this.proofs = proofs;
        this.refunds = refunds;
        this.heardClaims = heardClaims;
        this.clock = clock;
    }

    /** Throws {@code objection.court-unknown} where the authority's data name no court. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ObjectionDecided event) {
        if (!event.answeredByLetter()) {
            return;
        }
        var objection = objections.of(event.caseNumber()).stream()
                .filter(raised -> raised.id().equals(event.objection()))
                .findFirst()
                .orElseThrow();
        var court = letterheads
                .court(event.caseNumber())
                .orElseThrow(() -> new BusinessRuleViolation("objection.court-unknown"));
        if (event.outcome() == RaisedObjection.Outcome.UPHELD) {
            help(event, objection, court);
        } else {
            refuse(event, objection, court);
        }
    }

    private void help(ObjectionDecided event, RaisedObjection objection, RemedyInstruction court) {
        var parts = letterheads.reachable(NoticeType.REMEDY_DECISION, event.caseNumber(), event.by());
        var letter = new RemedyDecisionLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                notices.named(event.notice()),
                objection.receivedOn(),
                event.reopens(),
                back(event.caseNumber()),
                Objects.requireNonNullElse(objection.facts(), ""),
                Objects.requireNonNull(objection.reason()),
                Objects.requireNonNull(objection.costs()),
                parts.law(),
                court,
                closing(parts));
        issueLetter.issue(new IssueLetter.Command(
                event.caseNumber(), NoticeType.REMEDY_DECISION, letter, parts, event.notice(), event.by()));
    }

    /** A contested claim fell, or interest on it: what was paid of that comes back. */
    private RemedyDecisionLetter.@Nullable Back back(CaseNumber caseNumber) {
        var later = refunds.afterCheck(caseNumber);
        if (later.isPositive()) {
            return new RemedyDecisionLetter.Back(later, true);
        }
        return refunds.due(caseNumber)
                .map(due -> new RemedyDecisionLetter.Back(due.amount(), false))
                .orElse(null);
    }

    private void refuse(ObjectionDecided event, RaisedObjection objection, RemedyInstruction court) {
        var parts = letterheads.served(event.caseNumber(), event.by());
        var letter = new ObjectionDecisionLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                notices.named(event.notice()),
                objection.receivedOn(),
                objection.inTime(),
                event.outcome() == RaisedObjection.Outcome.PARTLY_UPHELD,
                event.staysDue() == null ? null : lowered(event.caseNumber(), event.staysDue()),
                event.outcome() == RaisedObjection.Outcome.REJECTED ? due(event) : null,
                Objects.requireNonNullElse(objection.facts(), ""),
                Objects.requireNonNull(objection.reason()),
                Objects.requireNonNull(objection.costs()),
                parts.law(),
                court,
                closing(parts));
        issueLetter.issue(new IssueLetter.Command(
                event.caseNumber(), NoticeType.OBJECTION_DECISION, letter, parts, event.notice(), event.by()));
    }

    /** What the contested letter asks for, where nothing else holds it up and its day has not passed. */
    private ObjectionDecisionLetter.@Nullable StillDue due(ObjectionDecided event) {
        var today = HouseTime.today(clock);
        return (event.contested() == NoticeType.INTEREST ? interest(event.caseNumber()) : claim(event))
                .filter(due -> due.open().isPositive() && !due.payBackUntil().isBefore(today))
                .orElse(null);
    }

    private Optional<ObjectionDecisionLetter.StillDue> interest(CaseNumber caseNumber) {
        return heardClaims.interest(caseNumber).flatMap(charged -> Optional.ofNullable(charged.dueOn())
                .map(day -> new ObjectionDecisionLetter.StillDue(charged.open(), day)));
    }

    private Optional<ObjectionDecisionLetter.StillDue> claim(ObjectionDecided event) {
        return Optional.of(event)
                .filter(decided -> decided.contested().isClaim())
                .flatMap(decided -> proofs.find(decided.caseNumber()))
                .filter(ProofView::isClaimedByNotice)
                .filter(proof -> proof.claimSuspendedOn() == null)
                .flatMap(proof -> Optional.ofNullable(proof.repaymentDueOn())
                        .map(day -> new ObjectionDecisionLetter.StillDue(proof.openClaim(), day)));
    }

    private ObjectionDecisionLetter.Lowered lowered(CaseNumber caseNumber, Money staysDue) {
        var proof = proofs.require(caseNumber);
        return new ObjectionDecisionLetter.Lowered(staysDue, proof.repaid(), proof.repaymentDueOn());
    }

    private static Closing closing(LetterParts parts) {
        return new Closing(null, parts.writtenBy(), List.of());
    }
}
