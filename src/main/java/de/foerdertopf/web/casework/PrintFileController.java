package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.dispatch.PrintRuns;
import de.foerdertopf.dispatch.PrintedLetter;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.FileAnswers;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The file of a print run, for whoever may see each of its letters. */
@Controller
class PrintFileController {

    private final Desk desk;
    private final PrintRunPages pages;
    private final PrintRuns runs;
    private final Conflicts conflicts;
    private final DocumentStore documents;

    PrintFileController(Desk desk, PrintRunPages pages, PrintRuns runs, Conflicts conflicts, DocumentStore documents) {
        this.desk = desk;
        this.pages = pages;
        this.runs = runs;
        this.conflicts = conflicts;
        this.documents = documents;
    }

    /** The very bytes that were stored when the run was made. */
    @GetMapping(PostPages.BASE + "/{code}/drucklaeufe/{id}/druckdatei.pdf")
    ResponseEntity<byte[]> file(@PathVariable("code") FundCode code, @PathVariable UUID id, Actor actor) {
        desk.administer(actor, code);
        var run = pages.run(code, id);
        var closed = conflicts.casesOf(actor);
        runs.letters(run.id()).stream()
                .map(PrintedLetter::caseNumber)
                .filter(closed::contains)
                .findFirst()
                .ifPresent(caseNumber -> desk.administer(actor, caseNumber));
        var file = run.file();
        if (file == null) {
            throw new NotFoundException("The file of this run is not kept any more");
        }
        return FileAnswers.download(documents.read(file));
    }
}
