package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.EnvelopeWindow;
import de.foerdertopf.notice.letters.FreeLetter;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.writing.LegibleLetters;
import de.foerdertopf.notice.writing.LetterPrinter;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.GermanDates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sheet that goes before a letter whose recipient has another address than the letter shows: the letter itself is never changed.
 */
@Component
public class CoverSheet {

    private final Notices notices;
    private final Letterheads letterheads;
    private final Applications applications;
    private final LetterPrinter printer;
    private final LegibleLetters legible;
    private final LetterWords words;

    CoverSheet(
            Notices notices,
            Letterheads letterheads,
            Applications applications,
            LetterPrinter printer,
            LegibleLetters legible,
            LetterWords words) {
        this.notices = notices;
        this.letterheads = letterheads;
        this.applications = applications;
        this.printer = printer;
        this.legible = legible;
        this.words = words;
    }

    /** The sheet as PDF; empty where the letter's own window is right. */
    @Transactional(readOnly = true)
    public Optional<byte[]> of(NoticeId id, Actor by) {
        var notice = notices.require(id);
        return window(notice).map(lines -> print(notice, lines, by));
    }

    /** Whether one is needed. */
    @Transactional(readOnly = true)
    public boolean isNeeded(NoticeId id) {
        return window(notices.require(id)).isPresent();
    }

    private Optional<List<String>> window(IssuedNotice notice) {
        var now = letterheads.windowOf(notice.caseNumber());
        var then = notices.letter(notice.id()).head();
        return now.filter(lines -> !EnvelopeWindow.of(
                        legible.window(lines, then.caseNumber().value()))
                .lines()
                .equals(then.addressLines()));
    }

    private byte[] print(IssuedNotice notice, List<String> lines, Actor by) {
        var application = applications.require(notice.caseNumber());
        var parts = letterheads.to(
                notice.caseNumber(), lines, application.recipient().greeting(), by);
        var day = Map.of("day", GermanDates.inWords(notice.issuedOn()));
        var letter = new FreeLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                words.of("cover.subject", day),
                List.of(),
                List.of(words.of("cover.again", day), words.of("cover.unchanged")),
                null,
                new Closing(null, parts.writtenBy(), List.of()));
        return printer.print(legible.of(letter), application.fund());
    }
}
