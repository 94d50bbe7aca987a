package de.foerdertopf.reading;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that a person who grew up with a language has read its sentences and vouches for them, as they stand now. */
@Service
public class SignOffTranslation {

    private final ReadingLibrary library;
    private final TranslationSignOffs signOffs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignOffTranslation(
            ReadingLibrary library, TranslationSignOffs signOffs, ApplicationEventPublisher events, Clock clock) {
        this.library = library;
        this.signOffs = signOffs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Which wording.
     *
     * @param revision that the person has read; another one is refused
     */
    public record Command(ReadingLanguage language, String revision, Actor by) {}

    /** Copies in this language no longer say that nobody checked them. */
    public record TranslationSignedOff(ReadingLanguage language, String revision, Instant at, Actor by)
            implements AuditedEvent {

        @Override
        public String subject() {
            return "translation:" + language.tag();
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.of("revision", revision));
        }
    }

    /** @throws BusinessRuleViolation {@code reading.text-changed}, {@code reading.already-signed} */
    @Transactional
    public void signOff(Command command) {
        var language = command.language();
        if (language.isGerman() || !library.texts(language).revision().equals(command.revision())) {
            throw new BusinessRuleViolation("reading.text-changed");
        }
        if (signOffs.find(language, command.revision()).isPresent()) {
            throw new BusinessRuleViolation("reading.already-signed");
        }
        signOffs.sign(language, command.revision(), command.by().id(), clock.instant());
        events.publishEvent(new TranslationSignedOff(language, command.revision(), clock.instant(), command.by()));
    }
}
