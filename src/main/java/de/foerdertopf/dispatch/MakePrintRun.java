package de.foerdertopf.dispatch;

import de.foerdertopf.correspondence.CoverSheet;
import de.foerdertopf.correspondence.PrintMessage;
import de.foerdertopf.dispatch.PrintRun.Opening;
import de.foerdertopf.dispatch.PrintedLetter.State;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.NewDocument;
import de.foerdertopf.document.PdfMetadata;
import de.foerdertopf.document.PdfPages;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.document.PrintFile;
import de.foerdertopf.document.PrintFile.Place;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts letters on paper into one file for the print shop, a list of them first. The file is kept as it is; a letter is in one living
 * run only.
 */
@Service
public class MakePrintRun {

    private static final String PDF = "application/pdf";

    private final PrintRunRepository runs;
    private final PrintRunItems items;
    private final LettersToPrint lettersToPrint;
    private final PrintMessage printMessage;
    private final CoverSheet coverSheet;
    private final DocumentStore documents;
    private final PdfRenderer renderer;
    private final Funds funds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MakePrintRun(
            PrintRunRepository runs,
            PrintRunItems items,
            LettersToPrint lettersToPrint,
            PrintMessage printMessage,
            CoverSheet coverSheet,
            DocumentStore documents,
            PdfRenderer renderer,
            Funds funds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.items = items;
        this.lettersToPrint = lettersToPrint;
        this.printMessage = printMessage;
        this.coverSheet = coverSheet;
        this.documents = documents;
        this.renderer = renderer;
        this.funds = funds;
        this.events = events;
        this.clock = clock;
    }

    /** Which letters of which fund. */
    public record Command(FundCode fund, List<LetterRef> letters, Actor by) {

        public Command {
            letters = List.copyOf(letters);
        }
    }

    /** A letter with the files that go into its envelope. */
    private record Envelope(LetterToPrint letter, List<byte[]> parts) {

        List<Integer> pages() {
            return parts.stream().map(PdfPages::count).toList();
        }
    }

    /** @throws BusinessRuleViolation {@code print-run.nothing-to-print}, {@code print-run.changed} */
    @Transactional
    public PrintRunId make(Command command) {
        items.lock(command.fund());
        var envelopes = chosen(command).stream()
                .map(letter -> new Envelope(letter, parts(letter, command.by())))
                .toList();
        var fund = funds.require(command.fund());
        var at = clock.instant();
        var opening = new Opening(
                fund.code(),
                fund.casePrefix(),
                runs.lastOrdinal(fund.code(), HouseTime.dayOf(at).getYear()) + 1,
                at,
                command.by());
        var pages = envelopes.stream().map(Envelope::pages).toList();
        var cover = cover(fund, opening, envelopes, pages);
        var places = PrintFile.places(PdfPages.count(cover), pages);
        var title = "Druckdatei " + opening.number();
        var metadata = new PdfMetadata(title, title, "de-DE", at);
        var file = PrintFile.merge(
                Stream.concat(Stream.of(cover), envelopes.stream().flatMap(envelope -> envelope.parts().stream()))
                        .toList(),
                metadata);
        var stored =
                documents.store(new NewDocument(opening.number() + "-Druckdatei.pdf", PDF, RetentionClass.CASE, file));
        var run = runs.saveAndFlush(new PrintRun(
                opening,
                envelopes.size(),
                places.stream().mapToInt(Place::sheets).sum(),
                stored));
        for (var i = 0; i < envelopes.size(); i++) {
            var letter = envelopes.get(i).letter();
            var place = places.get(i);
            items.add(
                    run.id(),
                    new PrintedLetter(
                            i + 1,
                            letter.ref(),
                            letter.caseNumber(),
                            place.firstPage(),
                            place.lastPage(),
                            place.sheets(),
                            State.TO_POST,
                            null));
        }
        events.publishEvent(new PrintRunMade(
                run.id(),
                run.number(),
                fund.code(),
                envelopes.stream()
                        .map(envelope -> envelope.letter().caseNumber())
                        .distinct()
                        .toList(),
                stored.sha256(),
                at,
                command.by()));
        return run.id();
    }

    private List<LetterToPrint> chosen(Command command) {
        if (command.letters().isEmpty()) {
            throw new BusinessRuleViolation("print-run.nothing-to-print");
        }
        var wanted = new HashSet<>(command.letters());
        var found = lettersToPrint.of(command.fund(), command.by()).stream()
                .filter(letter -> wanted.contains(letter.ref()))
                .toList();
        if (found.size() != wanted.size()) {
            throw new BusinessRuleViolation("print-run.changed");
        }
        return found;
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

    /** The list names pages that it pushes back by its own length. */
    private byte[] cover(Fund fund, Opening opening, List<Envelope> envelopes, List<List<Integer>> pages) {
        var length = 1;
        while (true) {
            var places = PrintFile.places(length, pages);
            var lines = IntStream.range(0, envelopes.size())
                    .mapToObj(i -> line(envelopes.get(i).letter(), places.get(i)))
                    .toList();
            var cover =
                    new PrintRunCover(Letterheads.masthead(fund), opening.number(), fund.name(), opening.at(), lines);
            var pdf = renderer.render(cover.template(), cover, cover.metadata());
            var printed = PdfPages.count(pdf);
            if (PrintFile.sheets(printed) <= PrintFile.sheets(length)) {
                return pdf;
            }
            length = printed;
        }
    }

    private static PrintRunCover.Line line(LetterToPrint letter, Place place) {
        return new PrintRunCover.Line(
                letter.caseNumber(),
                letter.addressee(),
                letter.town(),
                place.firstPage(),
                place.lastPage(),
                place.sheets(),
                place.isBlankAfter());
    }
}
