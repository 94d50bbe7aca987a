package de.foerdertopf.application;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.shared.CaseNumber;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft a binding application, once: sending it again finds the case that it has become. */
@Service
public class SubmitDraft {

    private final JdbcClient sql;
    private final SubmittedDrafts submitted;
    private final SubmitApplication submitApplication;
    private final SavedForms savedForms;
    private final DocumentStore documents;

    SubmitDraft(
            JdbcClient sql,
            SubmittedDrafts submitted,
            SubmitApplication submitApplication,
            SavedForms savedForms,
            DocumentStore documents) {
        this.sql = sql;
        this.submitted = submitted;
        this.submitApplication = submitApplication;
        this.savedForms = savedForms;
        this.documents = documents;
    }

    /** The draft, and what it says; the application names its owner. */
    public record Command(UUID draftId, SubmitApplication.Command application) {}

    /** A second sending waits for the first, and gets its number. */
    @Transactional
    public CaseNumber submit(Command command) {
        var owner = Objects.requireNonNull(command.application().applicantId(), "A draft has an owner");
        var first = sql.sql("insert into foerdertopf.submitted_draft (draft_id, owner) values (?, ?)"
                        + " on conflict do nothing")
                .params(command.draftId(), owner)
                .update();
        if (first == 0) {
            return submitted.require(command.draftId(), owner);
        }
        var caseNumber = submitApplication.submit(command.application());
        sql.sql("update foerdertopf.submitted_draft set case_number = ? where draft_id = ?")
                .params(caseNumber.value(), command.draftId())
                .update();
        for (var attachment : command.application().answers().attachments()) {
            if (attachment.documentId() != null) {
                documents.keepAs(new DocumentId(attachment.documentId()), RetentionClass.CASE);
            }
        }
        savedForms.discard(owner, SavedForm.Kind.APPLICATION, command.draftId().toString());
        return caseNumber;
    }
}
