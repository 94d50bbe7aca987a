package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.DuePayment;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is due in a case and what the order says.
 *
 * @param others why somebody else orders it, and who, in words; null where the visitor may
 */
public record OrderPage(
        String href,
        DuePayment due,
        List<SummaryRow> rows,
        @Nullable String others,
        List<Crumb> crumbs) {}
