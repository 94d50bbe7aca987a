package de.foerdertopf.web.applicant;

import java.util.List;

/**
 * A deed that is asked for once more before it is done.
 *
 * @param sentences what it means
 * @param possible false where it cannot be done online, and the sentences say what to do instead
 */
public record ConfirmPage(
        String title,
        List<String> sentences,
        boolean possible,
        String action,
        String button,
        String backHref,
        String backText) {}
