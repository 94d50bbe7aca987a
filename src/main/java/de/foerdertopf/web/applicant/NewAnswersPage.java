package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case's answers, to correct some of them or to give what was asked for.
 *
 * @param asked whether the office asked; then only the opened parts are shown
 * @param question what the office wrote
 * @param missing what cannot be read, with the way to it
 * @param refused whether it was sent with something unreadable
 * @param changed the pages that were changed and not sent yet
 */
public record NewAnswersPage(
        CaseNumber caseNumber,
        String projectName,
        String action,
        boolean asked,
        @Nullable String question,
        @Nullable LocalDate dueOn,
        List<CheckPage.Section> sections,
        List<Link> missing,
        boolean refused,
        List<String> changed,
        @Nullable Instant savedAt) {}
