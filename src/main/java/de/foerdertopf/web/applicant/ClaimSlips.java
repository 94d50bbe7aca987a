package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.correspondence.PaymentSlips;
import de.foerdertopf.notice.letters.PaymentSlip;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How the recipient of the notice pays money back: account, reference and code as its letters have them. One debt is asked for once, so
 * only on the page of whoever owes it: the group, or the sponsor that stands in.
 */
@Component
class ClaimSlips {

    private final ProofsOfUse proofs;
    private final HeardClaims heardClaims;
    private final GroupRemedies remedies;
    private final PaymentSlips slips;

    ClaimSlips(ProofsOfUse proofs, HeardClaims heardClaims, GroupRemedies remedies, PaymentSlips slips) {
        this.proofs = proofs;
        this.heardClaims = heardClaims;
        this.remedies = remedies;
        this.slips = slips;
    }

    /**
     * What is to be paid at this stage by whoever reads on this side: the claim, or once it is paid its interest. Null where nothing is,
     * somebody else pays, or a remedy or untold answer stands against it.
     */
    @Nullable
    PaymentSlip of(GroupStage stage, SubmittedApplication application, CaseSide side) {
        var proof = proofs.find(application.caseNumber());
        if (MoneyWords.isSponsors(application) != (side == CaseSide.SPONSOR) || ClaimState.isContested(proof)) {
            return null;
        }
        return claim(stage, proof)
                .or(() -> interest(application.caseNumber()))
                .map(owed -> slips.of(application.caseNumber(), owed.amount(), owed.dueOn()))
                .orElse(null);
    }

    private record Owed(Money amount, LocalDate dueOn) {}

    private static Optional<Owed> claim(GroupStage stage, Optional<ProofView> proof) {
        return isAsked(stage, proof)
                ? proof.flatMap(claim ->
                        Optional.ofNullable(claim.repaymentDueOn()).map(dueOn -> new Owed(claim.openClaim(), dueOn)))
                : Optional.empty();
    }

    /** What was charged on money that is back. */
    private Optional<Owed> interest(CaseNumber caseNumber) {
        return heardClaims
                .interest(caseNumber)
                .filter(charged -> charged.open().isPositive() && !remedies.isInterestContested(caseNumber))
                .flatMap(charged -> Optional.ofNullable(charged.dueOn()).map(dueOn -> new Owed(charged.open(), dueOn)));
    }

    /** Whether the claim itself is asked for. */
    private static boolean isAsked(GroupStage stage, Optional<ProofView> proof) {
        var claims =
                switch (stage) {
                    case REPAYMENT_WANTED, REVOKED, RENOUNCED -> true;
                    default -> false;
                };
        return claims && ClaimState.isOpen(proof);
    }
}
