package de.foerdertopf.notice.delivery;

import de.foerdertopf.application.Applications;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.NewDocument;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.writing.LetterPrinter;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the PDF of an issued letter and keeps it with its hash; a job of the engine. Done twice, nothing happens. */
@Service
public class RenderNotice {

    private final NoticeRepository notices;
    private final Applications applications;
    private final LetterPrinter printer;
    private final PdfRenderer renderer;
    private final DocumentStore documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RenderNotice(
            NoticeRepository notices,
            Applications applications,
            LetterPrinter printer,
            PdfRenderer renderer,
            DocumentStore documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.applications = applications;
        this.printer = printer;
        this.renderer = renderer;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** The PDF is stored. */
    public record NoticeRendered(
            CaseNumber caseNumber, NoticeId notice, String sha256, String templateVersion, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of("notice." + notice, NoticeState.RENDERED),
                    Change.of("sha256", sha256),
                    Change.of("templates", templateVersion));
        }
    }

    /** @throws de.foerdertopf.document.UnresolvedPlaceholder if the template wants what the letter does not have */
    @Transactional
    public void render(NoticeId id) {
        var notice = notices.require(id);
        if (notice.isRendered()) {
            return;
        }
        var letter = notice.letter();
        var fund = applications.require(notice.caseNumber()).fund();
        var templates = printer.keepTemplates(letter, fund);
        var pdf = printer.print(letter, templates);
        var stored = documents.store(new NewDocument(notice.fileName(), "application/pdf", RetentionClass.CASE, pdf));
        notice.render(stored, new Imprint(templates.version(), renderer.press()));
        notices.save(notice);
        events.publishEvent(new NoticeRendered(
                notice.caseNumber(), id, stored.sha256(), templates.version(), clock.instant(), Actor.SYSTEM));
    }
}
