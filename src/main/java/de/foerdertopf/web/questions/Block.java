package de.foerdertopf.web.questions;

import de.foerdertopf.web.form.Said;
import de.foerdertopf.web.form.SheetErrors;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions that belong together on a page.
 *
 * @param heading key of their heading; null where they have none
 * @param text key of what is to be known before
 * @param box whether they are folded away as long as nothing stands in them
 * @param check what only several answers together say
 */
public record Block(
        @Nullable String heading, Function<Said, @Nullable String> text, boolean box, List<Row> rows, Check check) {

    /** Says at its input what is wrong with answers that are fine each by itself. */
    @FunctionalInterface
    interface Check {
        void check(Said said, Occasion occasion, SheetErrors errors);
    }

    static Block of(Row... rows) {
        return new Block(null, said -> null, false, List.of(rows), (said, occasion, errors) -> {});
    }

    /** The same questions under a heading, with its text below the same key. */
    Block under(String key) {
        return under(key, said -> key + ".text");
    }

    Block under(String key, Function<Said, @Nullable String> textKey) {
        return new Block(key, textKey, box, rows, check);
    }

    Block inBox(String key) {
        return new Block(key, said -> key + ".text", true, rows, check);
    }

    Block checked(Check together) {
        return new Block(heading, text, box, rows, together);
    }

    Stream<Ask> questions() {
        return rows.stream().flatMap(Row::questions);
    }
}
