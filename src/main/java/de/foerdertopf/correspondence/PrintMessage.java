package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.NewDocument;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.FreeLetter;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.writing.LegibleLetters;
import de.foerdertopf.notice.writing.LetterPrinter;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of a message that goes on paper, on the city's letterhead. Printed again, it is the same page. */
@Service
public class PrintMessage {

    private final MessageTaskRepository tasks;
    private final Letterheads letterheads;
    private final Applications applications;
    private final LetterPrinter printer;
    private final LegibleLetters legible;
    private final DocumentStore documents;

    PrintMessage(
            MessageTaskRepository tasks,
            Letterheads letterheads,
            Applications applications,
            LetterPrinter printer,
            LegibleLetters legible,
            DocumentStore documents) {
        this.tasks = tasks;
        this.letterheads = letterheads;
        this.applications = applications;
        this.printer = printer;
        this.legible = legible;
        this.documents = documents;
    }

    /** @throws de.foerdertopf.shared.BusinessRuleViolation {@code message.no-letter} */
    @Transactional
    public DocumentId print(UUID id, Actor by) {
        var task = tasks.require(id);
        task.requireLetter();
        var known = task.view().letter();
        if (known != null) {
            return known;
        }
        var parts = letterheads.to(task.caseNumber(), task.addressLines(), task.greeted(), by);
        var letter = new FreeLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                task.view().subject(),
                List.of(),
                FreeLetter.paragraphsOf(task.view().text()),
                null,
                new Closing(null, parts.writtenBy(), List.of()));
        var pdf = printer.print(
                legible.of(letter), applications.require(task.caseNumber()).fund());
        var stored = documents.store(new NewDocument(
                "Schreiben-" + task.caseNumber() + ".pdf", "application/pdf", RetentionClass.CASE, pdf));
        task.printed(stored.id());
        tasks.save(task);
        return stored.id();
    }
}
