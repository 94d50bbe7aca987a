package de.foerdertopf.correspondence;

import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.IssueLetter;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.LetterParts;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a letter to the recipient of a case, headed for the way on which it is reached, and issues it. */
@Component
class WriteLetter {

    private final Letterheads letterheads;
    private final IssueLetter issueLetter;

    WriteLetter(Letterheads letterheads, IssueLetter issueLetter) {
        this.letterheads = letterheads;
        this.issueLetter = issueLetter;
    }

    /**
     * What is written, and on what occasion.
     *
     * @param refersTo the earlier letter that it changes or answers; null for one of its own
     */
    record Occasion(
            NoticeType type,
            CaseNumber caseNumber,
            @Nullable NoticeId refersTo,
            Actor by) {

        Occasion(NoticeType type, CaseNumber caseNumber, Actor by) {
            this(type, caseNumber, null, by);
        }
    }

    /** @param words what the letter says, around what every letter begins and ends with */
    void write(Occasion occasion, Function<LetterParts, Letter> words) {
        issue(occasion, partsOf(occasion), words);
    }

    /**
     * The same, only where it can be brought on its way.
     *
     * @return whether it is written
     */
    boolean writeIfReached(Occasion occasion, Function<LetterParts, Letter> words) {
        var parts = partsOf(occasion);
        var reached = parts.channel() != NoticeChannel.HAND_OVER;
        if (reached) {
            issue(occasion, parts, words);
        }
        return reached;
    }

    private LetterParts partsOf(Occasion occasion) {
        return letterheads.reachable(occasion.type(), occasion.caseNumber(), occasion.by());
    }

    private void issue(Occasion occasion, LetterParts parts, Function<LetterParts, Letter> words) {
        issueLetter.issue(new IssueLetter.Command(
                occasion.caseNumber(), occasion.type(), words.apply(parts), parts, occasion.refersTo(), occasion.by()));
    }
}
