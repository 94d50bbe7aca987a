package de.foerdertopf.notice.delivery;

import de.foerdertopf.application.Applications;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.writing.DecisionLetters;
import de.foerdertopf.notice.writing.LetterPrinter;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues the letter of the decision in force: from now on its words and figures are frozen. */
@Service
public class IssueNotice {

    private final DecisionLetters letters;
    private final LetterPrinter printer;
    private final Applications applications;
    private final NoticeRepository notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssueNotice(
            DecisionLetters letters,
            LetterPrinter printer,
            Applications applications,
            NoticeRepository notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.letters = letters;
        this.printer = printer;
        this.applications = applications;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Which case.
     *
     * @param freeParagraph what the officer adds in own words
     * @param via null is as the recipient chose; an officer may post or hand over instead, never mail what was not asked for
     */
    public record Command(
            CaseNumber caseNumber,
            @Nullable String freeParagraph,
            @Nullable NoticeChannel via,
            Actor by) {

        public Command(CaseNumber caseNumber, @Nullable String freeParagraph, Actor by) {
            this(caseNumber, freeParagraph, null, by);
        }
    }

    /**
     * @throws BusinessRuleViolation {@code notice.no-decision}, {@code notice.already-issued}, {@code notice.address-missing},
     *     {@code notice.mail-not-wanted}, {@code notice.portal-not-wanted}, {@code notice.person-needed},
     *     {@code notice.unprintable}
     */
    @Transactional
    public NoticeId issue(Command command) {
        var written = letters.write(command.caseNumber(), command.freeParagraph(), command.via(), command.by());
        if (!notices.findByWrittenDecisionId(written.decision().id()).isEmpty()) {
            throw new BusinessRuleViolation("notice.already-issued");
        }
        var application = applications.require(command.caseNumber());
        if (!printer.isPrintable(written.letter(), application.fund())) {
            throw new BusinessRuleViolation(
                    "notice.unprintable",
                    UnprintablePlace.of(
                                    printer.unprintable(written.letter()),
                                    application.answers(),
                                    written.parts().writtenBy())
                            .number());
        }
        var notice = notices.save(new Notice(
                command.caseNumber(),
                WrittenLetter.of(
                        notices.countByCaseNumber(command.caseNumber()) + 1,
                        written.type(),
                        written.decision().id(),
                        null,
                        written.letter(),
                        command.by(),
                        clock.instant()),
                written.remedy(),
                written.parts().land(),
                written.parts().channel()));
        events.publishEvent(
                new NoticeIssued(command.caseNumber(), notice.id(), notice.type(), clock.instant(), command.by()));
        return notice.id();
    }
}
