package de.foerdertopf.web.casework;

import de.foerdertopf.application.Attachment;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.proofofuse.ProofFiles;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.Receipt;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.FileAnswers;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a case. */
@Controller
class CaseFileController {

    private final Desk desk;
    private final DocumentStore documents;
    private final ProofsOfUse proofs;
    private final ProofFiles proofFiles;

    CaseFileController(Desk desk, DocumentStore documents, ProofsOfUse proofs, ProofFiles proofFiles) {
        this.desk = desk;
        this.documents = documents;
        this.proofs = proofs;
        this.proofFiles = proofFiles;
    }

    /** A file of this case; a file of another one does not exist here. */
    @GetMapping(CaseController.LIST + "/{caseNumber}/dateien/{id}")
    ResponseEntity<byte[]> file(@PathVariable CaseNumber caseNumber, @PathVariable UUID id, Actor actor) {
        var opened = desk.read(actor, caseNumber);
        var ofCase = Stream.concat(
                opened.application().answers().attachments().stream().map(Attachment::documentId),
                proofs.find(caseNumber).map(ProofView::report).map(ProofReport::receipts).stream()
                        .flatMap(Collection::stream)
                        .map(Receipt::documentId));
        if (ofCase.filter(Objects::nonNull).noneMatch(id::equals)
                && proofFiles.of(caseNumber).stream()
                        .noneMatch(file -> file.id().value().equals(id))) {
            throw new NotFoundException("No file " + id + " in " + caseNumber);
        }
        return FileAnswers.download(documents.read(new DocumentId(id)));
    }
}
