package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.proofofuse.ProofFiles;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** What a person has typed and uploaded for a proof of use that she has not sent yet. */
@Component
class ProofDrafts {

    private final SavedForms forms;
    private final UploadedFiles uploaded;
    private final ProofFiles sentFiles;

    ProofDrafts(SavedForms forms, UploadedFiles uploaded, ProofFiles sentFiles) {
        this.forms = forms;
        this.uploaded = uploaded;
        this.sentFiles = sentFiles;
    }

    /** @param refused why a file could not be taken, a sentence for each */
    record Kept(SavedForm saved, List<String> refused) {}

    Optional<SavedForm> find(UUID owner, CaseNumber caseNumber) {
        return forms.find(owner, SavedForm.Kind.PROOF, caseNumber.value());
    }

    /** Keeps what came with a form, and signs it with the page that it came from: first what was typed, then files, whatever they are. */
    Kept keep(
            UUID owner,
            CaseNumber caseNumber,
            MultiValueMap<String, String> fields,
            List<MultipartFile> files,
            @Nullable SeenForm seen) {
        var texts = put(owner, caseNumber, fields, List.of(), seen);
        var before = TypedProof.filesBefore(Optional.of(texts), fields);
        var taken = uploaded.keep(owner, files, TypedProof.MOST_FILES - before, TypedProof.MOST_FILES);
        var stored = taken.kept().stream().map(file -> file.id().toString()).toList();
        try {
            var saved = stored.isEmpty() ? texts : put(owner, caseNumber, fields, stored, seen);
            return new Kept(saved, taken.refused());
        } catch (RuntimeException e) {
            uploaded.forget(taken);
            throw e;
        }
    }

    private SavedForm put(
            UUID owner,
            CaseNumber caseNumber,
            MultiValueMap<String, String> fields,
            List<String> stored,
            @Nullable SeenForm seen) {
        return forms.keep(owner, SavedForm.Kind.PROOF, caseNumber.value(), values -> {
            var typed = TypedProof.typed(values, fields, stored);
            return seen == null ? typed : seen.signed(typed);
        });
    }

    /** Whether any file of the proof has come, now or before. */
    boolean hasFiles(CaseNumber caseNumber, SavedForm saved) {
        return !TypedProof.filesOf(saved).isEmpty() || !sentFiles.of(caseNumber).isEmpty();
    }
}
