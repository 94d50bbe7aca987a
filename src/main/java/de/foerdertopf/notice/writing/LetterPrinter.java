package de.foerdertopf.notice.writing;

import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.document.TemplateLibrary;
import de.foerdertopf.document.TemplateSet;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.shared.FundCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prints letters in the words that are in force for their fund, with their data inside. */
@Component
public class LetterPrinter {

    private final TemplateLibrary library;
    private final PdfRenderer renderer;

    LetterPrinter(TemplateLibrary library, PdfRenderer renderer) {
        this.library = library;
        this.renderer = renderer;
    }

    /**
     * The letter as it would be printed today.
     *
     * @throws de.foerdertopf.document.UnresolvedPlaceholder if the template wants what the letter does not have
     */
    public byte[] print(Letter letter, FundCode fund) {
        return print(letter, library.inForce(letter.template(), fund));
    }

    /** Whether each of its names is written in letters that a face of the house has. */
    public boolean isPrintable(Letter letter, FundCode fund) {
        return !renderer.hasUnprintable(library.inForce(letter.template(), fund), letter, letter.metadata());
    }

    /** What it says in letters that no face of the house has, as it was typed. */
    public List<String> unprintable(Letter letter) {
        return LetterTexts.lostIn(letter);
    }

    /** The letter from these templates and no others. */
    public byte[] print(Letter letter, TemplateSet templates) {
        return print(renderer, letter, templates);
    }

    static byte[] print(PdfRenderer renderer, Letter letter, TemplateSet templates) {
        return renderer.render(
                templates, letter, letter.metadata(), LetterTwin.of(letter).attachment());
    }

    /** The templates of an issued letter, kept so that it can be printed again in later years. */
    public TemplateSet keepTemplates(Letter letter, FundCode fund) {
        var templates = library.inForce(letter.template(), fund);
        library.keep(templates);
        return templates;
    }
}
