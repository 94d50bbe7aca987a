package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proof of use that was handed in, as it lies in the case, to be read again.
 *
 * @param lead who handed it in and when, in a sentence
 * @param received what the group got and accounts for; {@code leftover} of it is not spent, by the check once that was made
 * @param askedBack what the house wants to know about it; null where it asks nothing
 */
public record SentProofPage(
        CaseNumber caseNumber,
        String initiative,
        String projectName,
        String backHref,
        String helpHref,
        String lead,
        @Nullable String askedBack,
        List<ReportLines.Line> lines,
        Money spent,
        Money received,
        @Nullable Money leftover) {}
