package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.web.layout.FundFaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is to be ordered, released and paid in a fund. */
@Controller
@RequestMapping("/schreibtisch/finanzen")
class PaymentsController {

    private final FinanceDesk desk;
    private final PaymentsPages pages;

    PaymentsController(FinanceDesk desk, PaymentsPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    String first(Actor actor) {
        return "redirect:" + FinanceDesk.base(desk.fundsOf(actor).get(0));
    }

    @GetMapping("/{code}")
    String overview(
            @PathVariable("code") FundCode code,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var fund = desk.reader(actor, code);
        return FundFaces.show("finance/payments", fund, pages.overview(fund, actor, page), model);
    }

    /** All payments that wait to be released, or that went out, a page at a time. */
    @GetMapping("/{code}/zahlungen")
    String list(
            @PathVariable("code") FundCode code,
            @RequestParam(name = "stand", defaultValue = "EXECUTED") PaymentState state,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var fund = desk.reader(actor, code);
        return FundFaces.show("finance/list", fund, pages.list(fund, actor, state, page), model);
    }
}
