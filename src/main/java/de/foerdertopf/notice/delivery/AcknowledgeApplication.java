package de.foerdertopf.notice.delivery;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.CorrectApplication.ApplicationCorrected;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.AcknowledgementWriter;
import de.foerdertopf.notice.writing.LetterPrinter;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acknowledges an application as a letter that the group finds on its page (Eingangsbestätigung); a job of the engine. A group
 * without a page gets it by mail or on paper. People without e-mail get the message on paper instead. Done twice, nothing happens.
 */
@Service
public class AcknowledgeApplication {

    private final NoticeRepository notices;
    private final Applications applications;
    private final AcknowledgementWriter acknowledgement;
    private final Letterheads letterheads;
    private final IssueLetter issueLetter;
    private final LetterPrinter printer;

    AcknowledgeApplication(
            NoticeRepository notices,
            Applications applications,
            AcknowledgementWriter acknowledgement,
            Letterheads letterheads,
            IssueLetter issueLetter,
            LetterPrinter printer) {
        this.notices = notices;
        this.applications = applications;
        this.acknowledgement = acknowledgement;
        this.letterheads = letterheads;
        this.issueLetter = issueLetter;
        this.printer = printer;
    }

    /** Issues the letter once, and not before its names can be printed. */
    @Transactional
    public void acknowledge(CaseNumber caseNumber, Actor by) {
        var application = applications.require(caseNumber);
        if (application.answers().contact().email() == null
                || notices.findByCaseNumberOrderByWrittenNumber(caseNumber).stream()
                        .anyMatch(notice -> notice.type() == NoticeType.ACKNOWLEDGEMENT)) {
            return;
        }
        var parts = letterheads.toGroup(caseNumber, by);
        var letter = acknowledgement.write(application, parts);
        if (!printer.isPrintable(letter, application.fund())) {
            // the finding NAME_UNPRINTABLE asks for another spelling; once it is there, this is called again
            return;
        }
        issueLetter.issue(new IssueLetter.Command(caseNumber, NoticeType.ACKNOWLEDGEMENT, letter, parts, by));
    }

    /** What was held because a name could not be printed goes out once it can. */
    @EventListener
    @Transactional
    public void on(ApplicationCorrected event) {
        var told = notices.findByCaseNumberOrderByWrittenNumber(event.caseNumber()).stream()
                .anyMatch(notice -> notice.type().isDecision());
        if (!told) {
            acknowledge(event.caseNumber(), Actor.SYSTEM);
        }
    }
}
