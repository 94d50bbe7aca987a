package de.foerdertopf.notice.letters;

import java.util.List;

/**
 * Corrects an obvious error in a letter that was sent (Berichtigung, § 42 VwVfG). It changes nothing that was meant.
 *
 * @param corrected the letter with the error
 * @param wrong the words or figures as they stand in it
 * @param right as they should stand there
 */
public record CorrectionLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        NamedLetter corrected,
        boolean ofNotice,
        String wrong,
        String right,
        Law law,
        Closing closing)
        implements Letter {

    public CorrectionLetter {
        if (wrong.isBlank() || right.isBlank() || wrong.strip().equals(right.strip())) {
            throw new IllegalArgumentException("A correction says what is wrong and what is right");
        }
    }

    @Override
    public String template() {
        return "correction";
    }

    @Override
    public String subject() {
        return "Berichtigung";
    }

    public List<String> wrongLines() {
        return Paragraphs.of(wrong);
    }

    public List<String> rightLines() {
        return Paragraphs.of(right);
    }
}
