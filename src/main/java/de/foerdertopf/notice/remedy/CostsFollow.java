package de.foerdertopf.notice.remedy;

import de.foerdertopf.notice.letters.ObjectionCosts;
import de.foerdertopf.notice.letters.ObjectionCosts.Bearer;
import de.foerdertopf.notice.letters.ObjectionCosts.Lawyer;
import de.foerdertopf.notice.remedy.RaisedObjection.Outcome;
import de.foerdertopf.shared.BusinessRuleViolation;

/**
 * Who pays for an objection follows from how it ends: who wins does not, who loses does, unless only a fault of form or procedure that was
 * cured meanwhile let the objection fail (§ 80 (1) VwVfG). Where it was successful in part, both share.
 */
public final class CostsFollow {

    private CostsFollow() {}

    /** Whether these costs can follow only where a fault was cured: somebody must be sure of that. */
    public static boolean needCuredFault(RaisedObjection objection, Outcome outcome, Bearer bearer) {
        return outcome == Outcome.REJECTED && bearer == Bearer.AUTHORITY && objection.inTime();
    }

    /** @throws BusinessRuleViolation {@code objection.winner-pays-nothing}, {@code objection.loser-pays} */
    public static void requireBearer(RaisedObjection objection, Outcome outcome, Bearer bearer) {
        if (outcome == Outcome.UPHELD && bearer != Bearer.AUTHORITY) {
            throw new BusinessRuleViolation("objection.winner-pays-nothing");
        }
        if (outcome == Outcome.REJECTED && bearer != Bearer.OBJECTOR && !needCuredFault(objection, outcome, bearer)) {
            throw new BusinessRuleViolation("objection.loser-pays");
        }
    }

    /**
     * Whether a lawyer was needed says whose bill is paid back (§ 80 (2), (3) VwVfG): nobody's where the authority pays nothing.
     *
     * @throws BusinessRuleViolation {@code objection.lawyer-unpaid}
     */
    public static void requireLawyer(Bearer bearer, Lawyer lawyer) {
        if (bearer == Bearer.OBJECTOR && lawyer == Lawyer.NEEDED) {
            throw new BusinessRuleViolation("objection.lawyer-unpaid");
        }
    }

    static void require(RaisedObjection objection, Outcome outcome, ObjectionCosts costs, boolean faultCured) {
        requireBearer(objection, outcome, costs.bearer());
        if (needCuredFault(objection, outcome, costs.bearer()) && !faultCured) {
            throw new BusinessRuleViolation("objection.loser-pays");
        }
        requireLawyer(costs.bearer(), costs.lawyer());
    }
}
