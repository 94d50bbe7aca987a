package de.foerdertopf.web.layout;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that could not be taken because its session is gone. The page gives it back to the browser, to be sent again by a click;
 * the house keeps nothing.
 *
 * @param signIn where the person must sign in first, in another window; null if she need not
 */
public record Unsent(
        String target,
        Map<String, List<String>> fields,
        boolean withFiles,
        @Nullable String signIn) {

    /** The request attribute under which the threshold hands it to the error page. */
    public static final String ATTRIBUTE = Unsent.class.getName();
}
