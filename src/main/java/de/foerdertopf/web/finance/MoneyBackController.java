package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.MoneyBack;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.RecordRecalled;
import de.foerdertopf.disbursement.RecordRepaidByHand;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.layout.FundFaces;
import java.time.Clock;
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
    private final MarkPaymentReturned markPaymentReturned;
    private final RecordRepaidByHand recordRepaidByHand;
    private final RecordRecalled recordRecalled;
    private final Refusals refusals;
    private final PaymentRows words;
    private final Clock clock;

    MoneyBackController(
            FinanceDesk desk,
            PaymentPages pages,
            MarkPaymentReturned markPaymentReturned,
            RecordRepaidByHand recordRepaidByHand,
            RecordRecalled recordRecalled,
            Refusals refusals,
            PaymentRows words,
            Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.markPaymentReturned = markPaymentReturned;
        this.recordRepaidByHand = recordRepaidByHand;
        this.recordRecalled = recordRecalled;
        this.refusals = refusals;
        this.words = words;
        this.clock = clock;
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
        var byBank = form.what.equals(PaymentForm.BANK);
        if (!byBank && !form.what.equals(PaymentForm.RECIPIENT)) {
            errors.rejectValue("what", "missing", words.text("back.what.missing"));
        }
        var on = form.on.date();
        on.ifPresentOrElse(
                day -> refusals.check(
                        errors, () -> MoneyBack.requireDay(day, payment.executedOn(), HouseTime.today(clock))),
                () -> errors.rejectValue("on", "wrong", words.text("back.on.wrong")));
        if (byBank) {
            refusals.check(errors, () -> MoneyBack.requireReason(form.reasonCode));
        }
        return refusals.attempt(
                errors,
                () -> {
                    if (byBank) {
                        markPaymentReturned.mark(new MarkPaymentReturned.Command(
                                payment.id(), on.orElseThrow(), form.reasonCode, actor));
                    } else {
                        recordRepaidByHand.record(
                                new RecordRepaidByHand.Command(payment.id(), on.orElseThrow(), actor));
                    }
                    return new Done(
                            byBank ? "payment-returned" : "payment-repaid",
                            desk.after(actor, fund, payment.caseNumber()));
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
        return refusals.attempt(
                errors,
                () -> {
                    recordRecalled.record(new RecordRecalled.Command(payment.id(), form.reason, actor));
                    return new Done("payment-recalled", desk.after(actor, fund, payment.caseNumber()));
                },
                () -> FundFaces.show("finance/payment", fund, pages.payment(fund, payment, actor), model));
    }
}
