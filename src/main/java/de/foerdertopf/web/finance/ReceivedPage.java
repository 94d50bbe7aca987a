package de.foerdertopf.web.finance;

import de.foerdertopf.proofofuse.RecordInterest;
import de.foerdertopf.proofofuse.Repayments;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.Crumb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came back in a case.
 *
 * @param interest what came in last of interest; null where none did
 */
public record ReceivedPage(
        String base,
        CaseNumber caseNumber,
        List<Repayments.Received> received,
        RecordInterest.@Nullable LastReceived interest,
        List<Crumb> crumbs) {}
