package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.proofofuse.ProofFiles;
import de.foerdertopf.proofofuse.SubmitProofOfUse;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a report with its pictures, and forgets the draft: all or nothing. Where a reminder of the house comes in the same moment, it is
 * simply tried again.
 */
@Component
class SendProof {

    private final SubmitProofOfUse submitProofOfUse;
    private final ProofFiles files;
    private final SavedForms forms;

    SendProof(SubmitProofOfUse submitProofOfUse, ProofFiles files, SavedForms forms) {
        this.submitProofOfUse = submitProofOfUse;
        this.files = files;
        this.forms = forms;
    }

    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 3, delay = 200)
    @Transactional
    void send(SubmitProofOfUse.Command report, List<DocumentId> pictures, UUID owner) {
        files.add(report.caseNumber(), pictures);
        forms.discard(owner, SavedForm.Kind.PROOF, report.caseNumber().value());
        submitProofOfUse.submit(report);
    }
}
