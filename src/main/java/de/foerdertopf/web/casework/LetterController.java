package de.foerdertopf.web.casework;

import de.foerdertopf.correspondence.CoverSheet;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.ProveNotice;
import de.foerdertopf.reading.ReadingCopies;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.FileAnswers;
import de.foerdertopf.web.desk.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letters of a case and what goes with them, as files. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}/briefe")
class LetterController {

    private final Desk desk;
    private final Words words;
    private final Notices notices;
    private final ProveNotice proveNotice;
    private final CoverSheet coverSheet;
    private final DocumentStore documents;
    private final ReadingCopies readingCopies;

    LetterController(
            Desk desk,
            Words words,
            Notices notices,
            ProveNotice proveNotice,
            CoverSheet coverSheet,
            DocumentStore documents,
            ReadingCopies readingCopies) {
        this.desk = desk;
        this.words = words;
        this.notices = notices;
        this.proveNotice = proveNotice;
        this.coverSheet = coverSheet;
        this.documents = documents;
        this.readingCopies = readingCopies;
    }

    @GetMapping("/{number}.pdf")
    ResponseEntity<byte[]> download(@PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor) {
        desk.read(actor, caseNumber);
        var document = notices.require(caseNumber, number).documentId();
        if (document == null) {
            throw new NotFoundException("Not printed yet");
        }
        return FileAnswers.download(documents.read(document));
    }

    /** The sheet with the address of today that goes before a letter whose window shows another one. */
    @GetMapping("/{number}/anschrift.pdf")
    ResponseEntity<byte[]> coverSheet(@PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor) {
        desk.administer(actor, caseNumber);
        return FileAnswers.shown(
                "Anschrift-" + caseNumber + "-" + number + ".pdf",
                coverSheet
                        .of(notices.require(caseNumber, number).id(), actor)
                        .orElseThrow(() -> new NotFoundException("The letter shows the address of today")));
    }

    /** Prints the letter again from what was frozen, and says whether it is the same. Changes nothing. */
    @GetMapping("/{number}/beweis")
    String prove(@PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor, RedirectAttributes flash) {
        var opened = desk.oversee(actor, caseNumber);
        var proof = proveNotice.prove(new ProveNotice.Command(caseNumber, number));
        flash.addFlashAttribute("noticeText", words.text("letter-proof." + proof, number));
        return "redirect:" + opened.href();
    }

    /** The page that explains a letter in this language. */
    @GetMapping("/{number}/lesehilfe-{language:[a-z]{2}}.pdf")
    ResponseEntity<byte[]> readingCopy(
            @PathVariable CaseNumber caseNumber, @PathVariable int number, @PathVariable String language, Actor actor) {
        desk.read(actor, caseNumber);
        var copy = readingCopies
                .find(notices.require(caseNumber, number).id(), language)
                .orElseThrow(() -> new NotFoundException("No copy in " + language));
        return FileAnswers.download(documents.read(copy.documentId()));
    }
}
