package de.foerdertopf.web.finance;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.disbursement.CancelPaymentOrder;
import de.foerdertopf.disbursement.DuePayment;
import de.foerdertopf.disbursement.LeftOut;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.OrderPayment;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.RecordRecalled;
import de.foerdertopf.disbursement.RecordRepaidByHand;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunPreview;
import de.foerdertopf.disbursement.StopPayments;
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
import de.foerdertopf.web.layout.Paging;
import de.foerdertopf.web.typed.TypedSum;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    private final RecordRecalled recordRecalled;
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
            RecordRecalled recordRecalled,
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
        this.recordRecalled = recordRecalled;
        this.refusals = refusals;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String first(Actor actor) {
        return "redirect:" + base(desk.fundsOf(actor).get(0));
    }

    @GetMapping("/{code}")
    String overview(
            @PathVariable("code") FundCode fund,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var found = desk.reader(actor, fund);
        var dueOnPage = payments.due(fund, page);
        var closed = desk.closedTo(actor);
        var due = dueOnPage.items().stream()
                .filter(item -> !closed.contains(item.caseNumber()))
                .toList();
        var orderedOnPage = payments.in(fund, PaymentState.ORDERED, 1);
        var ordered = without(closed, orderedOnPage.items());
        var executed = payments.in(fund, PaymentState.EXECUTED, 1);
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
        model.addAttribute("paging", new Paging(dueOnPage.page(), dueOnPage.pages(), dueOnPage.total(), base(found)));
        model.addAttribute("recalls", without(closed, payments.toRecall(fund)));
        model.addAttribute("ordered", ordered);
        model.addAttribute(
                "obstacles",
                ordered.stream().collect(Collectors.toMap(PaymentView::id, item -> payments.obstacles(item.id()))));
        model.addAttribute(
                "reasons",
                due.stream()
                        .map(DuePayment::returned)
                        .filter(Objects::nonNull)
                        .map(PaymentView::returnReason)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.toMap(code -> code, words::reason)));
        model.addAttribute("orderedInAll", orderedOnPage.total());
        var listing = runs.of(fund, 1);
        // what she released is held back from her own runs only: who brings nothing to the cash office sees it as
        // anybody would
        var pays = desk.has(actor, fund, PaymentDuty.PAY);
        var preview = runs.preview(fund, pays ? actor : Actor.SYSTEM, 1);
        model.addAttribute("mayPay", pays);
        model.addAttribute("preview", preview);
        model.addAttribute("staying", staying(fund, preview, closed));
        model.addAttribute("runs", listing.items());
        model.addAttribute("moreRuns", listing.pages() > 1);
        model.addAttribute("executed", without(closed, executed.items()));
        model.addAttribute("executedInAll", executed.total());
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
        form.amount = due.open().toGermanNumber();
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
        var typed = TypedSum.exact(form.amount);
        var amount = typed.value().filter(Money::isPositive);
        if (amount.isEmpty()) {
            errors.rejectValue(
                    "amount", "wrong", words.text(typed.sentence("order.amount.wrong"), typed.named(form.amount)));
        }
        if (!form.correct) {
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

    /** All payments that wait to be released, or that went out, a page at a time. */
    @GetMapping("/{code}/zahlungen")
    String list(
            @PathVariable("code") FundCode fund,
            @RequestParam(name = "stand", defaultValue = "EXECUTED") PaymentState state,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var found = desk.reader(actor, fund);
        var listing = payments.in(fund, state, page);
        var heading = words.text("payment.state." + state);
        model.addAttribute("fund", FundFaces.of(found));
        model.addAttribute("base", base(found));
        model.addAttribute("heading", heading);
        var shown = without(desk.closedTo(actor), listing.items());
        model.addAttribute("payments", shown);
        model.addAttribute(
                "why",
                state == PaymentState.RELEASED
                        ? staying(
                                        fund,
                                        shown,
                                        shown.stream()
                                                .collect(Collectors.toMap(
                                                        PaymentView::id, item -> payments.obstacles(item.id()))))
                                .stream()
                                .collect(Collectors.toMap(item -> item.payment().id(), Staying::why))
                        : Map.of());
        model.addAttribute(
                "paging",
                new Paging(
                        listing.page(), listing.pages(), listing.total(), base(found) + "/zahlungen?stand=" + state));
        model.addAttribute("crumbs", crumbs(found, heading));
        return "finance/list";
    }

    @GetMapping("/{code}/zahlungen/{id}")
    String show(@PathVariable("code") FundCode fund, @PathVariable UUID id, Actor actor, Model model) {
        var payment = payment(fund, id);
        var found = desk.reader(actor, fund, payment.caseNumber());
        var form = new PaymentForm();
        form.on = DateFields.of(HouseTime.today(clock));
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
                () -> cancelPaymentOrder.cancel(new CancelPaymentOrder.Command(payment.id(), form.reason, actor)))) {
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
        var byBank = form.what.equals(BANK);
        if (!byBank && !form.what.equals(RECIPIENT)) {
            errors.rejectValue("what", "missing", words.text("back.what.missing"));
        }
        var on = form.on.date();
        if (on.isEmpty()) {
            errors.rejectValue("on", "wrong", words.text("back.on.wrong"));
        }
        if (!refusals.done(errors, response, () -> {
            if (byBank) {
                markPaymentReturned.mark(
                        new MarkPaymentReturned.Command(payment.id(), on.orElseThrow(), form.reasonCode, actor));
            } else {
                recordRepaidByHand.record(new RecordRepaidByHand.Command(payment.id(), on.orElseThrow(), actor));
            }
        })) {
            return paymentPage(found, payment, actor, model);
        }
        flash.addFlashAttribute("notice", byBank ? "payment-returned" : "payment-repaid");
        return "redirect:" + base(found);
    }

    /** The cash office stopped a payment that it was asked to stop. */
    @PostMapping("/{code}/zahlungen/{id}/angehalten")
    String stopped(
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
        if (!refusals.done(
                errors,
                response,
                () -> recordRecalled.record(new RecordRecalled.Command(payment.id(), form.reason, actor)))) {
            return paymentPage(found, payment, actor, model);
        }
        flash.addFlashAttribute("notice", "payment-recalled");
        return "redirect:" + base(found);
    }

    /** A released payment that does not go out as things stand, and why. */
    public record Staying(PaymentView payment, List<String> why) {}

    private List<Staying> staying(FundCode fund, RunPreview preview, Set<CaseNumber> closed) {
        var rows = preview.stayingOut().stream()
                .filter(row -> !closed.contains(row.payment().caseNumber()))
                .toList();
        return staying(
                fund,
                rows.stream().map(RunPreview.Row::payment).toList(),
                rows.stream().collect(Collectors.toMap(row -> row.payment().id(), RunPreview.Row::obstacles)));
    }

    private List<Staying> staying(FundCode fund, List<PaymentView> released, Map<PaymentId, List<String>> obstacles) {
        var leftOut = runs.leftOut(fund, released.stream().map(PaymentView::id).toList());
        var names = desk.names(leftOut.values().stream().map(LeftOut::by).toArray(String[]::new));
        return released.stream()
                .map(payment -> new Staying(
                        payment,
                        words.staysOut(
                                obstacles.getOrDefault(payment.id(), List.of()), leftOut.get(payment.id()), names)))
                .toList();
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
        model.addAttribute("rows", words.of(payment, payments.account(payment).orElse(null), fund, names));
        model.addAttribute("sentence", words.sentence(payment, names));
        model.addAttribute("tone", payment.isAskedBack() ? "warn" : tone(payment.state()));
        model.addAttribute(
                "may",
                MayDo.with(
                        payment,
                        payments.isCertifiedBy(payment.id(), actor),
                        desk.handles(actor, fund.code(), payment.caseNumber()),
                        desk.has(actor, fund.code(), payment.caseNumber(), PaymentDuty.PAY),
                        desk.has(actor, fund.code(), payment.caseNumber(), PaymentDuty.RELEASE)));
        model.addAttribute("mistakeHref", mistakeHref(fund, payment, actor));
        model.addAttribute(
                "leftOut",
                staying(fund.code(), List.of(payment), Map.of()).get(0).why());
        model.addAttribute("obstacles", isOpen(payment.state()) ? payments.obstacles(payment.id()) : List.<String>of());
        model.addAttribute("href", base(fund) + "/zahlungen/" + payment.id());
        model.addAttribute(
                "recallSheet",
                base(fund) + "/zahllaeufe/" + payment.run() + "/dateien/" + StopPayments.sheetName(payment));
        model.addAttribute("crumbs", crumbs(fund, payment.number()));
        model.addAttribute(
                "backChoices",
                List.of(
                        new Choice(BANK, words.text("back.what.bank"), words.text("back.what.bank.hint")),
                        new Choice(
                                RECIPIENT, words.text("back.what.recipient"), words.text("back.what.recipient.hint"))));
        return "finance/payment";
    }

    /** The way to say that a payment has not come back after all; null where it has not been said to. */
    private @Nullable String mistakeHref(Fund fund, PaymentView payment, Actor actor) {
        var kind =
                switch (payment.state()) {
                    case RETURNED -> ReversalKind.RETURNED;
                    case REPAID -> ReversalKind.REPAID;
                    default -> null;
                };
        return kind != null && desk.has(actor, fund.code(), PaymentDuty.PAY)
                ? ReversalController.href(fund, kind, payment.id().value())
                : null;
    }

    private static boolean isOpen(PaymentState state) {
        return state == PaymentState.ORDERED || state == PaymentState.RELEASED;
    }

    private DuePayment due(FundCode fund, CaseNumber caseNumber) {
        return payments.due(fund, caseNumber)
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
