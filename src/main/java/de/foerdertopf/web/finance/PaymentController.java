package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.CancelPaymentOrder;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A payment's page: it is released by a second person, or taken back before it goes out. */
@Controller
@RequestMapping("/schreibtisch/finanzen/{code}/zahlungen/{id}")
class PaymentController {

    private final FinanceDesk desk;
    private final PaymentPages pages;
    private final ReleasePayment releasePayment;
    private final CancelPaymentOrder cancelPaymentOrder;
    private final Refusals refusals;
    private final Clock clock;

    PaymentController(
            FinanceDesk desk,
            PaymentPages pages,
            ReleasePayment releasePayment,
            CancelPaymentOrder cancelPaymentOrder,
            Refusals refusals,
            Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.releasePayment = releasePayment;
        this.cancelPaymentOrder = cancelPaymentOrder;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable("code") FundCode code, @PathVariable UUID id, Actor actor, Model model) {
        var payment = pages.payment(code, id);
        var fund = desk.reader(actor, code, payment.caseNumber());
        var form = new PaymentForm();
        form.on = DateFields.of(HouseTime.today(clock));
        FormFields.show(form, null, model);
        return FundFaces.show("finance/payment", fund, pages.payment(fund, payment, actor), model);
    }

    @PostMapping("/freigeben")
    String release(
            @PathVariable("code") FundCode code,
            @PathVariable UUID id,
            @ModelAttribute("form") PaymentForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var payment = pages.payment(code, id);
        var fund = desk.open(actor, code, payment.caseNumber(), PaymentDuty.RELEASE);
        return refusals.attempt(
                errors,
                () -> {
                    releasePayment.release(new ReleasePayment.Command(payment.id(), actor));
                    return new Done("payment-released", desk.after(actor, fund, payment.caseNumber()));
                },
                () -> pages.released(fund, pages.payment(code, id), actor),
                () -> FundFaces.show("finance/payment", fund, pages.payment(fund, payment, actor), model));
    }

    @PostMapping("/zuruecknehmen")
    String takeBack(
            @PathVariable("code") FundCode code,
            @PathVariable UUID id,
            @ModelAttribute("form") PaymentForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var payment = pages.payment(code, id);
        var fund = desk.handler(actor, code, payment.caseNumber());
        return refusals.attempt(
                errors,
                () -> {
                    cancelPaymentOrder.cancel(new CancelPaymentOrder.Command(payment.id(), form.reason, actor));
                    return new Done("payment-cancelled", desk.after(actor, fund, payment.caseNumber()));
                },
                () -> pages.over(fund, pages.payment(code, id)),
                () -> FundFaces.show("finance/payment", fund, pages.payment(fund, payment, actor), model));
    }
}
