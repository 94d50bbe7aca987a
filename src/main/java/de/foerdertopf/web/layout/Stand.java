package de.foerdertopf.web.layout;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, in one sentence, with who acts next and by when.
 *
 * @param step such as „Schritt 5 von 6“
 * @param who in the reader's words: „Sie“, „Wir“, „Der Träger“
 * @param effort how long it takes, such as „Etwa 20 Minuten“
 */
public record Stand(
        @Nullable String step,
        String sentence,
        @Nullable String detail,
        String who,
        @Nullable LocalDate due,
        @Nullable String effort,
        @Nullable Link action,
        @Nullable Link otherAction) {}
