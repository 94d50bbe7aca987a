package de.foerdertopf.web.casework.claims;

import de.foerdertopf.disbursement.RefundOrderSheets;
import de.foerdertopf.proofofuse.ReceivedForRefund;
import de.foerdertopf.proofofuse.Refunds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.FileAnswers;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The sheet by which the cash office is told to give a group its money back. */
@Controller
class RefundSheetController {

    private final Desk desk;
    private final Refunds refunds;
    private final ReceivedForRefund received;
    private final RefundOrderSheets sheets;

    RefundSheetController(Desk desk, Refunds refunds, ReceivedForRefund received, RefundOrderSheets sheets) {
        this.desk = desk;
        this.refunds = refunds;
        this.received = received;
        this.sheets = sheets;
    }

    /** Where nothing is ordered any more, the case says how it stands. */
    @GetMapping("/schreibtisch/faelle/{caseNumber}/rueckgabe/anordnung.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable CaseNumber caseNumber, Actor actor) {
        var opened = desk.read(actor, caseNumber);
        return refunds.underWay(caseNumber)
                .map(ordered -> sheets.write(
                        new RefundOrderSheets.Of(
                                opened.fund().code(),
                                caseNumber,
                                opened.title(),
                                opened.application().recipient().name()),
                        new RefundOrderSheets.Ordered(
                                ordered.ofClaim(),
                                ordered.ofInterest(),
                                ordered.cashNote(),
                                received.of(caseNumber, ordered.ofClaim(), ordered.ofInterest()).stream()
                                        .map(one -> new RefundOrderSheets.Came(one.amount(), one.on(), one.interest()))
                                        .toList(),
                                ordered.orderedBy(),
                                ordered.orderedAt())))
                .map(pdf -> FileAnswers.shown("Rueckgabe-" + caseNumber.value() + ".pdf", pdf))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(DeskCase.href(caseNumber)))
                        .build());
    }
}
