package de.foerdertopf.web.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a fund that waits for a second person.
 *
 * @param mayBeSigned how many of them the visitor may sign
 * @param mayBeGivenBack whether any of these can be given back instead
 */
public record SecondLooksPage(String href, List<Row> rows, long mayBeSigned, boolean mayBeGivenBack, List<Tab> others) {

    /** Another fund of the person, with how much she may sign there. */
    public record Tab(String label, String href, long count, boolean current) {}

    /**
     * One thing that waits.
     *
     * @param whyNot null where she may sign it
     * @param hindrance why nobody can sign it as things stand, and what to do; null where somebody can
     * @param stays whether she may sign it, but not give it back
     */
    public record Row(
            String value,
            String what,
            String href,
            String by,
            String since,
            @Nullable String whyNot,
            @Nullable String hindrance,
            boolean stays) {}
}
