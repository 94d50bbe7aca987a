package de.foerdertopf.web.desk;

import de.foerdertopf.application.Attachment;
import de.foerdertopf.application.AttachmentKind;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.document.UploadInspection;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.StoredFile;
import de.foerdertopf.web.layout.TroubleAdvice;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Keeps scans while a form is not finished, so that an error elsewhere on the page costs nobody a second upload. */
@Component
public class KeptScans {

    private final UploadInspection inspection;
    private final DocumentStore documents;
    private final TroubleAdvice trouble;
    private final Words words;

    KeptScans(UploadInspection inspection, DocumentStore documents, TroubleAdvice trouble, Words words) {
        this.words = words;
        this.inspection = inspection;
        this.documents = documents;
        this.trouble = trouble;
    }

    /** Only this session's own uploads can be named by the form. */
    private record Scan(UUID id, String name, long bytes) implements Serializable {}

    /** Inspects and stores what came along; what cannot be taken becomes an error at {@code files}. */
    public void keep(Actor by, HttpSession session, WithScans form, BindingResult errors) {
        var sent = form.files.stream().filter(file -> !file.isEmpty()).toList();
        var refused = new ArrayList<String>();
        for (var file : sent) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "scan");
            keep(by, session, form.formId, name, file)
                    .map(why -> sent.size() == 1 ? why : words.text("typed.file.refused", Texts.cleanLine(name), why))
                    .ifPresent(refused::add);
        }
        if (!refused.isEmpty()) {
            errors.rejectValue("files", "wrong", String.join(" ", refused));
        }
        form.files = new ArrayList<>();
    }

    /** Throws away a scan that does not belong here. */
    public void remove(HttpSession session, WithScans form, String id) {
        var scans = scans(session, form.formId);
        scans.stream()
                .filter(scan -> scan.id().toString().equals(id))
                .forEach(scan -> documents.erase(new DocumentId(scan.id())));
        scans.removeIf(scan -> scan.id().toString().equals(id));
        session.setAttribute(key(form.formId), scans);
    }

    /** What was uploaded so far, as the page shows it. */
    public List<StoredFile> of(HttpSession session, WithScans form) {
        return scans(session, form.formId).stream()
                .map(scan -> new StoredFile(scan.id().toString(), scan.name(), scan.bytes()))
                .toList();
    }

    /** What was uploaded so far, as part of an application. */
    public List<Attachment> attachments(HttpSession session, WithScans form) {
        return scans(session, form.formId).stream()
                .map(scan -> new Attachment(AttachmentKind.OTHER, scan.name(), scan.id()))
                .toList();
    }

    /** The documents themselves, for what is no part of the application. */
    public List<DocumentId> documents(HttpSession session, WithScans form) {
        return scans(session, form.formId).stream()
                .map(scan -> new DocumentId(scan.id()))
                .toList();
    }

    /** From now on they belong to a case. */
    public void handOver(HttpSession session, WithScans form) {
        scans(session, form.formId).forEach(scan -> documents.keepAs(new DocumentId(scan.id()), RetentionClass.CASE));
        afterCommit(() -> session.removeAttribute(key(form.formId)));
    }

    /** A deed that fails in the end leaves the scans where they were. */
    private static void afterCommit(Runnable deed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            deed.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deed.run();
            }
        });
    }

    /** Why it cannot be taken; empty where it was. */
    private Optional<String> keep(Actor by, HttpSession session, String formId, String name, MultipartFile file) {
        try {
            var stored = documents.store(inspection.inspect(by.id(), name, file).keptAs(RetentionClass.DRAFT));
            var scans = scans(session, formId);
            scans.add(new Scan(stored.id().value(), stored.fileName(), stored.size()));
            session.setAttribute(key(formId), scans);
        } catch (BusinessRuleViolation e) {
            return Optional.of(trouble.sentence(e));
        }
        return Optional.empty();
    }

    private static List<Scan> scans(HttpSession session, String formId) {
        var scans = new ArrayList<Scan>();
        if (session.getAttribute(key(formId)) instanceof List<?> kept) {
            kept.stream().filter(Scan.class::isInstance).map(Scan.class::cast).forEach(scans::add);
        }
        return scans;
    }

    private static String key(String formId) {
        return KeptScans.class.getName() + "." + formId;
    }
}
