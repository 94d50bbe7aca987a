package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.CorrectionLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects an obvious error in a letter that was sent (§ 42 VwVfG): the letter itself never changes, another one goes after it. */
@Service
public class CorrectLetter {

    private final NoticeRepository notices;
    private final Letterheads letterheads;
    private final IssueLetter issueLetter;
    private final LetterWords words;

    CorrectLetter(NoticeRepository notices, Letterheads letterheads, IssueLetter issueLetter, LetterWords words) {
        this.notices = notices;
        this.letterheads = letterheads;
        this.issueLetter = issueLetter;
        this.words = words;
    }

    /** The words as they stand in the letter, and as they should. */
    public record Command(NoticeId notice, String wrong, String right, Actor by) {}

    /** @throws BusinessRuleViolation {@code notice.not-sent}, {@code correction.of-correction}, {@code correction.same} */
    @Transactional
    public NoticeId correct(Command command) {
        var notice = notices.require(command.notice());
        notice.requireCorrectable();
        if (command.wrong().isBlank()
                || command.right().isBlank()
                || command.wrong().strip().equals(command.right().strip())) {
            throw new BusinessRuleViolation("correction.same");
        }
        var parts = letterheads.reachable(NoticeType.CORRECTION, notice.caseNumber(), command.by());
        var letter = new CorrectionLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                notice.named(),
                notice.type().isAdministrativeAct(),
                command.wrong(),
                command.right(),
                parts.law(),
                new Closing(words.of("wish.correction"), parts.writtenBy(), List.of()));
        return issueLetter.issue(new IssueLetter.Command(
                notice.caseNumber(), NoticeType.CORRECTION, letter, parts, notice.id(), command.by()));
    }
}
