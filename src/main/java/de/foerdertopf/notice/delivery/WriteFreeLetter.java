package de.foerdertopf.notice.delivery;

import de.foerdertopf.application.Applications;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.FreeLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.writing.LetterParts;
import de.foerdertopf.notice.writing.LetterPrinter;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to a group on the city's letterhead about whatever has no letter of its own. Such a letter decides nothing. */
@Service
public class WriteFreeLetter {

    /** In signs: the line above the text. */
    public static final int LONGEST_SUBJECT = 120;

    /** In signs: about two pages. */
    public static final int LONGEST_TEXT = 4_000;

    private final Applications applications;
    private final Letterheads letterheads;
    private final IssueLetter issueLetter;
    private final LetterPrinter printer;

    WriteFreeLetter(
            Applications applications, Letterheads letterheads, IssueLetter issueLetter, LetterPrinter printer) {
        this.applications = applications;
        this.letterheads = letterheads;
        this.issueLetter = issueLetter;
        this.printer = printer;
    }

    /**
     * What is written.
     *
     * @param text blank lines part its paragraphs
     */
    public record Command(CaseNumber caseNumber, String subject, String text, Actor by) {}

    /**
     * The letter as it would leave the house today. Nothing is kept.
     *
     * @throws BusinessRuleViolation as {@link #write}
     */
    @Transactional(readOnly = true)
    public byte[] preview(Command command) {
        return printer.print(
                letter(command, parts(command)),
                applications.require(command.caseNumber()).fund());
    }

    /** @throws BusinessRuleViolation {@code free-letter.incomplete}, {@code free-letter.too-long} */
    @Transactional
    public NoticeId write(Command command) {
        var parts = parts(command);
        return issueLetter.issue(new IssueLetter.Command(
                command.caseNumber(), NoticeType.FREE_LETTER, letter(command, parts), parts, command.by()));
    }

    private LetterParts parts(Command command) {
        return letterheads.reachable(NoticeType.FREE_LETTER, command.caseNumber(), command.by());
    }

    private static FreeLetter letter(Command command, LetterParts parts) {
        var subject = command.subject().strip();
        var paragraphs = FreeLetter.paragraphsOf(command.text());
        if (subject.isEmpty() || paragraphs.isEmpty()) {
            throw new BusinessRuleViolation("free-letter.incomplete");
        }
        if (subject.length() > LONGEST_SUBJECT || command.text().length() > LONGEST_TEXT) {
            throw new BusinessRuleViolation("free-letter.too-long");
        }
        return new FreeLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                subject,
                List.of(),
                paragraphs,
                null,
                new Closing(null, parts.writtenBy(), List.of()));
    }
}
