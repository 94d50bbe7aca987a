package de.foerdertopf.web.applicant;

import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.document.UploadInspection;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.TroubleAdvice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Looks into each file that a person sends before it is kept, for as long as a draft is. */
@Component
class UploadedFiles {

    private final DocumentStore documents;
    private final UploadInspection uploads;
    private final TroubleAdvice trouble;
    private final MessageSource messages;

    UploadedFiles(DocumentStore documents, UploadInspection uploads, TroubleAdvice trouble, MessageSource messages) {
        this.documents = documents;
        this.uploads = uploads;
        this.trouble = trouble;
        this.messages = messages;
    }

    /**
     * What became of the files.
     *
     * @param refused for each that is none of ours, which one it is and why
     */
    record Taken(List<StoredDocument> kept, List<String> refused) {}

    /**
     * Keeps what may be kept.
     *
     * @param owner whose account sends them
     * @param room how many may still be added; the others are refused before anybody looks into them
     */
    Taken keep(UUID owner, List<MultipartFile> files, int room, int most) {
        var kept = new ArrayList<StoredDocument>();
        var refused = new ArrayList<String>();
        for (var file : files) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (file.isEmpty() && name.isEmpty()) {
                continue;
            }
            try {
                if (kept.size() >= room) {
                    throw new BusinessRuleViolation("form.too-many-files", most);
                }
                kept.add(documents.store(
                        uploads.inspect(owner.toString(), name, file).keptAs(RetentionClass.DRAFT)));
            } catch (BusinessRuleViolation e) {
                refused.add(refusal(name, trouble.sentence(e)));
            }
        }
        return new Taken(kept, refused);
    }

    private String refusal(String name, String why) {
        return messages.getMessage(
                "typed.file.refused", new Object[] {Texts.cleanLine(name), why}, LocaleContextHolder.getLocale());
    }

    /** Forgets what was kept after all: the form did not take it. */
    void forget(Taken taken) {
        taken.kept().forEach(file -> documents.erase(file.id()));
    }
}
