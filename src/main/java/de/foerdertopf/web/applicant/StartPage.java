package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.FundFace;
import de.foerdertopf.web.layout.Gauge;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one can apply for today.
 *
 * @param phone for those who would rather call
 */
public record StartPage(
        List<OpenFund> open,
        List<ClosedFund> closed,
        LocalDate today,
        @Nullable String phone) {

    /** A fund whose round is open, with the way into its form. */
    public record OpenFund(
            FundFace face,
            String purpose,
            Money cap,
            LocalDate closes,
            LocalDate answerBy,
            @Nullable Money left,
            @Nullable Gauge gauge,
            String applyHref,
            @Nullable String questionsHref) {}

    /** A fund without an open round, and when the next one opens, if that is known. */
    public record ClosedFund(FundFace face, @Nullable LocalDate opens) {}
}
