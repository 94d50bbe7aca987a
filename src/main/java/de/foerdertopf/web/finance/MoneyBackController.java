package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.MoneyBack;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.RecordRecalled;
import de.foerdertopf.disbursement.RecordRepaidByHand;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.layout.FundFaces;
import java.time.Clock;
import java.time.LocalDate;
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
            refusals.check(errors, () -> MoneyBack.requireWords(form.said));
        }
        var done =
                new Done(byBank ? "payment-returned" : "payment-repaid", desk.after(actor, fund, payment.caseNumber()));
        return refusals.attempt(
                errors,
                () -> {
                    if (byBank) {
                        markPaymentReturned.mark(new MarkPaymentReturned.Command(
                                payment.id(), on.orElseThrow(), form.reasonCode, form.said, actor));
                    } else {
                        recordRepaidByHand.record(
                                new RecordRepaidByHand.Command(payment.id(), on.orElseThrow(), actor));
                    }
                    return done;
                },
                () -> {
                    var now = pages.payment(code, id);
                    return isSaid(now, form, on.orElseThrow())
                            ? Optional.of(done)
                            : pages.settled(fund, now, PaymentState.EXECUTED);
                },
                () -> FundFaces.show("finance/payment", fund, pages.payment(fund, payment, actor), model));
    }

    /** Whether this very thing is booked already: the form was sent twice. */
    private static boolean isSaid(PaymentView now, PaymentForm form, LocalDate on) {
        return form.what.equals(PaymentForm.BANK)
                ? now.state() == PaymentState.RETURNED
                        && on.equals(now.returnedOn())
                        && MoneyBack.requireReason(form.reasonCode).equals(now.returnReason())
                : now.state() == PaymentState.REPAID && on.equals(now.repaidOn());
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
