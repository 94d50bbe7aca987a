package de.foerdertopf.web.casework.claims;

import de.foerdertopf.proofofuse.CorrectClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
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

    ClaimsSection(HeardClaims heardClaims, CorrectClaim correctClaim) {
        this.heardClaims = heardClaims;
        this.correctClaim = correctClaim;
    }

    /** What is shown. */
    public record Shown(List<HeardClaim> hearings, CorrectClaim.@Nullable Mistold mistold) {}

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
        return open.isEmpty() && mistold.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(open, mistold.orElse(null)));
    }
}
