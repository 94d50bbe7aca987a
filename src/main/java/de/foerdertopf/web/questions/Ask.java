package de.foerdertopf.web.questions;

import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.web.form.Field;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A question at its place in the list.
 *
 * @param answer what an application says to it, so that it can be corrected and told; null where it says nothing
 * @param when on which occasions it is asked
 */
public record Ask(Field<?> field, Function<ApplicationAnswers, @Nullable Object> answer, Predicate<Occasion> when) {

    static Ask of(Field<?> field, Function<ApplicationAnswers, @Nullable Object> answer) {
        return new Ask(field, answer, occasion -> true);
    }

    Ask when(Predicate<Occasion> condition) {
        return new Ask(field, answer, condition);
    }
}
