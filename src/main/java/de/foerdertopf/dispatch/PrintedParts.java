package de.foerdertopf.dispatch;

import de.foerdertopf.correspondence.CoverSheet;
import de.foerdertopf.correspondence.PrintMessage;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.PdfPages;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is printed of a letter: a cover sheet where it needs one, the letter, what is enclosed. */
@Component
class PrintedParts {

    private final PrintMessage printMessage;
    private final CoverSheet coverSheet;
    private final DocumentStore documents;

    PrintedParts(PrintMessage printMessage, CoverSheet coverSheet, DocumentStore documents) {
        this.printMessage = printMessage;
        this.coverSheet = coverSheet;
        this.documents = documents;
    }

    /** A letter with the files that are printed for it. */
    record Content(LetterToPrint letter, List<byte[]> parts) {

        List<Integer> pages() {
            return parts.stream().map(PdfPages::count).toList();
        }
    }

    /** @throws BusinessRuleViolation {@code print-run.changed} where it is not to be printed any more */
    Content of(LetterToPrint letter, Actor by) {
        return new Content(letter, parts(letter, by));
    }

    private List<byte[]> parts(LetterToPrint letter, Actor by) {
        var parts = new ArrayList<byte[]>();
        var ref = letter.ref();
        var pdf = letter.pdf();
        if (ref.kind() == LetterRef.Kind.MESSAGE) {
            pdf = printMessage.print(ref.id(), by);
        }
        if (pdf == null) {
            throw new BusinessRuleViolation("print-run.changed");
        }
        if (ref.kind() == LetterRef.Kind.NOTICE) {
            coverSheet.of(new NoticeId(ref.id()), by).ifPresent(parts::add);
        }
        parts.add(read(pdf));
        if (letter.enclosed() != null) {
            parts.add(read(letter.enclosed()));
        }
        return parts;
    }

    private byte[] read(DocumentId id) {
        return documents.read(id).bytes();
    }
}
