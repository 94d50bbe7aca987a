package de.foerdertopf.notice.remedy;

import de.foerdertopf.application.Applications;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.Reversible;
import de.foerdertopf.notice.delivery.Finality;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.VoidLetter;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * That a remedy was refused or taken back was entered by mistake: it is open again, and the notice is not final, as long as nothing followed.
 * Where it was entered that it helped, a notice has fallen or the case is decided anew: that is not undone here. A remedy that was directed at
 * a letter that no longer held has changed nothing, however it ended.
 */
@Component
class RemedyEndReversal implements Reversible {

    private final ObjectionRepository objections;
    private final Notices notices;
    private final Finality finality;
    private final VoidLetter voidLetter;
    private final Applications applications;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemedyEndReversal(
            ObjectionRepository objections,
            Notices notices,
            Finality finality,
            VoidLetter voidLetter,
            Applications applications,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.objections = objections;
        this.notices = notices;
        this.finality = finality;
        this.voidLetter = voidLetter;
        this.applications = applications;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ReversalKind kind() {
        return ReversalKind.REMEDY;
    }

    @Override
    public String key(String subject) {
        return Reversible.idOf(subject).toString();
    }

    /**
     * @param subject the remedy's id
     * @throws BusinessRuleViolation {@code remedy-end.open}, {@code remedy-end.decided-anew}, {@code remedy-end.claim-fell},
     *     {@code remedy-end.claim-lowered}, {@code remedy-end.helped}, {@code remedy-end.letter-left}, {@code remedy-end.later}
     */
    @Override
    public Subject subject(String subject) {
        var remedy = remedy(subject).view();
        requireReversible(remedy);
        return new Subject(
                applications.require(remedy.caseNumber()).fund(),
                remedy.caseNumber(),
                List.of(
                        remedy.caseNumber().value(),
                        GermanDates.inWords(remedy.receivedOn()),
                        messages.getMessage("label.RaisedObjection.Outcome." + remedy.outcome(), null, Locale.GERMAN)),
                "/schreibtisch/faelle/" + remedy.caseNumber() + "#briefe");
    }

    private void requireReversible(RaisedObjection remedy) {
        if (remedy.isOpen()) {
            throw new BusinessRuleViolation("remedy-end.open");
        }
        if (remedy.isEffective()) {
            throw hasHelped(remedy);
        }
        if (answer(remedy).filter(IssuedNotice::hasLeft).isPresent()) {
            throw new BusinessRuleViolation("remedy-end.letter-left");
        }
        var notice = notices.require(remedy.notice());
        var isFollowed = notice.waivedOn() != null
                || objections.findByNoticeId(remedy.notice().value()).stream()
                        .map(Objection::view)
                        .anyMatch(RaisedObjection::isOpen);
        if (isFollowed) {
            throw new BusinessRuleViolation("remedy-end.later");
        }
    }

    /** What followed at once, and what can be done instead. */
    private BusinessRuleViolation hasHelped(RaisedObjection remedy) {
        var about = notices.disputed(notices.require(remedy.notice())).type();
        if (about.isDecision()) {
            return new BusinessRuleViolation("remedy-end.decided-anew");
        }
        if (!about.isClaim()) {
            return new BusinessRuleViolation("remedy-end.helped");
        }
        var staysDue = remedy.staysDue();
        return staysDue == null
                ? new BusinessRuleViolation("remedy-end.claim-fell")
                : new BusinessRuleViolation("remedy-end.claim-lowered", staysDue);
    }

    /** The house's letter that tells this end; none where a court decided, or where the remedy was taken back. */
    private Optional<IssuedNotice> answer(RaisedObjection remedy) {
        var contested = notices.require(remedy.notice());
        return !remedy.isDecided() || contested.isTakenToCourt()
                ? Optional.empty()
                : notices.of(remedy.caseNumber()).stream()
                        .filter(letter -> letter.type().answersRemedy() && letter.state() != NoticeState.VOID)
                        .filter(letter -> contested.id().equals(letter.refersTo()))
                        .reduce((earlier, later) -> later);
    }

    @Override
    public Optional<CaseNumber> caseOf(String subject) {
        return Optional.of(remedy(subject).caseNumber());
    }

    @Override
    public void reverse(String subject, String reason, Actor by) {
        var remedy = remedy(subject);
        var ended = remedy.view();
        requireReversible(ended);
        var answer = answer(ended);
        answer.ifPresent(letter -> voidLetter.voidUnlessGone(letter.id(), by));
        remedy.endTakenBack();
        objections.save(remedy);
        var notice = notices.require(ended.notice());
        var about = notices.disputed(notice);
        if (ended.inTime()) {
            Stream.of(notice.id(), about.id()).distinct().forEach(finality::contest);
        }
        events.publishEvent(new RemedyEndReversed(
                ended.caseNumber(),
                about.type(),
                ended.inTime(),
                Objects.requireNonNull(ended.outcome()),
                Objects.requireNonNull(ended.toldOn()),
                answer.isEmpty(),
                reason,
                clock.instant(),
                by));
    }

    private Objection remedy(String subject) {
        return objections.require(Reversible.idOf(subject));
    }
}
