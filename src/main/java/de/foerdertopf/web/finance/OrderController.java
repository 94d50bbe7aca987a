package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.OrderPayment;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.typed.TypedSum;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Orders what is due in a case. */
@Controller
@RequestMapping("/schreibtisch/finanzen/{code}/anordnen/{caseNumber}")
class OrderController {

    private final FinanceDesk desk;
    private final PaymentPages pages;
    private final OrderPayment orderPayment;
    private final Refusals refusals;
    private final PaymentRows words;

    OrderController(
            FinanceDesk desk, PaymentPages pages, OrderPayment orderPayment, Refusals refusals, PaymentRows words) {
        this.desk = desk;
        this.pages = pages;
        this.orderPayment = orderPayment;
        this.refusals = refusals;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable("code") FundCode code, @PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var fund = desk.open(actor, code, caseNumber, PaymentDuty.CHECK);
        var due = pages.due(code, caseNumber).orElse(null);
        if (due == null) {
            return over(actor, fund, caseNumber, Optional.empty());
        }
        var form = new OrderForm();
        form.amount = due.open().toGermanNumber();
        FormFields.show(form, null, model);
        return FundFaces.show("finance/order", fund, pages.order(fund, due, actor), model);
    }

    @PostMapping
    String order(
            @PathVariable("code") FundCode code,
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var fund = desk.open(actor, code, caseNumber, PaymentDuty.CHECK);
        var typed = TypedSum.exact(form.amount);
        var amount = typed.value().filter(Money::isPositive);
        var due = pages.due(code, caseNumber).orElse(null);
        if (due == null) {
            return over(actor, fund, caseNumber, amount);
        }
        amount.ifPresentOrElse(
                sum -> refusals.check(errors, () -> OrderPayment.requireWithin(sum, due.open())),
                () -> errors.rejectValue(
                        "amount", "wrong", words.text(typed.sentence("order.amount.wrong"), typed.named(form.amount))));
        if (!form.correct) {
            errors.rejectValue("correct", "missing", words.text("order.correct.missing"));
        }
        return refusals.attempt(
                errors,
                () -> {
                    orderPayment.order(new OrderPayment.Command(caseNumber, amount.orElseThrow(), form.seen, actor));
                    return new Done("payment-ordered", desk.after(actor, fund, caseNumber));
                },
                () -> pages.ordered(fund, caseNumber, actor, amount),
                () -> FundFaces.show("finance/order", fund, pages.order(fund, due, actor), model));
    }

    /** Somebody has ordered it already, or nothing is owed any more; where nothing ever was, there is nothing to order. */
    private String over(Actor actor, Fund fund, CaseNumber caseNumber, Optional<Money> wanted) {
        if (!pages.isAnyOrdered(fund.code(), caseNumber)) {
            throw new NotFoundException("Nothing was ever due in " + caseNumber);
        }
        return pages.ordered(fund, caseNumber, actor, wanted)
                .orElseGet(() -> new Done("order-over", desk.after(actor, fund, caseNumber)))
                .goOn();
    }
}
