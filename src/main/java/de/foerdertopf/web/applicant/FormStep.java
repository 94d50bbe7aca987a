package de.foerdertopf.web.applicant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page of an application form and its place among the others.
 *
 * @param projectName as far as it is known
 * @param action where the page is sent to
 * @param savedAt when something was last kept; absent for a fresh draft
 */
public record FormStep(
        int number,
        int of,
        String projectName,
        String action,
        String backHref,
        String backText,
        @Nullable Instant savedAt) {}
