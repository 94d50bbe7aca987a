package de.foerdertopf.notice.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * Refuses an objection, wholly or in part (Widerspruchsbescheid, § 73 VwGO). It is taken to court within a month of its service.
 *
 * @param contested the notice that was contested
 * @param inTime whether the objection came in time
 * @param partly whether the authority helps in part
 * @param facts what happened, in the officer's words
 * @param reasons why
 */
public record ObjectionDecisionLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        NamedLetter contested,
        LocalDate receivedOn,
        boolean inTime,
        boolean partly,
        String facts,
        String reasons,
        ObjectionCosts costs,
        Law law,
        RemedyInstruction remedy,
        Closing closing)
        implements Letter {

    public ObjectionDecisionLetter {
        if (reasons.isBlank()) {
            throw new IllegalArgumentException("A decision on an objection gives its reasons (§ 73 (3) VwGO)");
        }
        if (remedy.kind() != RemedyInstruction.Kind.CLAIM) {
            throw new IllegalArgumentException("A decision on an objection is taken to court");
        }
    }

    @Override
    public String template() {
        return "objection-decision";
    }

    @Override
    public String subject() {
        return "Widerspruchsbescheid";
    }

    public List<String> factParagraphs() {
        return Paragraphs.of(facts);
    }

    public List<String> reasonParagraphs() {
        return Paragraphs.of(reasons);
    }
}
