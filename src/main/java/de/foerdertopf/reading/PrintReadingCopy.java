package de.foerdertopf.reading;

import de.foerdertopf.document.PdfMetadata;
import de.foerdertopf.document.PdfPages;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.notice.letters.Letter;
import org.springframework.stereotype.Component;

/** Makes the one page that explains a letter in a language. */
@Component
class PrintReadingCopy {

    private static final String TEMPLATE = "reading-copy";

    private final ReadingLibrary library;
    private final PdfRenderer renderer;

    PrintReadingCopy(ReadingLibrary library, PdfRenderer renderer) {
        this.library = library;
        this.renderer = renderer;
    }

    /**
     * The page as PDF: never more than one, the names are cut if they must be.
     *
     * @param checked whether somebody signed off the translation
     * @throws IllegalArgumentException if this kind of letter is not explained
     */
    byte[] print(Letter letter, ReadingLanguage language, boolean checked) {
        for (var fit : Fit.values()) {
            var copy = write(letter, page(language, fit), checked);
            var title = copy.tag().plain() + " " + copy.caseNumber();
            var pdf = renderer.render(
                    TEMPLATE,
                    copy,
                    new PdfMetadata(
                            title,
                            copy.title().plain(),
                            language.tag(),
                            letter.metadata().createdAt()));
            if (PdfPages.count(pdf) == 1) {
                return pdf;
            }
        }
        throw new IllegalStateException("The copy does not fit one page");
    }

    ReadingPage page(ReadingLanguage language, Fit fit) {
        return new ReadingPage(library.texts(language), library.german(), fit);
    }

    static ReadingCopy write(Letter letter, ReadingPage page, boolean checked) {
        return LetterContents.of(letter)
                .orElseThrow(() -> new IllegalArgumentException("No copy of " + letter.getClass()))
                .write(letter, page, checked);
    }
}
