package de.foerdertopf.proofofuse;

import de.foerdertopf.assessment.AssessRelated;
import de.foerdertopf.proofofuse.SubmitProofOfUse.ProofOfUseSubmitted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A proof that comes at last no longer stands against what its group applied for since. */
@Component
class ProofsCome {

    private final AssessRelated assessRelated;

    ProofsCome(AssessRelated assessRelated) {
        this.assessRelated = assessRelated;
    }

    @EventListener
    void on(ProofOfUseSubmitted event) {
        assessRelated.assess(event.caseNumber(), event.by(), "ProofOfUseSubmitted");
    }
}
