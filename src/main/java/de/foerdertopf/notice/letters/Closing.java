package de.foerdertopf.notice.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the letter ends.
 *
 * @param wish one friendly sentence; null where there is none
 * @param signedBy name of the person who decided (§ 37 (3) VwVfG)
 */
public record Closing(@Nullable String wish, String signedBy, List<String> enclosures) {

    public Closing {
        enclosures = List.copyOf(enclosures);
    }

    /** The enclosures in one line. */
    public String enclosureLine() {
        return String.join(", ", enclosures);
    }
}
