package de.foerdertopf.application;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins the check: from now on the group changes only what it is asked for. */
@Service
public class StartReview {

    private final ApplicationRepository applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StartReview(ApplicationRepository applications, ApplicationEventPublisher events, Clock clock) {
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /** The check has begun. */
    public record ReviewStarted(CaseNumber caseNumber, Instant at, Actor by) implements AuditedEvent.OfCase {}

    /** Does nothing when the check has begun before. */
    @Transactional
    public void start(CaseNumber caseNumber, Actor by) {
        var application = applications.require(caseNumber);
        if (application.state() == ApplicationState.SUBMITTED) {
            application.startReview();
            applications.save(application);
            events.publishEvent(new ReviewStarted(caseNumber, clock.instant(), by));
        }
    }
}
