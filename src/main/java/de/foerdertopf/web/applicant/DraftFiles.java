package de.foerdertopf.web.applicant;

import de.foerdertopf.application.AttachmentKind;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.web.layout.StoredFile;
import de.foerdertopf.web.questions.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files that belong to a draft. */
@Component
class DraftFiles {

    private static final int MOST_FILES = 20;

    private final Drafts drafts;
    private final UploadedFiles uploaded;
    private final DocumentStore documents;

    DraftFiles(Drafts drafts, UploadedFiles uploaded, DocumentStore documents) {
        this.drafts = drafts;
        this.uploaded = uploaded;
        this.documents = documents;
    }

    /** Looks into each file before it is kept; the sentences say which were refused. */
    List<String> store(Draft draft, SentPage sent) {
        var removed = sent.fields().getFirst("removeFile");
        var stored = new ArrayList<String>();
        var kind = Objects.requireNonNullElse(
                Reads.chosen(
                        AttachmentKind.class,
                        Objects.requireNonNullElse(sent.fields().getFirst("attachmentKind"), "")),
                AttachmentKind.OTHER);
        var before = draft.several(Draft.FILE).stream()
                .filter(file -> !isFile(file, removed))
                .count();
        var taken = uploaded.keep(draft.owner(), sent.files(), MOST_FILES - (int) before, MOST_FILES);
        taken.kept().forEach(file -> stored.add(kind + "/" + file.id() + "/" + file.fileName()));
        if (removed == null && stored.isEmpty()) {
            return taken.refused();
        }
        try {
            drafts.keep(draft, values -> {
                var files = new ArrayList<>(values.getOrDefault(Draft.FILE, List.of()));
                files.removeIf(file -> isFile(file, removed));
                files.addAll(stored);
                if (files.size() > MOST_FILES) {
                    throw new BusinessRuleViolation("form.too-many-files", MOST_FILES);
                }
                values.put(Draft.FILE, files);
                return values;
            });
        } catch (RuntimeException e) {
            uploaded.forget(taken);
            throw e;
        }
        if (removed != null && !draft.isCorrection()) {
            draft.attachments().stream()
                    .filter(a ->
                            a.documentId() != null && a.documentId().toString().equals(removed))
                    .forEach(a -> documents.erase(new DocumentId(Objects.requireNonNull(a.documentId()))));
        }
        return taken.refused();
    }

    private static boolean isFile(String file, @Nullable String id) {
        return id != null && file.split("/", 3)[1].equals(id);
    }

    /** The names of the kept files. */
    List<StoredFile> of(Draft draft) {
        return draft.attachments().stream()
                .filter(a -> a.documentId() != null)
                .map(a -> {
                    var about = documents.describe(new DocumentId(Objects.requireNonNull(a.documentId())));
                    return new StoredFile(about.id().toString(), a.fileName(), about.size());
                })
                .toList();
    }
}
