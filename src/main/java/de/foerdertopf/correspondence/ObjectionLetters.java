package de.foerdertopf.correspondence;

import de.foerdertopf.notice.Closing;
import de.foerdertopf.notice.IssueLetter;
import de.foerdertopf.notice.LetterParts;
import de.foerdertopf.notice.Letterheads;
import de.foerdertopf.notice.NoticeType;
import de.foerdertopf.notice.Notices;
import de.foerdertopf.notice.ObjectionDecided;
import de.foerdertopf.notice.ObjectionDecisionLetter;
import de.foerdertopf.notice.Opening;
import de.foerdertopf.notice.RaisedObjection;
import de.foerdertopf.notice.RemedyDecisionLetter;
import de.foerdertopf.notice.RemedyInstruction;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.util.List;
import java.util.Objects;
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

    ObjectionLetters(Letterheads letterheads, IssueLetter issueLetter, Notices notices) {
        this.letterheads = letterheads;
        this.issueLetter = issueLetter;
        this.notices = notices;
    }

    /** Throws {@code objection.court-unknown} where the authority's data name no court. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ObjectionDecided event) {
        if (notices.require(event.notice()).remedyKind() != RemedyInstruction.Kind.OBJECTION) {
            return;
        }
        var objection = notices.objections(event.caseNumber()).stream()
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
                Objects.requireNonNullElse(objection.facts(), ""),
                Objects.requireNonNull(objection.reason()),
                Objects.requireNonNull(objection.costs()),
                parts.law(),
                court,
                closing(parts));
        issueLetter.issue(new IssueLetter.Command(
                event.caseNumber(), NoticeType.REMEDY_DECISION, letter, parts, event.notice(), event.by()));
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
                Objects.requireNonNullElse(objection.facts(), ""),
                Objects.requireNonNull(objection.reason()),
                Objects.requireNonNull(objection.costs()),
                parts.law(),
                court,
                closing(parts));
        issueLetter.issue(new IssueLetter.Command(
                event.caseNumber(), NoticeType.OBJECTION_DECISION, letter, parts, event.notice(), event.by()));
    }

    private static Closing closing(LetterParts parts) {
        return new Closing(null, parts.writtenBy(), List.of());
    }
}
