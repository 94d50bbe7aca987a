package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.Paging;
import java.util.List;
import java.util.Map;

/**
 * All payments of a fund in one state, a page at a time.
 *
 * @param why released ones do not go out as things stand
 */
public record PaymentListPage(
        String base,
        String heading,
        List<PaymentView> payments,
        Map<PaymentId, List<String>> why,
        Paging paging,
        List<Crumb> crumbs) {}
