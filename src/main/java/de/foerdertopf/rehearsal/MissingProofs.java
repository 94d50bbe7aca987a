package de.foerdertopf.rehearsal;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofsOfUse;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Follows up where a group never sends its proof of use. */
@Component
@Profile({"rehearsal", "demo", "test"})
class MissingProofs {

    private final PassingTime time;
    private final Funds funds;
    private final ProofsOfUse proofs;
    private final Cast cast;
    private final GrantPlayer grants;

    MissingProofs(PassingTime time, Funds funds, ProofsOfUse proofs, Cast cast, GrantPlayer grants) {
        this.time = time;
        this.funds = funds;
        this.proofs = proofs;
        this.cast = cast;
        this.grants = grants;
    }

    /** Where no proof ever comes: a hearing as soon as the rules allow, and the revocation when its period is over. */
    void followUp(LocalDate day, PlayedCase played) {
        if (!isAwaited(played)) {
            return;
        }
        var proof = proofs.find(played.number()).orElseThrow();
        var script = played.script();
        var staff = cast.of(funds.require(script.fund()));
        var rules = funds.editionFor(funds.round(script.fund(), script.round()))
                .rules()
                .proof();
        var hearingDueOn = proof.hearingDueOn();
        if (hearingDueOn == null && !day.isBefore(proof.dueOn().plusDays(rules.hearingAfterDays()))) {
            played.attempt(day, "HEARING", () -> {
                grants.hear(played, staff);
                time.runJobs(day, List.of(played));
                played.note(day, "HEARING");
            });
        } else if (hearingDueOn != null && day.isAfter(hearingDueOn)) {
            played.attempt(day, "REVOCATION", () -> {
                grants.revoke(played, staff);
                time.runJobs(day, List.of(played));
                played.note(day, "REVOCATION");
            });
        }
    }

    /** Whether its proof is missing and nothing followed from that yet. */
    boolean isAwaited(PlayedCase played) {
        if (!played.isPlayable() || !played.isIn()) {
            return false;
        }
        var after = played.script().afterApproval();
        return after != null
                && after.proofOfUse() != null
                && after.proofOfUse().submittedOn() == null
                && proofs.find(played.number())
                        .filter(p -> p.state() == ProofState.AWAITED)
                        .isPresent();
    }
}
