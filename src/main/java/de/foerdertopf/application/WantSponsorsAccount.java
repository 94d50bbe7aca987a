package de.foerdertopf.application;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a sponsor that consented be sent a link by which it names another account. */
@Service
public class WantSponsorsAccount {

    private final ApplicationRepository applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WantSponsorsAccount(ApplicationRepository applications, ApplicationEventPublisher events, Clock clock) {
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /** A sponsor shall be asked for another account. */
    public record SponsorsAccountWanted(CaseNumber caseNumber, Instant at, Actor by) implements AuditedEvent.OfCase {}

    /** @throws BusinessRuleViolation {@code sponsor.not-consented} */
    @Transactional
    public void want(CaseNumber caseNumber, Actor by) {
        if (applications.require(caseNumber).sponsorState() != SponsorState.CONSENTED) {
            throw new BusinessRuleViolation("sponsor.not-consented");
        }
        events.publishEvent(new SponsorsAccountWanted(caseNumber, clock.instant(), by));
    }
}
