package de.foerdertopf.dispatch;

import de.foerdertopf.document.PdfMetadata;
import de.foerdertopf.notice.letters.Masthead;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The list at the head of a print run's file: what the print shop needs to part the letters and to count them, and nothing of what
 * they say.
 *
 * @param number of the run
 * @param lines one for each letter
 */
public record PrintRunCover(Masthead masthead, String number, String fundName, Instant madeAt, List<Line> lines) {

    public PrintRunCover {
        lines = List.copyOf(lines);
    }

    /**
     * One letter.
     *
     * @param joined whether it goes into the envelope of the one before
     * @param blankAfter whether the back of its last sheet stays blank
     */
    public record Line(
            CaseNumber caseNumber,
            String addressee,
            String town,
            int firstPage,
            int lastPage,
            int sheets,
            boolean blankAfter,
            boolean joined) {

        public boolean isOnePage() {
            return firstPage == lastPage;
        }
    }

    public String template() {
        return "print-run-cover";
    }

    public PdfMetadata metadata() {
        var title = "Druckliste " + number;
        return new PdfMetadata(title, title, "de-DE", madeAt);
    }

    public LocalDate day() {
        return HouseTime.dayOf(madeAt);
    }

    public int count() {
        return lines.size();
    }

    public long envelopes() {
        return lines.stream().filter(line -> !line.joined()).count();
    }

    /** Whether each letter has an envelope of its own. */
    public boolean isEachAlone() {
        return envelopes() == lines.size();
    }

    public boolean isSingle() {
        return lines.size() == 1;
    }

    public int sheets() {
        return lines.stream().mapToInt(Line::sheets).sum();
    }
}
