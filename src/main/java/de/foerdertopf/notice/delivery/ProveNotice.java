package de.foerdertopf.notice.delivery;

import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.document.TemplateLibrary;
import de.foerdertopf.document.TemplateSet;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.writing.LetterPrinter;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.util.Arrays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves an issued letter: prints it again from its frozen data and the templates of its time, and compares with the file that
 * was issued.
 */
@Service
public class ProveNotice {

    private final NoticeRepository notices;
    private final TemplateLibrary library;
    private final LetterPrinter printer;
    private final PdfRenderer renderer;
    private final DocumentStore documents;

    ProveNotice(
            NoticeRepository notices,
            TemplateLibrary library,
            LetterPrinter printer,
            PdfRenderer renderer,
            DocumentStore documents) {
        this.notices = notices;
        this.library = library;
        this.printer = printer;
        this.renderer = renderer;
        this.documents = documents;
    }

    /** Which letter of which case. */
    public record Command(CaseNumber caseNumber, int number) {}

    /** What came out. */
    public enum Proof {
        /** Byte for byte the file that was issued. */
        SAME,
        /** The PDF is not made yet. */
        NOT_PRINTED,
        /** Issued before templates were kept. */
        TEMPLATES_NOT_KEPT,
        /** The kept templates are gone or are not those of the letter. */
        TEMPLATES_DAMAGED,
        /** Other bytes; this program embeds other fonts than then. */
        OTHER_FONTS,
        /** Other bytes; other libraries, or another machine's compression, print today. */
        OTHER_SOFTWARE,
        /** Other bytes although fonts, libraries and templates are those of then: somebody changed the stored data. */
        CHANGED
    }

    /** @throws NotFoundException where the case has no such letter */
    @Transactional(readOnly = true)
    public Proof prove(Command command) {
        var notice = notices.findByCaseNumberOrderByWrittenNumber(command.caseNumber()).stream()
                .filter(letter -> letter.view().number() == command.number())
                .findFirst()
                .orElseThrow(
                        () -> new NotFoundException("No letter " + command.number() + " in " + command.caseNumber()));
        var document = notice.view().documentId();
        if (document == null) {
            return Proof.NOT_PRINTED;
        }
        var imprint = notice.imprint();
        if (imprint == null) {
            return Proof.TEMPLATES_NOT_KEPT;
        }
        var templates = library.kept(imprint.templateVersion());
        if (templates.isEmpty()) {
            return Proof.TEMPLATES_DAMAGED;
        }
        if (isSame(notice.letter(), templates.get(), documents.read(document).bytes())) {
            return Proof.SAME;
        }
        var today = renderer.press();
        if (!imprint.press().fonts().equals(today.fonts())) {
            return Proof.OTHER_FONTS;
        }
        return imprint.press().software().equals(today.software()) ? Proof.CHANGED : Proof.OTHER_SOFTWARE;
    }

    private boolean isSame(Letter letter, TemplateSet templates, byte[] issued) {
        return Arrays.equals(printer.print(letter, templates), issued);
    }
}
