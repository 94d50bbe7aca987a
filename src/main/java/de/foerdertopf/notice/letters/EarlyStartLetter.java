package de.foerdertopf.notice.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * Permits a project to begin before its application is decided (Zustimmung zum vorzeitigen Maßnahmenbeginn). It gives no claim to
 * funding.
 *
 * @param from first day on which the project may begin, and from which costs count should a grant follow
 * @param reason why it cannot wait
 */
public record EarlyStartLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        LocalDate from,
        String reason,
        Law law,
        RemedyInstruction remedy,
        Closing closing)
        implements Letter {

    public EarlyStartLetter {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A permission to begin early says why the project cannot wait");
        }
    }

    @Override
    public String template() {
        return "early-start";
    }

    @Override
    public String subject() {
        return "Zustimmung zum vorzeitigen Beginn";
    }

    public List<String> reasonParagraphs() {
        return Paragraphs.of(reason);
    }
}
