package de.foerdertopf.notice.remedy;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.util.Optional;

/** Asked of the proof of use. */
public interface ContestedGrants {

    /** Whether a grant was taken back, so that nothing more can come of its approval. */
    boolean isRevoked(CaseNumber caseNumber);

    /** What a notice claims back, all told; empty where none claims anything any more. */
    Optional<Money> claimed(CaseNumber caseNumber);
}
