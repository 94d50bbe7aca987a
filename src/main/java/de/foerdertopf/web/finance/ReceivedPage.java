package de.foerdertopf.web.finance;

import de.foerdertopf.proofofuse.Repayments;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.Crumb;
import java.util.List;

/** What came back in a case. */
public record ReceivedPage(
        String base, CaseNumber caseNumber, List<Repayments.Received> received, List<Crumb> crumbs) {}
