package de.foerdertopf.web.casework.claims;

import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.proofofuse.CorrectClaim;
import de.foerdertopf.proofofuse.FallenInterest;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** About what the group is heard, until when it may answer, and whether its notice claims what is owed. */
@Component
@Order(95)
class ClaimsSection implements CaseSection {

    private final HeardClaims heardClaims;
    private final CorrectClaim correctClaim;
    private final FallenInterest fallenInterest;
    private final Payments payments;
    private final Clock clock;

    ClaimsSection(
            HeardClaims heardClaims,
            CorrectClaim correctClaim,
            FallenInterest fallenInterest,
            Payments payments,
            Clock clock) {
        this.heardClaims = heardClaims;
        this.correctClaim = correctClaim;
        this.fallenInterest = fallenInterest;
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * What is shown.
     *
     * @param claimed whether any money is or may be claimed; else the hearing is about a grant of which nothing was paid
     */
    public record Shown(
            List<HeardClaim> hearings,
            CorrectClaim.@Nullable Mistold mistold,
            List<FallenInterest.Fallen> interest,
            boolean claimed,
            LocalDate today) {}

    @Override
    public String template() {
        return "casework/claims/claims";
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        var open = heardClaims.of(it.caseNumber()).stream()
                .filter(hearing -> hearing.state() == HeardClaim.State.OPEN)
                .toList();
        var mistold = correctClaim.find(it.caseNumber());
        var interest = fallenInterest.of(it.caseNumber());
        if (open.isEmpty() && mistold.isEmpty() && interest.isEmpty()) {
            return Optional.empty();
        }
        var paid = payments.paidTotal(it.caseNumber());
        var claimed = mistold.isPresent()
                || !interest.isEmpty()
                || open.stream().anyMatch(hearing -> hearing.intendedOf(paid).isPositive());
        return Optional.of(new Shown(open, mistold.orElse(null), interest, claimed, HouseTime.today(clock)));
    }
}
