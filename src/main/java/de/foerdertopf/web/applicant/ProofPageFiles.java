package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.proofofuse.ProofFiles;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.StoredFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** The files of a proof of use as its group sees them. */
@Component
class ProofPageFiles {

    private final ProofFiles proofFiles;
    private final DocumentStore documents;

    ProofPageFiles(ProofFiles proofFiles, DocumentStore documents) {
        this.proofFiles = proofFiles;
        this.documents = documents;
    }

    /** Names of those that were sent. */
    List<String> sent(CaseNumber caseNumber) {
        return proofFiles.of(caseNumber).stream().map(StoredDocument::fileName).toList();
    }

    /** Those that are kept with what is not sent yet. */
    List<StoredFile> kept(SavedForm saved) {
        return TypedProof.filesOf(saved).stream()
                .map(documents::describe)
                .map(d -> new StoredFile(d.id().toString(), d.fileName(), d.size()))
                .toList();
    }
}
