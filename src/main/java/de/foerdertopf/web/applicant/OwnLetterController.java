package de.foerdertopf.web.applicant;

import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.reading.ReadingCopies;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A person's own application and letters, as files; her letters also where she is written to as a group's sponsor. */
@Controller
class OwnLetterController {

    private final OwnCases ownCases;
    private final CaseLetters letters;
    private final ApplicationCopies copies;
    private final DocumentStore documents;
    private final ReadingCopies readingCopies;

    OwnLetterController(
            OwnCases ownCases,
            CaseLetters letters,
            ApplicationCopies copies,
            DocumentStore documents,
            ReadingCopies readingCopies) {
        this.ownCases = ownCases;
        this.letters = letters;
        this.copies = copies;
        this.documents = documents;
        this.readingCopies = readingCopies;
    }

    @GetMapping("/meine/{caseNumber}/antrag.pdf")
    ResponseEntity<byte[]> copy(@PathVariable CaseNumber caseNumber, Actor actor) {
        var application = ownCases.require(caseNumber, actor);
        return pdf("Antrag-" + caseNumber + ".pdf", copies.print(application));
    }

    @GetMapping({
        "/meine/{caseNumber}/briefe/{number:\\d{1,4}}.pdf",
        "/gruppen/{caseNumber}/briefe/{number:\\d{1,4}}.pdf"
    })
    ResponseEntity<byte[]> letter(
            @PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor, HttpServletRequest request) {
        var notice = readable(caseNumber, number, actor, CaseSide.of(request));
        var content = documents.read(Objects.requireNonNull(notice.documentId()));
        return pdf(content.document().fileName(), content.bytes());
    }

    /** The page that explains a letter in this language. */
    @GetMapping({
        "/meine/{caseNumber}/briefe/{number:\\d{1,4}}/lesehilfe-{language:[a-z]{2}}.pdf",
        "/gruppen/{caseNumber}/briefe/{number:\\d{1,4}}/lesehilfe-{language:[a-z]{2}}.pdf"
    })
    ResponseEntity<byte[]> readingCopy(
            @PathVariable CaseNumber caseNumber,
            @PathVariable int number,
            @PathVariable String language,
            Actor actor,
            HttpServletRequest request) {
        var notice = readable(caseNumber, number, actor, CaseSide.of(request));
        var copy = readingCopies
                .find(notice.id(), language)
                .orElseThrow(() -> new NotFoundException("No copy in " + language));
        var content = documents.read(copy.documentId());
        return pdf(content.document().fileName(), content.bytes());
    }

    private IssuedNotice readable(CaseNumber caseNumber, int number, Actor actor, CaseSide side) {
        return letters.readable(ownCases.require(caseNumber, actor, side), side).stream()
                .filter(n -> n.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No letter " + number));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(bytes);
    }
}
