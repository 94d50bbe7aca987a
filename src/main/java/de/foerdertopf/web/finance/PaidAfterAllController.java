package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.Reasons;
import de.foerdertopf.disbursement.RecordPaidAfterAll;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.web.layout.FundFaces;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A run was cancelled, and the cash office paid one of its payments all the same. */
@Controller
@RequestMapping("/schreibtisch/finanzen/{code}/zahllaeufe/{id}/doch-gezahlt")
class PaidAfterAllController {

    private final FinanceDesk desk;
    private final RunPages pages;
    private final RecordPaidAfterAll recordPaidAfterAll;
    private final Refusals refusals;
    private final PaymentRows words;

    PaidAfterAllController(
            FinanceDesk desk,
            RunPages pages,
            RecordPaidAfterAll recordPaidAfterAll,
            Refusals refusals,
            PaymentRows words) {
        this.desk = desk;
        this.pages = pages;
        this.recordPaidAfterAll = recordPaidAfterAll;
        this.refusals = refusals;
        this.words = words;
    }

    @PostMapping
    String paid(
            @PathVariable("code") FundCode code,
            @PathVariable UUID id,
            @ModelAttribute("form") RunForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var fund = desk.open(actor, code, new PaymentRunId(id), PaymentDuty.PAY);
        var run = pages.run(code, id);
        var payment = pages.paymentOf(form.payment);
        if (payment.isEmpty()) {
            errors.rejectValue("payment", "missing", words.text("paid-after-all.payment.missing"));
        }
        var on = form.on.date();
        on.ifPresentOrElse(
                day -> refusals.check(errors, () -> recordPaidAfterAll.requireDay(run.id(), day)),
                () -> errors.rejectValue("on", "wrong", words.text("back.on.wrong")));
        if (form.reason.isBlank()) {
            errors.rejectValue("reason", "missing", words.text("paid-after-all.reason.missing"));
        }
        refusals.check(errors, () -> Reasons.require(form.reason));
        return refusals.attempt(
                errors,
                () -> {
                    recordPaidAfterAll.record(new RecordPaidAfterAll.Command(
                            run.id(), payment.orElseThrow(), on.orElseThrow(), form.reason, actor));
                    return pages.isPaidBy(fund, payment.orElseThrow(), run.id(), on.orElseThrow())
                            .orElseThrow();
                },
                () -> pages.isPaidBy(fund, payment.orElseThrow(), run.id(), on.orElseThrow()),
                () -> FundFaces.show("finance/run", fund, pages.page(fund, run, actor, 1, false), model));
    }
}
