package de.foerdertopf.reading;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.Letter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Prints a copy of a letter with the texts of today, and says whether somebody signed those off. */
@Component
class PrintCopies {

    private static final Logger LOG = LoggerFactory.getLogger(PrintCopies.class);

    private final ReadingLibrary library;
    private final TranslationSignOffs signOffs;
    private final PrintReadingCopy printer;

    PrintCopies(ReadingLibrary library, TranslationSignOffs signOffs, PrintReadingCopy printer) {
        this.library = library;
        this.signOffs = signOffs;
        this.printer = printer;
    }

    /** A page with what it was made of. */
    @SuppressWarnings("ArrayRecordComponent")
    record Printed(byte[] pdf, String revision, boolean checked) {}

    /** Empty where it cannot be made: that never holds up the letter. */
    Optional<Printed> print(NoticeId notice, Letter letter, ReadingLanguage language) {
        try {
            var revision = library.texts(language).revision();
            var checked = signOffs.find(language, revision).isPresent();
            return Optional.of(new Printed(printer.print(letter, language, checked), revision, checked));
        } catch (RuntimeException e) {
            // by kind and place only: the message could repeat what the letter says
            LOG.error(
                    "No reading copy ({}) of letter {}: {} at {}",
                    language.tag(),
                    notice,
                    e.getClass().getName(),
                    e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
            return Optional.empty();
        }
    }
}
