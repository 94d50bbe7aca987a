package de.foerdertopf.web.questions;

import de.foerdertopf.applicant.Address;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Said;
import de.foerdertopf.web.typed.TypedAddress;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The questions that an address consists of. */
final class Addresses {

    private Addresses() {}

    static @Nullable Address read(Said said, Field<String> street, Field<String> postcode, Field<String> town) {
        return TypedAddress.read(said.typed(street), said.typed(postcode), said.typed(town));
    }

    static Field<String> postcode(String name) {
        return Asks.postcode(name).optional().autocomplete("off");
    }

    static Field<String> town(String name) {
        return Asks.line(name, "micro.town").optional().autocomplete("off");
    }

    static Ask street(Field<String> field, Function<ApplicationAnswers, @Nullable Address> where) {
        return Ask.of(field, of(where, Address::street));
    }

    static Ask postcode(Field<String> field, Function<ApplicationAnswers, @Nullable Address> where) {
        return Ask.of(field, of(where, Address::postcode));
    }

    static Ask town(Field<String> field, Function<ApplicationAnswers, @Nullable Address> where) {
        return Ask.of(field, of(where, Address::town));
    }

    static <P, T> Function<ApplicationAnswers, @Nullable T> of(
            Function<ApplicationAnswers, @Nullable P> whole, Function<P, @Nullable T> part) {
        return answers -> {
            var it = whole.apply(answers);
            return it == null ? null : part.apply(it);
        };
    }
}
