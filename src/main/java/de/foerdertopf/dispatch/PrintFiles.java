package de.foerdertopf.dispatch;

import de.foerdertopf.dispatch.PrintRun.Opening;
import de.foerdertopf.dispatch.PrintedParts.Content;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.NewDocument;
import de.foerdertopf.document.PdfMetadata;
import de.foerdertopf.document.PdfPages;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.document.PrintFile;
import de.foerdertopf.document.PrintFile.Place;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.notice.writing.Sender;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes and keeps the file for the print shop: the list of the letters first, then each of them. */
@Component
class PrintFiles {

    private static final String PDF = "application/pdf";

    private final PdfRenderer renderer;
    private final DocumentStore documents;

    PrintFiles(PdfRenderer renderer, DocumentStore documents) {
        this.renderer = renderer;
        this.documents = documents;
    }

    /** The file, and on which of its pages each letter stands. */
    record Made(StoredDocument stored, List<Place> places) {}

    Made make(Fund fund, Opening opening, List<Content> letters) {
        var pages = letters.stream().map(Content::pages).toList();
        var cover = cover(fund, opening, letters, pages);
        var places = PrintFile.places(PdfPages.count(cover), pages);
        var title = "Druckdatei " + opening.number();
        var metadata = new PdfMetadata(title, title, "de-DE", opening.at());
        var file = PrintFile.merge(
                Stream.concat(Stream.of(cover), letters.stream().flatMap(letter -> letter.parts().stream()))
                        .toList(),
                metadata);
        var name = opening.number() + "-Druckdatei.pdf";
        return new Made(documents.store(new NewDocument(name, PDF, RetentionClass.CASE, file)), places);
    }

    /** The list names pages that it pushes back by its own length. */
    private byte[] cover(Fund fund, Opening opening, List<Content> letters, List<List<Integer>> pages) {
        var length = 1;
        while (true) {
            var places = PrintFile.places(length, pages);
            var lines = IntStream.range(0, letters.size())
                    .mapToObj(i -> line(
                            letters.get(i).letter(),
                            places.get(i),
                            i > 0 && isJoined(letters.get(i - 1), letters.get(i))))
                    .toList();
            var cover = new PrintRunCover(Sender.masthead(fund), opening.number(), fund.name(), opening.at(), lines);
            var pdf = renderer.render(cover.template(), cover, cover.metadata());
            var printed = PdfPages.count(pdf);
            if (PrintFile.sheets(printed) <= PrintFile.sheets(length)) {
                return pdf;
            }
            length = printed;
        }
    }

    private static boolean isJoined(Content before, Content letter) {
        return before.letter().envelope().equals(letter.letter().envelope());
    }

    private static PrintRunCover.Line line(LetterToPrint letter, Place place, boolean joined) {
        return new PrintRunCover.Line(
                letter.caseNumber(),
                letter.addressee(),
                letter.town(),
                place.firstPage(),
                place.lastPage(),
                place.sheets(),
                place.isBlankAfter(),
                joined);
    }
}
