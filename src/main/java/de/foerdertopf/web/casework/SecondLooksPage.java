package de.foerdertopf.web.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a fund that waits for a second person.
 *
 * @param mayBeSigned how many of them the visitor may sign
 */
public record SecondLooksPage(String href, List<Row> rows, long mayBeSigned, List<Tab> others) {

    /** Another fund of the person, with how much she may sign there. */
    public record Tab(String label, String href, long count, boolean current) {}

    /**
     * One thing that waits.
     *
     * @param whyNot null where she may sign it
     */
    public record Row(
            String value,
            String what,
            String href,
            String by,
            String since,
            @Nullable String whyNot) {}
}
