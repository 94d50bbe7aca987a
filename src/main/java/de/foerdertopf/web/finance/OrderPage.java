package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.DuePayment;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.SummaryRow;
import java.util.List;

/** What is due in a case and what the order says. */
public record OrderPage(String href, DuePayment due, List<SummaryRow> rows, List<Crumb> crumbs) {}
