package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.CancelPaymentOrder;
import de.foerdertopf.disbursement.DuePayment;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.OrderPayment;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.RecordRepaidByHand;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.FundFaces;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is to be ordered, released and paid, and each payment's page. */
@Controller
@RequestMapping("/schreibtisch/finanzen")
class PaymentController {

    private static final String BANK = "bank";
    private static final String RECIPIENT = "recipient";

    private final FinanceDesk desk;
    private final Payments payments;
    private final PaymentRuns runs;
    private final OrderPayment orderPayment;
    private final ReleasePayment releasePayment;
    private final CancelPaymentOrder cancelPaymentOrder;
    private final MarkPaymentReturned markPaymentReturned;
    private final RecordRepaidByHand recordRepaidByHand;
    private final Refusals refusals;
    private final PaymentRows words;
    private final Clock clock;

    PaymentController(
            FinanceDesk desk,
            Payments payments,
            PaymentRuns runs,
            OrderPayment orderPayment,
            ReleasePayment releasePayment,
            CancelPaymentOrder cancelPaymentOrder,
            MarkPaymentReturned markPaymentReturned,
            RecordRepaidByHand recordRepaidByHand,
            Refusals refusals,
            PaymentRows words,
            Clock clock) {
        this.desk = desk;
        this.payments = payments;
        this.runs = runs;
        this.orderPayment = orderPayment;
        this.releasePayment = releasePayment;
        this.cancelPaymentOrder = cancelPaymentOrder;
        this.markPaymentReturned = markPaymentReturned;
        this.recordRepaidByHand = recordRepaidByHand;
        this.refusals = refusals;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String first(Actor actor) {
        return "redirect:" + base(desk.fundsOf(actor).get(0));
    }

    @GetMapping("/{code}")
    String overview(@PathVariable("code") FundCode fund, Actor actor, Model model) {
        var found = desk.reader(actor, fund);
        var closed = desk.closedTo(actor);
        var due = payments.due(fund).stream()
                .filter(item -> !closed.contains(item.caseNumber()))
                .toList();
        var ordered = without(closed, payments.in(fund, PaymentState.ORDERED));
        model.addAttribute("fund", FundFaces.of(found));
        model.addAttribute("base", base(found));
        model.addAttribute("mayOrder", desk.has(actor, fund, PaymentDuty.CHECK));
        model.addAttribute(
                "others",
                desk.fundsOf(actor).stream()
                        .map(other -> new Tab(
                                other.shortName(), base(other), other.code().equals(fund)))
                        .toList());
        model.addAttribute(
                "due", due.stream().filter(item -> !item.isHeldBack()).toList());
        model.addAttribute("held", due.stream().filter(DuePayment::isHeldBack).toList());
        model.addAttribute("ordered", ordered);
        model.addAttribute("preview", runs.preview(fund, actor));
        model.addAttribute("runs", runs.of(fund));
        model.addAttribute("executed", without(closed, payments.in(fund, PaymentState.EXECUTED)));
        model.addAttribute("leftToOthers", runs.leftToOthers(fund, actor));
        model.addAttribute(
                "names", desk.names(ordered.stream().map(PaymentView::orderedBy).toArray(String[]::new)));
        return "finance/payments";
    }

    @GetMapping("/{code}/anordnen/{caseNumber}")
    String askToOrder(
            @PathVariable("code") FundCode fund, @PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var found = desk.open(actor, fund, caseNumber, PaymentDuty.CHECK);
        var due = due(fund, caseNumber);
        var form = new OrderForm();
        form.setAmount(due.open().toGermanNumber());
        model.addAttribute("form", form);
        return orderPage(found, due, model);
    }

    @PostMapping("/{code}/anordnen/{caseNumber}")
    String order(
            @PathVariable("code") FundCode fund,
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var found = desk.open(actor, fund, caseNumber, PaymentDuty.CHECK);
        var due = due(fund, caseNumber);
        var amount = PotController.readable(form.getAmount()).filter(Money::isPositive);
        if (amount.isEmpty()) {
            errors.rejectValue("amount", "wrong", words.text("order.amount.wrong"));
        }
        if (!form.isCorrect()) {
            errors.rejectValue("correct", "missing", words.text("order.correct.missing"));
        }
        if (!refusals.done(
                errors,
                response,
                () -> orderPayment.order(new OrderPayment.Command(caseNumber, amount.orElseThrow(), actor)))) {
            return orderPage(found, due, model);
        }
        flash.addFlashAttribute("notice", "payment-ordered");
        return "redirect:" + base(found);
    }

    @GetMapping("/{code}/zahlungen/{id}")
    String show(@PathVariable("code") FundCode fund, @PathVariable UUID id, Actor actor, Model model) {
        var payment = payment(fund, id);
        var found = desk.reader(actor, fund, payment.caseNumber());
        var form = new PaymentForm();
        form.setOn(DateFields.of(HouseTime.today(clock)));
        model.addAttribute("form", form);
        return paymentPage(found, payment, actor, model);
    }

    @PostMapping("/{code}/zahlungen/{id}/freigeben")
    String release(
            @PathVariable("code") FundCode fund,
            @PathVariable UUID id,
            @ModelAttribute("form") PaymentForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var payment = payment(fund, id);
        var found = desk.open(actor, fund, payment.caseNumber(), PaymentDuty.RELEASE);
        if (!refusals.done(
                errors, response, () -> releasePayment.release(new ReleasePayment.Command(payment.id(), actor)))) {
            return paymentPage(found, payment, actor, model);
        }
        flash.addFlashAttribute("notice", "payment-released");
        return "redirect:" + base(found);
    }

    @PostMapping("/{code}/zahlungen/{id}/zuruecknehmen")
    String takeBack(
            @PathVariable("code") FundCode fund,
            @PathVariable UUID id,
            @ModelAttribute("form") PaymentForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var payment = payment(fund, id);
        var found = desk.handler(actor, fund, payment.caseNumber());
        if (!refusals.done(
                errors,
                response,
                () -> cancelPaymentOrder.cancel(
                        new CancelPaymentOrder.Command(payment.id(), form.getReason(), actor)))) {
            return paymentPage(found, payment, actor, model);
        }
        flash.addFlashAttribute("notice", "payment-cancelled");
        return "redirect:" + base(found);
    }

    @PostMapping("/{code}/zahlungen/{id}/zurueck")
    String cameBack(
            @PathVariable("code") FundCode fund,
            @PathVariable UUID id,
            @ModelAttribute("form") PaymentForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var payment = payment(fund, id);
        var found = desk.open(actor, fund, payment.caseNumber(), PaymentDuty.PAY);
        var byBank = form.getWhat().equals(BANK);
        if (!byBank && !form.getWhat().equals(RECIPIENT)) {
            errors.rejectValue("what", "missing", words.text("back.what.missing"));
        }
        var on = form.getOn().date();
        if (on.isEmpty()) {
            errors.rejectValue("on", "wrong", words.text("back.on.wrong"));
        }
        if (!refusals.done(errors, response, () -> {
            if (byBank) {
                markPaymentReturned.mark(
                        new MarkPaymentReturned.Command(payment.id(), on.orElseThrow(), form.getReasonCode(), actor));
            } else {
                recordRepaidByHand.record(new RecordRepaidByHand.Command(payment.id(), on.orElseThrow(), actor));
            }
        })) {
            return paymentPage(found, payment, actor, model);
        }
        flash.addFlashAttribute("notice", byBank ? "payment-returned" : "payment-repaid");
        return "redirect:" + base(found);
    }

    private static List<PaymentView> without(Set<CaseNumber> closed, List<PaymentView> all) {
        return all.stream()
                .filter(payment -> !closed.contains(payment.caseNumber()))
                .toList();
    }

    private String orderPage(Fund fund, DuePayment due, Model model) {
        model.addAttribute("fund", FundFaces.of(fund));
        model.addAttribute("due", due);
        model.addAttribute("rows", words.of(due, fund));
        model.addAttribute("href", base(fund) + "/anordnen/" + due.caseNumber());
        model.addAttribute("crumbs", crumbs(fund, due.caseNumber().value()));
        return "finance/order";
    }

    private String paymentPage(Fund fund, PaymentView payment, Actor actor, Model model) {
        var names = desk.names(payment.orderedBy(), payment.releasedBy());
        model.addAttribute("fund", FundFaces.of(fund));
        model.addAttribute("payment", payment);
        model.addAttribute("rows", words.of(payment, fund, names));
        model.addAttribute("sentence", words.sentence(payment, names));
        model.addAttribute("tone", tone(payment.state()));
        model.addAttribute(
                "may",
                MayDo.with(
                        payment,
                        actor.id(),
                        desk.handles(actor, fund.code(), payment.caseNumber()),
                        desk.has(actor, fund.code(), payment.caseNumber(), PaymentDuty.PAY),
                        desk.has(actor, fund.code(), payment.caseNumber(), PaymentDuty.RELEASE)));
        model.addAttribute("href", base(fund) + "/zahlungen/" + payment.id());
        model.addAttribute("crumbs", crumbs(fund, payment.number()));
        model.addAttribute(
                "backChoices",
                List.of(
                        new Choice(BANK, words.text("back.what.bank"), words.text("back.what.bank.hint")),
                        new Choice(
                                RECIPIENT, words.text("back.what.recipient"), words.text("back.what.recipient.hint"))));
        return "finance/payment";
    }

    private DuePayment due(FundCode fund, CaseNumber caseNumber) {
        return payments.due(fund).stream()
                .filter(due -> due.caseNumber().equals(caseNumber))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Nothing is due in " + caseNumber));
    }

    /** A payment of another fund does not exist here. */
    private PaymentView payment(FundCode fund, UUID id) {
        var payment = payments.require(new PaymentId(id));
        if (!payment.fund().equals(fund)) {
            throw new NotFoundException("No payment " + id);
        }
        return payment;
    }

    private List<Crumb> crumbs(Fund fund, String last) {
        return List.of(new Crumb(words.text("payments.title"), base(fund)), new Crumb(last, null));
    }

    static String tone(PaymentState state) {
        return switch (state) {
            case ORDERED, RETURNED -> "warn";
            case RELEASED, IN_RUN -> "info";
            case EXECUTED -> "good";
            case REPAID, CANCELLED -> "plain";
        };
    }

    static String base(Fund fund) {
        return "/schreibtisch/finanzen/" + fund.code();
    }
}
