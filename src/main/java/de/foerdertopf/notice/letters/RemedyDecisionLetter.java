package de.foerdertopf.notice.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * The authority helps an objection (Abhilfebescheid, § 72 VwGO).
 *
 * @param contested the notice that was contested
 * @param decidedAnew whether a new decision on the application follows; else the contested notice is gone for good
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
        String facts,
        String reasons,
        ObjectionCosts costs,
        Law law,
        RemedyInstruction remedy,
        Closing closing)
        implements Letter {

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
