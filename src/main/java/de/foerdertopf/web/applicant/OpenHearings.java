package de.foerdertopf.web.applicant;

import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.Recalls;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HearMissingProof;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a group is heard about, and what it says, before money might be claimed back (§ 28 VwVfG). */
@Component
class OpenHearings {

    private final ProofsOfUse proofs;
    private final HeardClaims claims;
    private final Payments payments;
    private final Recalls recalls;
    private final HearMissingProof hearMissingProof;
    private final HearClaim hearClaim;

    OpenHearings(
            ProofsOfUse proofs,
            HeardClaims claims,
            Payments payments,
            Recalls recalls,
            HearMissingProof hearMissingProof,
            HearClaim hearClaim) {
        this.proofs = proofs;
        this.claims = claims;
        this.payments = payments;
        this.recalls = recalls;
        this.hearMissingProof = hearMissingProof;
        this.hearClaim = hearClaim;
    }

    /** About a proof that never came. */
    Optional<OpenHearing> aboutTheProof(CaseNumber caseNumber) {
        return proofs.find(caseNumber)
                .filter(proof -> proof.state() == ProofState.AWAITED && proof.hearingDueOn() != null)
                .map(proof -> of(caseNumber, proof));
    }

    /** About money that might be claimed back, under this path: {@code ruecknahme} or {@code erstattung}. */
    Optional<OpenHearing> aboutAClaim(CaseNumber caseNumber, String matter) {
        return claims.of(caseNumber).stream()
                .filter(claim -> claim.state() == HeardClaim.State.OPEN)
                .map(this::of)
                .filter(hearing -> hearing.path().equals("anhoerung/" + matter))
                .findFirst();
    }

    /** The claim about which the group sees something first: one that it did not answer yet. */
    Optional<OpenHearing> firstClaim(CaseNumber caseNumber) {
        return claims.of(caseNumber).stream()
                .filter(claim -> claim.state() == HeardClaim.State.OPEN)
                .map(this::of)
                .min(Comparator.comparing(OpenHearing::isAnswered));
    }

    /** Notes what the group says; the same words once more say nothing new. */
    void answer(CaseNumber caseNumber, OpenHearing hearing, String answer, Actor by) {
        if (answer.equals(hearing.said())) {
            return;
        }
        var claim = hearing.claim();
        if (claim == null) {
            hearMissingProof.answered(caseNumber, answer, by);
        } else {
            hearClaim.answered(caseNumber, claim.about(), answer, by);
        }
    }

    private OpenHearing of(CaseNumber caseNumber, ProofView proof) {
        return new OpenHearing(
                null,
                Money.ZERO,
                isUnderWay(caseNumber),
                "anhoerung",
                caseNumber.value(),
                Objects.requireNonNull(proof.hearingDueOn()),
                proof.heard());
    }

    private OpenHearing of(HeardClaim claim) {
        var matter = claim.about() == HeardClaim.About.WITHDRAWAL ? "ruecknahme" : "erstattung";
        return new OpenHearing(
                claim,
                claim.intendedOf(payments.paidTotal(claim.caseNumber())),
                isUnderWay(claim.caseNumber()),
                "anhoerung/" + matter,
                claim.caseNumber() + "/" + matter,
                claim.answerDueOn(),
                claim.said());
    }

    private boolean isUnderWay(CaseNumber caseNumber) {
        return !recalls.of(caseNumber).isEmpty();
    }
}
