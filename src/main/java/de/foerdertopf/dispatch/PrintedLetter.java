package de.foerdertopf.dispatch;

import de.foerdertopf.shared.CaseNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a print run.
 *
 * @param firstPage in the file, the cover list counted
 * @param sheets on paper, printed on both sides
 * @param problem code of the rule that kept it from being recorded as posted; null where nothing did
 */
public record PrintedLetter(
        int position,
        LetterRef letter,
        CaseNumber caseNumber,
        int firstPage,
        int lastPage,
        int sheets,
        State state,
        @Nullable String problem) {

    /** What became of it. */
    public enum State {
        TO_POST,
        POSTED,
        /** Was posted, handed over or void already when the run was posted. */
        LEFT_ALONE,
        CANCELLED
    }

    /** The notice, or null where it is a message. */
    public @Nullable UUID notice() {
        return letter.kind() == LetterRef.Kind.NOTICE ? letter.id() : null;
    }

    /** The message, or null where it is a notice. */
    public @Nullable UUID message() {
        return letter.kind() == LetterRef.Kind.MESSAGE ? letter.id() : null;
    }
}
