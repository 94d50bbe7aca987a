package de.foerdertopf.web.finance;

import de.foerdertopf.budget.ReversalView;
import de.foerdertopf.web.layout.Crumb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry about money that was a mistake; what cannot be taken back says why instead of a form.
 *
 * @param what the entry, in words; null where it cannot be taken back
 * @param back where the entry stands; null where it cannot be taken back
 * @param refused why it cannot be taken back; null where it can
 * @param waiting what waits for a second person; null where nothing does
 * @param askedBy who asked for that
 * @param refusal what a second person answered; null where nobody refused
 * @param follows what happens when it is taken back
 */
public record ReversalPage(
        String href,
        @Nullable String what,
        @Nullable String back,
        @Nullable String refused,
        @Nullable ReversalView waiting,
        @Nullable String askedBy,
        @Nullable String refusal,
        String follows,
        List<Crumb> crumbs) {}
