package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.PeopleInRuns;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a payment run: the very bytes that were stored when it was closed. */
@Controller
class RunFileController {

    private final FinanceDesk desk;
    private final RunPages pages;
    private final PaymentRuns runs;
    private final PeopleInRuns peopleInRuns;

    RunFileController(FinanceDesk desk, RunPages pages, PaymentRuns runs, PeopleInRuns peopleInRuns) {
        this.desk = desk;
        this.pages = pages;
        this.runs = runs;
        this.peopleInRuns = peopleInRuns;
    }

    @GetMapping("/schreibtisch/finanzen/{code}/zahllaeufe/{id}/dateien/{name}")
    ResponseEntity<byte[]> file(
            @PathVariable("code") FundCode code, @PathVariable UUID id, @PathVariable String name, Actor actor) {
        desk.reader(actor, code, new PaymentRunId(id));
        var run = pages.run(code, id);
        peopleInRuns.closedCaseIn(run.id(), actor).ifPresent(caseNumber -> desk.reader(actor, code, caseNumber));
        var file = runs.file(run.id(), name);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.bytes());
    }
}
