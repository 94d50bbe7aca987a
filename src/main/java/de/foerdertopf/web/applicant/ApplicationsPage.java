package de.foerdertopf.web.applicant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a person has begun or sent, the newest first.
 *
 * @param sponsored cases of groups whose fiscal sponsor she is: each has the name of its group, with the project beside it
 */
public record ApplicationsPage(List<Entry> drafts, List<Entry> cases, List<Entry> sponsored) {

    /** A draft or a case with its state in the reader's words. */
    public record Entry(
            String projectName,
            String fundName,
            String href,
            String tone,
            String state,
            @Nullable String detail) {}
}
