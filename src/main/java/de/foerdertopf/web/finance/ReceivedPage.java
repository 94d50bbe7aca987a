package de.foerdertopf.web.finance;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.Crumb;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came back in a case.
 *
 * @param interest what came in last of interest; null where none did
 * @param refunded what of it went back to the group
 */
public record ReceivedPage(
        CaseNumber caseNumber,
        List<CameIn> received,
        @Nullable CameIn interest,
        List<CameIn> refunded,
        List<Crumb> crumbs) {

    /** One sum, its day, and whether it can be called a mistake. */
    public record CameIn(Money amount, LocalDate on, Mistakes.Mistake mistake) {}
}
