package de.foerdertopf.notice.law;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a person's name under a sentence of the letters that the city must check for itself. */
@Service
public class SignOffLocalCheck {

    private static final int LONGEST_NOTE = 500;

    private final LocalChecks sentences;
    private final LocalCheckRepository checks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignOffLocalCheck(
            LocalChecks sentences, LocalCheckRepository checks, ApplicationEventPublisher events, Clock clock) {
        this.sentences = sentences;
        this.checks = checks;
        this.events = events;
        this.clock = clock;
    }

    /** Which sentence, and what the check found. */
    public record Command(String number, String note, Actor by) {}

    /** Somebody stands for a sentence. */
    public record LocalCheckSignedOff(String number, String note, Instant at, Actor by) implements AuditedEvent {

        @Override
        public String subject() {
            return "local-check:" + number;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.of("note", note));
        }
    }

    /** @throws BusinessRuleViolation {@code local-check.signed}, {@code local-check.note-missing}, {@code local-check.note-too-long} */
    @Transactional
    public void signOff(Command command) {
        var checked = sentences.require(command.number());
        if (!checked.isOpen()) {
            throw new BusinessRuleViolation("local-check.signed");
        }
        if (command.note().isBlank()) {
            throw new BusinessRuleViolation("local-check.note-missing");
        }
        if (command.note().length() > LONGEST_NOTE) {
            throw new BusinessRuleViolation("local-check.note-too-long", LONGEST_NOTE);
        }
        checks.save(new LocalCheck(
                command.number(),
                checked.sentence().sha256(),
                command.by().id(),
                HouseTime.today(clock),
                command.note()));
        events.publishEvent(new LocalCheckSignedOff(command.number(), command.note(), clock.instant(), command.by()));
    }
}
