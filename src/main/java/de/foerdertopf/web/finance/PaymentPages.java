package de.foerdertopf.web.finance;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.disbursement.DuePayment;
import de.foerdertopf.disbursement.OverpaymentReturns;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.Recalls;
import de.foerdertopf.disbursement.StopPayments;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.layout.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages of one payment show. */
@Component
class PaymentPages {

    private final FinanceDesk desk;
    private final Payments payments;
    private final PaymentRows words;
    private final StayingOut stayingOut;
    private final LeftToOthers leftToOthers;
    private final Recalls recalls;
    private final OverpaymentReturns overpaymentReturns;
    private final Mistakes mistakes;

    PaymentPages(
            FinanceDesk desk,
            Payments payments,
            PaymentRows words,
            StayingOut stayingOut,
            LeftToOthers leftToOthers,
            Recalls recalls,
            OverpaymentReturns overpaymentReturns,
            Mistakes mistakes) {
        this.mistakes = mistakes;
        this.desk = desk;
        this.payments = payments;
        this.words = words;
        this.stayingOut = stayingOut;
        this.leftToOthers = leftToOthers;
        this.recalls = recalls;
        this.overpaymentReturns = overpaymentReturns;
    }

    /** What can be ordered in a case; empty where nothing can any more. */
    Optional<DuePayment> due(FundCode fund, CaseNumber caseNumber) {
        return payments.due(fund, caseNumber);
    }

    /** Whether anything was ever ordered in a case of the fund. */
    boolean isAnyOrdered(FundCode fund, CaseNumber caseNumber) {
        return payments.ofCase(caseNumber).stream()
                .anyMatch(payment -> payment.fund().equals(fund));
    }

    /** A payment of another fund does not exist here. */
    PaymentView payment(FundCode fund, UUID id) {
        var payment = payments.require(new PaymentId(id));
        if (!payment.fund().equals(fund)) {
            throw new NotFoundException("No payment " + id);
        }
        return payment;
    }

    /**
     * Where to read that somebody has ordered what was due, and who; empty where nobody has.
     *
     * @param wanted the sum that was to be ordered now; another one than that which stands was not taken
     */
    Optional<Done> ordered(Fund fund, CaseNumber caseNumber, Actor actor, Optional<Money> wanted) {
        return payments.ofCase(caseNumber).stream()
                .filter(payment -> payment.state().isUnderWay())
                .max(Comparator.comparing(PaymentView::orderedAt))
                .map(payment -> new Done(ordered(payment, actor, wanted), href(fund, payment)));
    }

    private static String ordered(PaymentView payment, Actor actor, Optional<Money> wanted) {
        if (wanted.filter(sum -> !sum.equals(payment.amount())).isPresent()) {
            return "payment-ordered-other-sum";
        }
        return payment.orderedBy().equals(actor.id()) ? "payment-ordered-before" : "payment-ordered-meanwhile";
    }

    /** Where to read that a payment waits for no release any more, and who gave it; empty where it still waits. */
    Optional<Done> released(Fund fund, PaymentView now, Actor actor) {
        if (now.state() == PaymentState.ORDERED) {
            return Optional.empty();
        }
        return Optional.of(new Done(
                actor.id().equals(now.releasedBy()) ? "payment-released-before" : "payment-over", href(fund, now)));
    }

    /** Where to read how a payment stands that nobody can stop here any more; empty where somebody can. */
    Optional<Done> over(Fund fund, PaymentView now) {
        return isOpen(now.state()) ? Optional.empty() : Optional.of(new Done("payment-over", href(fund, now)));
    }

    /** Where to read how a payment stands that was not in this state any more when somebody wanted to say what became of it; else empty. */
    Optional<Done> settled(Fund fund, PaymentView now, PaymentState awaited) {
        return now.state() == awaited ? Optional.empty() : Optional.of(new Done("payment-over", href(fund, now)));
    }

    private static String href(Fund fund, PaymentView payment) {
        return FinanceDesk.base(fund) + "/zahlungen/" + payment.id();
    }

    OrderPage order(Fund fund, DuePayment due, Actor actor) {
        return new OrderPage(
                FinanceDesk.base(fund) + "/anordnen/" + due.caseNumber(),
                due,
                words.of(due, fund),
                leftToOthers.order(due.caseNumber(), actor),
                words.crumbs(fund, due.caseNumber().value(), desk.reads(actor, fund.code())));
    }

    PaymentPage payment(Fund fund, PaymentView payment, Actor actor) {
        var names = desk.names(payment.orderedBy(), payment.releasedBy());
        var base = FinanceDesk.base(fund);
        var obstacles = isOpen(payment.state()) ? payments.obstacles(payment.id()) : List.<String>of();
        var leftOut =
                stayingOut.of(fund.code(), List.of(payment), Map.of()).get(0).why();
        var tooMuch = payments.tooMuch(payment.caseNumber());
        var standing = standing(payment, !obstacles.isEmpty(), !leftOut.isEmpty());
        var may = MayDo.with(
                payment,
                leftToOthers.isFirstPerson(payment, actor),
                desk.handles(actor, fund.code(), payment.caseNumber()),
                desk.has(actor, fund.code(), payment.caseNumber(), PaymentDuty.PAY),
                desk.has(actor, fund.code(), payment.caseNumber(), PaymentDuty.RELEASE));
        return new PaymentPage(
                href(fund, payment),
                payment,
                words.of(payment, payments.account(payment).orElse(null), fund, names),
                standing,
                words.sentence(payment, sentence(payment, standing, tooMuch), tooMuch, names),
                payment.isAskedBack() || !obstacles.isEmpty() ? "warn" : tone(payment.state()),
                may,
                may.release() ? null : leftToOthers.release(payment, actor),
                mistake(fund, payment, actor),
                leftOut,
                obstacles,
                base + "/zahllaeufe/" + payment.run() + "/dateien/" + StopPayments.sheetName(payment),
                cameBack(payment, tooMuch),
                tooMuch,
                givenBack(fund, payment, actor),
                words.crumbs(fund, payment.number(), desk.reads(actor, fund.code())));
    }

    /** What can have happened; where a part of the payment was too much, whoever has it may keep the rest. */
    private List<Choice> cameBack(PaymentView payment, Money tooMuch) {
        var inPart = payments.isPartlyTooMuch(payment);
        var choices = new ArrayList<Choice>();
        choices.add(cameBack(PaymentForm.BANK, inPart ? ".part" : tooMuch.isPositive() ? ".all" : "", tooMuch));
        if (tooMuch.isPositive()) {
            choices.add(cameBack(PaymentForm.TOO_MUCH, "", tooMuch));
        }
        if (!inPart) {
            choices.add(cameBack(PaymentForm.RECIPIENT, "", tooMuch));
        }
        return choices;
    }

    private Choice cameBack(String from, String how, Money tooMuch) {
        return new Choice(
                from,
                words.text("back.what." + from),
                words.text("back.what." + from + ".hint" + how, words.money(tooMuch)));
    }

    private List<PaymentPage.GivenBack> givenBack(Fund fund, PaymentView payment, Actor actor) {
        var mayTakeBack = desk.has(actor, fund.code(), payment.caseNumber(), PaymentDuty.PAY);
        return overpaymentReturns.of(payment.caseNumber()).stream()
                .filter(back -> back.payment().equals(payment.id()))
                .map(back -> new PaymentPage.GivenBack(
                        words.givenBack(back),
                        mayTakeBack
                                ? mistakes.of(
                                        fund,
                                        ReversalKind.OVERPAYMENT,
                                        back.id().toString())
                                : null))
                .toList();
    }

    /**
     * Whether just this was entered already: the form was sent twice.
     *
     * @param seen what was too much when the person looked
     */
    boolean isGivenBack(PaymentView payment, Money amount, LocalDate on, Money seen) {
        return payments.tooMuch(payment.caseNumber()).equals(seen.minus(amount))
                && overpaymentReturns.of(payment.caseNumber()).stream()
                        .anyMatch(back -> back.payment().equals(payment.id())
                                && back.amount().equals(amount)
                                && back.on().equals(on));
    }

    private Mistakes.@Nullable Mistake mistake(Fund fund, PaymentView payment, Actor actor) {
        var kind =
                switch (payment.state()) {
                    case RETURNED -> ReversalKind.RETURNED;
                    case REPAID -> ReversalKind.REPAID;
                    default -> null;
                };
        return kind != null && desk.has(actor, fund.code(), payment.caseNumber(), PaymentDuty.PAY)
                ? mistakes.of(fund, kind, payment.id().toString())
                : null;
    }

    /** Whether it came back from the account that is still the one in force, which the bank says is wrong. */
    private boolean isRefused(PaymentView payment) {
        return payment.state() == PaymentState.RETURNED
                && payments.account(payment).isPresent()
                && payments.obstacles(payment.caseNumber()).contains("account-came-back");
    }

    private String sentence(PaymentView payment, String standing, Money tooMuch) {
        if (payment.again() != null && payment.state() != PaymentState.REPAID) {
            return payment.state() == PaymentState.EXECUTED && !tooMuch.isPositive()
                    ? standing + ".again.back"
                    : standing + ".again";
        }
        return isRefused(payment) ? standing + ".refused" : standing;
    }

    /** How it stands; one that cannot go out as things are does not wait for the next person or run. */
    private String standing(PaymentView payment, boolean held, boolean leftOut) {
        var standing = recalls.standing(payment);
        if (held) {
            return standing + "_HELD";
        }
        return leftOut && payment.state() == PaymentState.RELEASED ? "RELEASED_LEFT_OUT" : standing;
    }

    private static boolean isOpen(PaymentState state) {
        return state == PaymentState.ORDERED || state == PaymentState.RELEASED;
    }

    static String tone(PaymentState state) {
        return switch (state) {
            case ORDERED, RETURNED -> "warn";
            case RELEASED, IN_RUN -> "info";
            case EXECUTED -> "good";
            case REPAID, CANCELLED -> "plain";
        };
    }
}
