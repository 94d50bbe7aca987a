package de.foerdertopf.notice;

import de.foerdertopf.document.PdfRenderer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a decision's letter as it would be issued today. Nothing is kept. */
@Service
public class PreviewNotice {

    private final DecisionLetters letters;
    private final PdfRenderer renderer;

    PreviewNotice(DecisionLetters letters, PdfRenderer renderer) {
        this.letters = letters;
        this.renderer = renderer;
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
        return renderer.render(letter.template(), letter, letter.metadata());
    }
}
