package de.foerdertopf.notice.letters;

import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The authority helps an objection (Abhilfebescheid, § 72 VwGO).
 *
 * @param contested the notice that was contested
 * @param decidedAnew whether a new decision on the application follows; else the contested notice is gone for good
 * @param back what of a contested claim had been paid and comes back; null where nothing
 * @param facts what happened, in the officer's words
 * @param reasons why
 */
public record RemedyDecisionLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        NamedLetter contested,
        LocalDate receivedOn,
        boolean decidedAnew,
        @Nullable Back back,
        String facts,
        String reasons,
        ObjectionCosts costs,
        Law law,
        RemedyInstruction remedy,
        Closing closing)
        implements Letter {

    /**
     * Money that had been paid back of what was claimed.
     *
     * @param checkedFirst whether a report is checked first: what of it comes back shows then
     */
    public record Back(Money amount, boolean checkedFirst) {}

    public RemedyDecisionLetter {
        if (reasons.isBlank()) {
            throw new IllegalArgumentException("A decision on an objection gives its reasons");
        }
    }

    @Override
    public String template() {
        return "remedy-decision";
    }

    @Override
    public String subject() {
        return "Abhilfebescheid";
    }

    public List<String> factParagraphs() {
        return Paragraphs.of(facts);
    }

    public List<String> reasonParagraphs() {
        return Paragraphs.of(reasons);
    }
}
