package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.PaymentRunView;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.Paging;
import java.util.List;

/** The runs of a fund, a page at a time. */
public record RunsPage(String base, List<PaymentRunView> runs, Paging paging, List<Crumb> crumbs) {}
