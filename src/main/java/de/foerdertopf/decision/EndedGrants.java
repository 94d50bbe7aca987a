package de.foerdertopf.decision;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.util.Optional;

/** Says what is left of a grant that ended, so that nobody changes what does not stand any more. */
public interface EndedGrants {

    /** What stays granted of a grant that was revoked, withdrawn or given up, wholly or in part; empty while it stands as granted. */
    Optional<Money> remains(CaseNumber caseNumber);

    /**
     * Nothing new is granted on top of a grant that ended, not even where a remedy against its decision was upheld before.
     *
     * @throws BusinessRuleViolation {@code decision.nothing-anew}
     */
    default void requireStanding(CaseNumber caseNumber) {
        if (remains(caseNumber).isPresent()) {
            throw new BusinessRuleViolation("decision.nothing-anew");
        }
    }

    /** Whether such a change still means something: not where the grant ended, as far as it did. */
    default boolean allows(CaseNumber caseNumber, ChangeKind kind) {
        return remains(caseNumber).map(kind::outlasts).orElse(true);
    }
}
