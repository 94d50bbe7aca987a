package de.foerdertopf.notice.delivery;

import de.foerdertopf.application.Applications;
import de.foerdertopf.notice.writing.DecisionLetters;
import de.foerdertopf.notice.writing.LetterPrinter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a decision's letter as it would be issued today. Nothing is kept. */
@Service
public class PreviewNotice {

    private final DecisionLetters letters;
    private final Applications applications;
    private final LetterPrinter printer;

    PreviewNotice(DecisionLetters letters, Applications applications, LetterPrinter printer) {
        this.letters = letters;
        this.applications = applications;
        this.printer = printer;
    }

    /**
     * The PDF.
     *
     * @throws de.foerdertopf.shared.BusinessRuleViolation as {@link IssueNotice#issue}
     */
    @Transactional(readOnly = true)
    public byte[] preview(IssueNotice.Command command) {
        var letter = letters.write(command.caseNumber(), command.freeParagraph(), command.via(), command.by())
                .letter();
        return printer.print(letter, applications.require(command.caseNumber()).fund());
    }
}
