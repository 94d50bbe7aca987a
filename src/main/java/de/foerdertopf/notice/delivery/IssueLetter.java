package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.LegibleLetters;
import de.foerdertopf.notice.writing.LetterParts;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues a letter that tells no decision on the application (hearing, revocation, closure, a letter in own words). The engine prints
 * it and brings it on its way.
 */
@Service
public class IssueLetter {

    private final NoticeRepository notices;
    private final LegibleLetters legible;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssueLetter(NoticeRepository notices, LegibleLetters legible, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.legible = legible;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The letter, put together with {@link Letterheads}.
     *
     * @param parts where head and channel of the letter came from
     * @param refersTo the earlier letter that this one changes, corrects or answers
     */
    public record Command(
            CaseNumber caseNumber,
            NoticeType type,
            Letter letter,
            LetterParts parts,
            @Nullable NoticeId refersTo,
            Actor by) {

        public Command(CaseNumber caseNumber, NoticeType type, Letter letter, LetterParts parts, Actor by) {
            this(caseNumber, type, letter, parts, null, by);
        }
    }

    /** @throws BusinessRuleViolation {@code notice.decision-needed}, {@code notice.person-needed} */
    @Transactional
    public NoticeId issue(Command command) {
        if (command.type().isDecision()) {
            throw new BusinessRuleViolation("notice.decision-needed");
        }
        var notice = notices.save(new Notice(
                command.caseNumber(),
                WrittenLetter.of(
                        notices.countByCaseNumber(command.caseNumber()) + 1,
                        command.type(),
                        null,
                        command.refersTo(),
                        legible.of(command.letter()),
                        command.by(),
                        clock.instant()),
                command.letter().remedy(),
                command.parts().land(),
                command.parts().channel()));
        events.publishEvent(
                new NoticeIssued(command.caseNumber(), notice.id(), notice.type(), clock.instant(), command.by()));
        return notice.id();
    }
}
