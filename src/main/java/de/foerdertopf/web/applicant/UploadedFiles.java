package de.foerdertopf.web.applicant;

import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.document.UploadInspection;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.web.layout.TroubleAdvice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Looks into each file that a person sends before it is kept, for as long as a draft is. */
@Component
class UploadedFiles {

    private final DocumentStore documents;
    private final UploadInspection uploads;
    private final TroubleAdvice trouble;

    UploadedFiles(DocumentStore documents, UploadInspection uploads, TroubleAdvice trouble) {
        this.documents = documents;
        this.uploads = uploads;
        this.trouble = trouble;
    }

    /**
     * What became of the files.
     *
     * @param refused one sentence for each that is none of ours
     */
    record Taken(List<StoredDocument> kept, List<String> refused) {}

    Taken keep(List<MultipartFile> files) {
        var kept = new ArrayList<StoredDocument>();
        var refused = new ArrayList<String>();
        for (var file : files) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (file.isEmpty() && name.isEmpty()) {
                continue;
            }
            try {
                kept.add(documents.store(uploads.inspect(name, file.getBytes()).keptAs(RetentionClass.DRAFT)));
            } catch (BusinessRuleViolation e) {
                refused.add(trouble.sentence(e));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Taken(kept, refused);
    }
}
