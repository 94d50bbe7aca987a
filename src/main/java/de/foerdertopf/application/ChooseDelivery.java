package de.foerdertopf.application;

import de.foerdertopf.fund.EditionId;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records how a group wants its letters from now on: a consent to mail or portal, or its revocation. */
@Service
public class ChooseDelivery {

    private final ApplicationRepository applications;
    private final EarlierAnswers earlierAnswers;
    private final Funds funds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChooseDelivery(
            ApplicationRepository applications,
            EarlierAnswers earlierAnswers,
            Funds funds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.earlierAnswers = earlierAnswers;
        this.funds = funds;
        this.events = events;
        this.clock = clock;
    }

    /** Which case, and the way. */
    public record Command(CaseNumber caseNumber, DeliveryChoice delivery, Actor by) {}

    /** Letters go another way from now on. */
    public record DeliveryChosen(
            CaseNumber caseNumber, DeliveryChoice before, DeliveryChoice delivery, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("delivery", before, delivery));
        }
    }

    /**
     * @throws BusinessRuleViolation {@code delivery.portal-not-offered}, {@code delivery.email-missing}, {@code
     *     application.withdrawn}
     */
    @Transactional
    public void choose(Command command) {
        var application = applications.require(command.caseNumber());
        var before = application.delivery();
        if (before == command.delivery()) {
            return;
        }
        requireOffered(funds, application.view(List.of()).edition(), command.delivery());
        earlierAnswers.keep(application);
        application.deliverBy(command.delivery());
        applications.save(application);
        events.publishEvent(
                new DeliveryChosen(command.caseNumber(), before, command.delivery(), clock.instant(), command.by()));
    }

    static void requireOffered(Funds funds, EditionId edition, DeliveryChoice delivery) {
        if (delivery == DeliveryChoice.PORTAL
                && !funds.edition(edition).rules().delivery().portal()) {
            throw new BusinessRuleViolation("delivery.portal-not-offered");
        }
    }
}
