package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.RecordRecalled;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.layout.FundFaces;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the bank and the cash office say of a payment that was on its way: its money is back, or it was stopped. */
@Controller
@RequestMapping("/schreibtisch/finanzen/{code}/zahlungen/{id}")
class MoneyBackController {

    private final FinanceDesk desk;
    private final PaymentPages pages;
    private final WhatCameBack whatCameBack;
    private final RecordRecalled recordRecalled;
    private final Refusals refusals;

    MoneyBackController(
            FinanceDesk desk,
            PaymentPages pages,
            WhatCameBack whatCameBack,
            RecordRecalled recordRecalled,
            Refusals refusals) {
        this.desk = desk;
        this.pages = pages;
        this.whatCameBack = whatCameBack;
        this.recordRecalled = recordRecalled;
        this.refusals = refusals;
    }

    @PostMapping("/zurueck")
    String cameBack(
            @PathVariable("code") FundCode code,
            @PathVariable UUID id,
            @ModelAttribute("form") PaymentForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var payment = pages.payment(code, id);
        var fund = desk.open(actor, code, payment.caseNumber(), PaymentDuty.PAY);
        var said = whatCameBack.read(form, payment, errors);
        var done = new Done(said.notice(), desk.after(actor, fund, payment.caseNumber()));
        return refusals.attempt(
                errors,
                () -> {
                    whatCameBack.record(said, payment, actor);
                    return done;
                },
                () -> {
                    var now = pages.payment(code, id);
                    return whatCameBack.isBooked(said, now)
                            ? Optional.of(done)
                            : pages.settled(fund, now, PaymentState.EXECUTED);
                },
                () -> FundFaces.show("finance/payment", fund, pages.payment(fund, payment, actor), model));
    }

    /** The cash office stopped a payment that it was asked to stop. */
    @PostMapping("/angehalten")
    String stopped(
            @PathVariable("code") FundCode code,
            @PathVariable UUID id,
            @ModelAttribute("form") PaymentForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var payment = pages.payment(code, id);
        var fund = desk.open(actor, code, payment.caseNumber(), PaymentDuty.PAY);
        var done = new Done("payment-recalled", desk.after(actor, fund, payment.caseNumber()));
        return refusals.attempt(
                errors,
                () -> {
                    recordRecalled.record(new RecordRecalled.Command(payment.id(), form.reason, actor));
                    return done;
                },
                () -> {
                    var now = pages.payment(code, id);
                    return Texts.cleanLine(form.reason).equals(now.cancelReason())
                            ? Optional.of(done)
                            : pages.settled(fund, now, PaymentState.IN_RUN);
                },
                () -> FundFaces.show("finance/payment", fund, pages.payment(fund, payment, actor), model));
    }
}
