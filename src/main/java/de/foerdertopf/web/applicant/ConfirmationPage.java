package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The application has arrived: its number, and what happens next.
 *
 * @param email where the copy was sent; absent for those without an address
 * @param who acts next, as on the page of the case
 * @param next the steps to come, in sentences
 */
public record ConfirmationPage(
        CaseNumber caseNumber,
        String projectName,
        @Nullable String email,
        String who,
        LocalDate answerBy,
        List<String> next,
        String statusHref,
        @Nullable String copyHref) {}
