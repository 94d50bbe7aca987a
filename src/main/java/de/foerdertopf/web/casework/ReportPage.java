package de.foerdertopf.web.casework;

import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.web.layout.Choice;
import java.util.List;

/**
 * A proof of use that came on paper, by phone or in person, to be typed in.
 *
 * @param withReceipts whether each receipt is a line of its own
 * @param asksOtherIncome whether the settlement reckons with what the group got from others
 * @param agreed what was agreed to change, in words
 */
public record ReportPage(
        ProofView proof,
        List<Compared> planned,
        boolean withReceipts,
        boolean asksOtherIncome,
        List<Choice> categories,
        List<Choice> channels,
        List<String> agreed) {}
