package de.foerdertopf.web.casework;

import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.Settlement;
import de.foerdertopf.web.layout.HandedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proof of use, to be checked.
 *
 * @param settlement what comes of it as it is filled in; null where that was not asked for
 * @param handedIn who handed it in, and when
 * @param payBack the day to pay that the letter names where money comes back; null where none does
 * @param countsOtherIncome whether the settlement reckons with what the group got from others
 * @param agreed what was agreed to change, in words
 */
public record ProofCheckPage(
        ProofView proof,
        ProofReport report,
        List<StoredDocument> papers,
        List<Compared> costs,
        HandedIn.@Nullable Last handedIn,
        @Nullable Settlement settlement,
        @Nullable String payBack,
        boolean countsOtherIncome,
        List<String> agreed) {}
