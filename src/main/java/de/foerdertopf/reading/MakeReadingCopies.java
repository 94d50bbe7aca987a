package de.foerdertopf.reading;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.ChooseLanguage.LanguageChosen;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.NewDocument;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RenderNotice.NoticeRendered;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the copies of a letter in the same job that makes its PDF: in plain German and in the language of the group. A copy that
 * cannot be made never holds up the letter.
 */
@Service
public class MakeReadingCopies {

    /** After the audit trail, before anybody brings the letter on its way. */
    private static final int BEFORE_CORRESPONDENCE = 150;

    private final Notices notices;
    private final Applications applications;
    private final PrintCopies prints;
    private final ReadingCopies copies;
    private final DocumentStore documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MakeReadingCopies(
            Notices notices,
            Applications applications,
            PrintCopies prints,
            ReadingCopies copies,
            DocumentStore documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.applications = applications;
        this.prints = prints;
        this.copies = copies;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** Copies of a letter are stored; {@code failed} are those that could not be made. */
    public record ReadingCopiesMade(
            CaseNumber caseNumber,
            NoticeId notice,
            List<ReadingLanguage> made,
            List<ReadingLanguage> failed,
            Instant at,
            Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("made", tags(made)), Change.of("failed", tags(failed)));
        }

        private static String tags(List<ReadingLanguage> languages) {
            return languages.stream().map(ReadingLanguage::tag).collect(Collectors.joining(" "));
        }
    }

    @EventListener
    @Order(BEFORE_CORRESPONDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void make(NoticeRendered event) {
        var letter = notices.letter(event.notice());
        if (LetterContents.of(letter).isEmpty()) {
            return;
        }
        var wanted = EnumSet.of(ReadingLanguage.DE);
        ReadingLanguage.of(applications.require(event.caseNumber()).language()).ifPresent(wanted::add);
        print(event.caseNumber(), event.notice(), letter, wanted);
    }

    /** Letters that are there already are explained in the new language as well. */
    @EventListener
    @Order(BEFORE_CORRESPONDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(LanguageChosen event) {
        var wanted = ReadingLanguage.of(event.language());
        if (wanted.isEmpty()) {
            return;
        }
        for (var notice : notices.of(event.caseNumber())) {
            var letter = notice.documentId() == null ? null : notices.letter(notice.id());
            if (letter != null
                    && LetterContents.of(letter).isPresent()
                    && copies.find(notice.id(), wanted.get().tag()).isEmpty()) {
                print(event.caseNumber(), notice.id(), letter, EnumSet.of(wanted.get()));
            }
        }
    }

    private void print(CaseNumber caseNumber, NoticeId notice, Letter letter, Set<ReadingLanguage> wanted) {
        var made = new ArrayList<ReadingLanguage>();
        var failed = new ArrayList<ReadingLanguage>();
        for (var language : wanted) {
            prints.print(notice, letter, language)
                    .ifPresentOrElse(
                            copy -> {
                                keep(caseNumber, notice, language, copy);
                                made.add(language);
                            },
                            () -> failed.add(language));
        }
        events.publishEvent(new ReadingCopiesMade(caseNumber, notice, made, failed, clock.instant(), Actor.SYSTEM));
    }

    private void keep(CaseNumber caseNumber, NoticeId notice, ReadingLanguage language, PrintCopies.Printed copy) {
        var stored = documents.store(new NewDocument(
                "Lesehilfe-" + language.germanName() + "-" + caseNumber + ".pdf",
                "application/pdf",
                RetentionClass.CASE,
                copy.pdf()));
        copies.keep(
                notice,
                new StoredCopy(language, stored.id(), stored.sha256(), copy.revision(), copy.checked()),
                clock.instant());
    }
}
