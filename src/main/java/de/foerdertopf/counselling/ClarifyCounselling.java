package de.foerdertopf.counselling;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what became of the offer to talk between submission and decision; whatever the answer, the case goes on. */
@Service
public class ClarifyCounselling {

    private final OfferRecordRepository offers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClarifyCounselling(OfferRecordRepository offers, ApplicationEventPublisher events, Clock clock) {
        this.offers = offers;
        this.events = events;
        this.clock = clock;
    }

    /** Held, declined or not needed. */
    public record Command(CaseNumber caseNumber, CounsellingOffer offer, Actor by) {}

    /** The offer was held, declined or not needed. */
    public record CounsellingClarified(CaseNumber caseNumber, CounsellingOffer offer, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("counselling", offer));
        }
    }

    /** Notes the answer; the case goes on to its decision. */
    @Transactional
    public void clarify(Command command) {
        offers.findById(command.caseNumber().value())
                .ifPresentOrElse(
                        offer -> offer.clarify(command.offer(), command.by().id(), clock.instant()),
                        () -> offers.save(new OfferRecord(
                                command.caseNumber(),
                                command.offer(),
                                command.by().id(),
                                clock.instant())));
        events.publishEvent(
                new CounsellingClarified(command.caseNumber(), command.offer(), clock.instant(), command.by()));
    }
}
