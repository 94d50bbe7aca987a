package de.foerdertopf.web.casework.proof;

import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.identity.Role;
import de.foerdertopf.proofofuse.ProofFiles;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.HandedIn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The proof of use: when it is due, what came, what is left. */
@Component
@Order(90)
class ProofSection implements CaseSection {

    private final ProofsOfUse proofs;
    private final ProofFiles proofFiles;
    private final EndWords endWords;
    private final HandedIn handedIn;
    private final Fmt fmt;

    ProofSection(ProofsOfUse proofs, ProofFiles proofFiles, EndWords endWords, HandedIn handedIn, Fmt fmt) {
        this.handedIn = handedIn;
        this.proofs = proofs;
        this.proofFiles = proofFiles;
        this.endWords = endWords;
        this.fmt = fmt;
    }

    /**
     * What is shown.
     *
     * @param state how it stands, in a word
     * @param contested that the claim is contested, in a sentence; null where it is not
     * @param handedIn who handed in the report, and when; null while none is there
     * @param awaited whether a report was or is awaited by a day; a grant that ended before one came needs none
     */
    public record Shown(
            ProofView proof,
            String state,
            @Nullable String contested,
            HandedIn.@Nullable Last handedIn,
            List<StoredDocument> papers,
            boolean awaited,
            boolean mayRecordAnswer) {}

    @Override
    public String template() {
        return "casework/proof/proof";
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        return proofs.find(it.caseNumber())
                .map(proof -> new Shown(
                        proof,
                        endWords.state(proof),
                        Optional.ofNullable(proof.claimSuspendedOn())
                                .map(day -> endWords.contested(it.caseNumber(), fmt.day(day)))
                                .orElse(null),
                        proof.report() == null
                                ? null
                                : handedIn.last(it.caseNumber()).orElse(null),
                        proofFiles.of(it.caseNumber()),
                        proof.state() == ProofState.AWAITED || proof.receivedOn() != null || proof.hearingOn() != null,
                        it.is(Role.ADMINISTRATOR)
                                && proof.hearingDueOn() != null
                                && proof.state() == ProofState.AWAITED));
    }
}
