package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The application has arrived: its number, and what happens next.
 *
 * @param email where the copy was sent; absent for those without an address
 * @param sponsor who must consent before money flows; absent without one
 * @param next the steps to come, in sentences
 */
public record ConfirmationPage(
        CaseNumber caseNumber,
        String projectName,
        @Nullable String email,
        @Nullable String sponsor,
        LocalDate answerBy,
        List<String> next,
        String statusHref,
        @Nullable String copyHref) {}
