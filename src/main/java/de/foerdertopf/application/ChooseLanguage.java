package de.foerdertopf.application;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records in which language the letters of a case are explained to its group from now on; the letters themselves stay German. */
@Service
public class ChooseLanguage {

    private final ApplicationRepository applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChooseLanguage(ApplicationRepository applications, ApplicationEventPublisher events, Clock clock) {
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Which case, and the language.
     *
     * @param language as a tag: {@code uk}
     */
    public record Command(CaseNumber caseNumber, String language, Actor by) {}

    /** Letters are explained in another language. */
    public record LanguageChosen(CaseNumber caseNumber, String before, String language, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("language", before, language));
        }
    }

    @Transactional
    public void choose(Command command) {
        var application = applications.require(command.caseNumber());
        var before = application.language();
        if (before.equals(command.language())) {
            return;
        }
        application.explainIn(command.language());
        applications.save(application);
        events.publishEvent(
                new LanguageChosen(command.caseNumber(), before, command.language(), clock.instant(), command.by()));
    }
}
