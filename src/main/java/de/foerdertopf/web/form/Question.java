package de.foerdertopf.web.form;

import de.foerdertopf.web.layout.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input of a page, as {@code fragments/questions} draws it.
 *
 * @param optional whether the page says that it may stay open
 */
public record Question(
        Kind kind,
        String field,
        String label,
        @Nullable String hint,
        @Nullable Boolean optional,
        List<Choice> choices,
        Look look) {

    /** An input that looks as its kind does. */
    public static Question of(
            Kind kind,
            String field,
            String label,
            @Nullable String hint,
            @Nullable Boolean optional,
            List<Choice> choices) {
        return new Question(kind, field, label, hint, optional, choices, Look.PLAIN);
    }
}
