package de.foerdertopf.correspondence;

import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.SendNotice.NoticeToMail;
import de.foerdertopf.notice.delivery.SendNotice.NoticeToPost;
import de.foerdertopf.notice.delivery.VoidLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody prints that an application has arrived, or calls because of it, once the letter with the decision lies ready. */
@Component
class OvertakenAcknowledgements {

    /** What was to be told, or asked, on the way to the decision. */
    private static final List<String> BEFORE_THE_DECISION = List.of(
            ApplicationMessages.SUBMITTED,
            ApplicationMessages.SPONSOR_ANSWERED,
            AssessmentMessages.REQUESTED,
            AssessmentMessages.EXTENDED,
            AssessmentMessages.REMINDED);

    private final MessageTaskRepository tasks;
    private final Notices notices;
    private final VoidLetter voidLetter;
    private final LetterWords words;
    private final Clock clock;

    OvertakenAcknowledgements(
            MessageTaskRepository tasks, Notices notices, VoidLetter voidLetter, LetterWords words, Clock clock) {
        this.tasks = tasks;
        this.notices = notices;
        this.voidLetter = voidLetter;
        this.words = words;
        this.clock = clock;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(NoticeToMail event) {
        fallAwayBehind(event.type(), event.caseNumber());
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(NoticeToPost event) {
        fallAwayBehind(notices.require(event.notice()).type(), event.caseNumber());
    }

    private void fallAwayBehind(NoticeType type, CaseNumber caseNumber) {
        if (!type.isDecision()) {
            return;
        }
        tasks.findByCaseNumberOrderByCreatedAt(caseNumber).stream()
                .filter(task -> BEFORE_THE_DECISION.stream().anyMatch(task::isAbout))
                .forEach(task -> {
                    task.drop(words.of("acknowledgement.overtaken"), clock.instant());
                    tasks.save(task);
                });
        notices.of(caseNumber).stream()
                .filter(letter -> letter.type() == NoticeType.ACKNOWLEDGEMENT)
                .map(IssuedNotice::id)
                .forEach(letter -> voidLetter.voidUnlessGone(letter, Actor.SYSTEM));
    }
}
