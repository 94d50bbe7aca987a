package de.foerdertopf.notice.delivery;

import de.foerdertopf.decision.TakeBackDecision;
import de.foerdertopf.decision.TakeBackDecision.DecisionTakenBack;
import de.foerdertopf.notice.letters.NamedLetter;
import de.foerdertopf.notice.writing.ToldDecisions;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What has left the house stands: a decision can be taken back as long as its letter lies here, and the letter is void then. What
 * was put on the portal has left it too, although it is not delivered yet: its recipient could fetch it at any moment. */
@Component
class IssuedDecisions implements TakeBackDecision.IssuedLetters, ToldDecisions {

    private static final int BEFORE_OTHERS = 50;

    private final NoticeRepository notices;
    private final ApplicationEventPublisher events;

    IssuedDecisions(NoticeRepository notices, ApplicationEventPublisher events) {
        this.notices = notices;
        this.events = events;
    }

    @Override
    public boolean haveLeft(UUID decisionId) {
        return notices.findByWrittenDecisionId(decisionId).stream().anyMatch(Notice::isOutOfHand);
    }

    @Override
    public Optional<NamedLetter> notice(UUID decisionId) {
        return notices.findByWrittenDecisionId(decisionId).stream()
                .filter(notice -> notice.type().isDecision() && notice.isOutOfHand())
                .findFirst()
                .map(Notice::named);
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(DecisionTakenBack event) {
        for (var notice : notices.findByCaseNumberOrderByWrittenNumber(event.caseNumber())) {
            if (notice.type().isDecision() && notice.voidUnlessGone()) {
                notices.save(notice);
                events.publishEvent(
                        new NoticeVoided(event.caseNumber(), notice.id(), notice.type(), event.at(), event.by()));
            }
        }
    }
}
