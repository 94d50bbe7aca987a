package de.foerdertopf.web.casework.proof;

import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.identity.Role;
import de.foerdertopf.proofofuse.ProofFiles;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The proof of use: when it is due, what came, what is left. */
@Component
@Order(90)
class ProofSection implements CaseSection {

    private final ProofsOfUse proofs;
    private final ProofFiles proofFiles;

    ProofSection(ProofsOfUse proofs, ProofFiles proofFiles) {
        this.proofs = proofs;
        this.proofFiles = proofFiles;
    }

    /** What is shown. */
    public record Shown(ProofView proof, List<StoredDocument> papers, boolean mayRecordAnswer) {}

    @Override
    public String template() {
        return "casework/proof/proof";
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        return proofs.find(it.caseNumber())
                .map(proof -> new Shown(
                        proof,
                        proofFiles.of(it.caseNumber()),
                        it.is(Role.ADMINISTRATOR)
                                && proof.hearingDueOn() != null
                                && proof.state() == ProofState.AWAITED));
    }
}
