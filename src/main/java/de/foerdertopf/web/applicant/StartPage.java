package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.FundFace;
import de.foerdertopf.web.layout.Gauge;
import de.foerdertopf.web.layout.Link;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one can apply for today. */
public record StartPage(List<OpenFund> open, List<ClosedFund> closed, LocalDate today) {

    /**
     * A fund whose round is open, with the way into its form.
     *
     * @param papers forms to print and to fill in by hand
     */
    public record OpenFund(
            FundFace face,
            String purpose,
            Money cap,
            LocalDate closes,
            LocalDate answerBy,
            @Nullable Money left,
            @Nullable Gauge gauge,
            String applyHref,
            List<Link> papers) {}

    /** A fund without an open round, and when the next one opens, if that is known. */
    public record ClosedFund(FundFace face, @Nullable LocalDate opens) {}
}
