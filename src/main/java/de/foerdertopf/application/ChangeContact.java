package de.foerdertopf.application;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes how somebody of a case is reached, also after the decision. Letters that were written stay as they are. Whether a second
 * person must look first is asked before.
 */
@Service
public class ChangeContact {

    private final ApplicationRepository applications;
    private final EarlierAnswers earlierAnswers;
    private final SponsorLinks sponsorLinks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeContact(
            ApplicationRepository applications,
            EarlierAnswers earlierAnswers,
            SponsorLinks sponsorLinks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.earlierAnswers = earlierAnswers;
        this.sponsorLinks = sponsorLinks;
        this.events = events;
        this.clock = clock;
    }

    /** Which case, and how this one is reached from now on. */
    public record Command(CaseNumber caseNumber, ContactDetails details, Actor by) {}

    /** Somebody of a case is reached another way. */
    public record ContactChanged(
            CaseNumber caseNumber,
            ContactDetails.Whose whose,
            ContactDetails before,
            ContactDetails after,
            Instant at,
            Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.personal("contact." + whose, before, after));
        }
    }

    /** @throws BusinessRuleViolation {@code contact.recipient-name} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(Command command) {
        var application = applications.require(command.caseNumber());
        var details = command.details();
        var before = ContactDetails.of(application.answers(), details.whose())
                .orElseThrow(() -> new NotFoundException("No " + details.whose() + " in " + command.caseNumber()));
        if (before.equals(details)) {
            return;
        }
        earlierAnswers.keep(application);
        application.reach(details);
        applications.save(application);
        if (details.whose() == ContactDetails.Whose.SPONSOR && !Objects.equals(before.email(), details.email())) {
            sponsorLinks.withdraw(command.caseNumber());
        }
        events.publishEvent(new ContactChanged(
                command.caseNumber(), details.whose(), before, details, clock.instant(), command.by()));
    }
}
