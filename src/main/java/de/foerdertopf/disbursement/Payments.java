package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.budget.CaseMoney;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.decision.Grant;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.decision.PaidSums;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was ordered, paid, returned, and what waits. */
@Component
@Transactional(readOnly = true)
public class Payments implements PaidSums {

    private final PaymentRepository payments;
    private final Grants grants;
    private final PayeeAccounts accounts;
    private final Pots pots;
    private final PaymentObstacles obstacles;
    private final OverpaymentReturns overpaymentReturns;

    Payments(
            PaymentRepository payments,
            Grants grants,
            PayeeAccounts accounts,
            Pots pots,
            PaymentObstacles obstacles,
            OverpaymentReturns overpaymentReturns) {
        this.payments = payments;
        this.grants = grants;
        this.accounts = accounts;
        this.pots = pots;
        this.obstacles = obstacles;
        this.overpaymentReturns = overpaymentReturns;
    }

    /** The payment, or {@link NotFoundException}. */
    public PaymentView require(PaymentId id) {
        return payments.findById(id.value())
                .map(Payment::view)
                .orElseThrow(() -> new NotFoundException("No payment " + id));
    }

    /** All payments of a case, oldest first. */
    public List<PaymentView> ofCase(CaseNumber caseNumber) {
        return payments.ofCase(caseNumber);
    }

    /** The payments that went out and stayed out, by the day on which the bank paid. */
    public List<PaymentView> paid(CaseNumber caseNumber) {
        return ofCase(caseNumber).stream()
                .filter(payment -> payment.state() == PaymentState.EXECUTED)
                .sorted(Comparator.comparing(payment -> Objects.requireNonNull(payment.executedOn())))
                .toList();
    }

    /** What went out and stayed out: without what the group gave back of money that was too much. */
    @Override
    public Money paidTotal(CaseNumber caseNumber) {
        return sum(ofCase(caseNumber), p -> p.state() == PaymentState.EXECUTED)
                .minus(overpaymentReturns.total(caseNumber));
    }

    /** What the cash office paid beyond what was granted to a case, and what is not back yet. */
    public Money tooMuch(CaseNumber caseNumber) {
        return pots.paidOnTop(caseNumber);
    }

    /** Whether only a part of a payment went out beyond a grant that stands: the rest is the group's, who may keep it. */
    public boolean isPartlyTooMuch(PaymentView payment) {
        var tooMuch = tooMuch(payment.caseNumber());
        return tooMuch.isPositive() && tooMuch.isLessThan(payment.amount()) && !isOver(payment.caseNumber());
    }

    /** @throws BusinessRuleViolation {@code disbursement.only-part-too-much}, if {@link #isPartlyTooMuch} */
    void requireWhole(Payment payment) {
        if (isPartlyTooMuch(payment.view())) {
            throw new BusinessRuleViolation(
                    "disbursement.only-part-too-much",
                    tooMuch(payment.caseNumber()).toGerman());
        }
    }

    @Override
    public Money paidOrOrdered(CaseNumber caseNumber) {
        return sum(ofCase(caseNumber), p -> p.state().usesGrant());
    }

    /** Why nothing of a case may be paid today, as codes under {@code obstacle.}; empty if somebody can order it now. */
    public List<String> obstacles(CaseNumber caseNumber) {
        return obstacles.of(caseNumber);
    }

    /** The account in force, if the payment goes there; empty where it was changed after the order. */
    public Optional<PayeeAccount> account(PaymentView payment) {
        return accounts.find(payment.caseNumber())
                .filter(account -> payments.findById(payment.id().value())
                        .filter(ordered -> ordered.isFor(account))
                        .isPresent());
    }

    /** Why an ordered payment may not go on today: something may have come up since it was ordered. */
    public List<String> obstacles(PaymentId id) {
        return payments.findById(id.value()).map(obstacles::of).orElse(List.of());
    }

    /** Why nothing of a grant goes out although it was granted: it ended, or the group is heard about that. */
    public Optional<PaymentStop> stop(CaseNumber caseNumber) {
        return obstacles.stop(caseNumber);
    }

    /** What may still be ordered of a case's grant; nothing once the grant ended. */
    public Money open(CaseNumber caseNumber) {
        return obstacles.isOver(caseNumber)
                ? Money.ZERO
                : openOf(grants.require(caseNumber), ofCase(caseNumber), () -> bound(caseNumber));
    }

    /** Whether the grant ended, so that nothing is ordered any more. */
    public boolean isOver(CaseNumber caseNumber) {
        return obstacles.isOver(caseNumber);
    }

    /** Whether money lies in a file at the cash office: it may still go out, whatever was decided since. */
    public boolean isAtTheCashOffice(CaseNumber caseNumber) {
        return ofCase(caseNumber).stream().anyMatch(p -> p.state() == PaymentState.IN_RUN);
    }

    /** What of a grant was paid or lies at the cash office: nobody here can keep it back any more. */
    public Money paidOrUnderWay(CaseNumber caseNumber) {
        return paidTotal(caseNumber).plus(sum(ofCase(caseNumber), payment -> payment.state() == PaymentState.IN_RUN));
    }

    /** What was ordered and has not left the house: such an order can be taken back. */
    public List<PaymentView> ordered(CaseNumber caseNumber) {
        return ofCase(caseNumber).stream()
                .filter(payment -> payment.state() == PaymentState.ORDERED || payment.state() == PaymentState.RELEASED)
                .toList();
    }

    /** Whether money went out, or may still, that the cash office had been asked to stop: the group was told not to spend it. */
    public boolean hasUnstopped(CaseNumber caseNumber) {
        return ofCase(caseNumber).stream()
                .filter(payment -> payment.recallAskedAt() != null)
                .anyMatch(
                        payment -> payment.state() == PaymentState.IN_RUN || payment.state() == PaymentState.EXECUTED);
    }

    /** Whether money may still go out: it is on its way to the bank, or left of a grant that did not end. */
    public boolean isAnyToGoOut(CaseNumber caseNumber) {
        return PaymentObstacles.isAnyUnderWay(ofCase(caseNumber))
                || (grants.find(caseNumber).isPresent() && open(caseNumber).isPositive());
    }

    /** Whether the whole grant has gone out. */
    public boolean isFullyPaid(CaseNumber caseNumber) {
        var all = ofCase(caseNumber);
        if (wentOutTwice(all)) {
            return pots.ofCase(caseNumber).stream()
                    .noneMatch(money -> money.committed().plus(money.ordered()).isPositive());
        }
        var went = sum(all, p -> p.state() == PaymentState.EXECUTED || p.state() == PaymentState.REPAID);
        return !went.isLessThan(grants.require(caseNumber).amount());
    }

    /** A fund's payments of one state, a page at a time: what is paid the latest first, else in the order in which they were ordered. */
    public Listing<PaymentView> in(FundCode fund, PaymentState state, int page) {
        var total = payments.countByFundAndState(fund, state);
        var here = Listing.nearest(page, total);
        var part = PageRequest.of(here - 1, Listing.PER_PAGE);
        var found = state == PaymentState.EXECUTED
                ? payments.findByFundAndStateOrderByExecutedOnDescNumberDesc(fund, state, part)
                : payments.findByFundAndStateOrderByOrderedAtAscNumberAsc(fund, state, part);
        return new Listing<>(found.stream().map(Payment::view).toList(), here, Listing.pages(total), total);
    }

    /** Granted money that nobody has ordered yet, with what holds it back, a page at a time. */
    public Listing<DuePayment> due(FundCode fund, int page) {
        var cases = unordered(fund);
        var here = Listing.nearest(page, cases.size());
        var from = Listing.before(here);
        return new Listing<>(
                due(cases.subList(from, Math.min(from + Listing.PER_PAGE, cases.size()))),
                here,
                Listing.pages(cases.size()),
                cases.size());
    }

    /** The same of one case; empty where nothing is open. */
    public Optional<DuePayment> due(FundCode fund, CaseNumber caseNumber) {
        return due(unordered(fund).stream().filter(caseNumber::equals).toList()).stream()
                .findFirst();
    }

    private List<CaseNumber> unordered(FundCode fund) {
        return pots.unordered(fund).stream()
                .map(CaseMoney::caseNumber)
                .distinct()
                .toList();
    }

    private List<DuePayment> due(List<CaseNumber> cases) {
        var earlier = payments.findByCaseNumberIn(cases).stream()
                .map(Payment::view)
                .collect(Collectors.groupingBy(PaymentView::caseNumber));
        return cases.stream()
                .map(caseNumber -> due(caseNumber, earlier))
                .filter(due -> due.open().isPositive())
                .toList();
    }

    private Money bound(CaseNumber caseNumber) {
        return pots.ofCase(caseNumber).stream().map(CaseMoney::committed).reduce(Money.ZERO, Money::plus);
    }

    private DuePayment due(CaseNumber caseNumber, Map<CaseNumber, List<PaymentView>> all) {
        var grant = grants.require(caseNumber);
        var account = accounts.find(caseNumber);
        var earlier = all.getOrDefault(caseNumber, List.of());
        var returned = earlier.stream()
                .filter(p -> p.state() == PaymentState.RETURNED)
                .filter(p -> earlier.stream()
                        .noneMatch(other -> other.instalment() == p.instalment()
                                && other.state().usesGrant()))
                .reduce((first, second) -> second.attempt() > first.attempt() ? second : first);
        return new DuePayment(
                caseNumber,
                grant.fund(),
                grant.fiscalYear(),
                grant.recipientName(),
                grant.entitledName(),
                grant.projectTitle(),
                openOf(grant, earlier, () -> bound(caseNumber)),
                account.orElse(null),
                obstacles.toOrder(caseNumber, earlier),
                returned.orElse(null));
    }

    /** What was paid in the name of a year: as its pot says it, and as its cases do. */
    public PaidOfYear paidOf(FundCode fund, FiscalYear year) {
        var executed = payments.findByFundAndFiscalYear(fund, year).stream()
                .map(Payment::view)
                .toList();
        return new PaidOfYear(
                pots.pot(fund, year).paid(),
                pots.stillOutOnTop(fund, year),
                sum(executed, p -> p.state() == PaymentState.EXECUTED).minus(overpaymentReturns.total(fund, year)));
    }

    /** Compares a pot's ordered and paid buckets with the payments themselves. */
    public PaymentReconciliation reconciliation(FundCode fund, FiscalYear year) {
        var pot = pots.pot(fund, year);
        var all = payments.findByFundAndFiscalYear(fund, year).stream()
                .map(Payment::view)
                .toList();
        return new PaymentReconciliation(
                pot.ordered().minus(pots.refundsOrdered(fund, year)),
                sum(all, p -> p.state().isUnderWay()),
                pot.paid().plus(pots.returnedToPot(fund, year)).plus(pots.wentOutOnTop(fund, year)),
                sum(all, p -> p.state() == PaymentState.EXECUTED || p.state() == PaymentState.REPAID));
    }

    /**
     * What of a grant may still be ordered. Once money went out twice, what came back may have settled either of both: what is bound tells.
     *
     * @param bound what the pot holds for the grant and is not ordered
     */
    static Money openOf(Grant grant, Collection<PaymentView> payments, Supplier<Money> bound) {
        return wentOutTwice(payments) ? bound.get() : openOf(grant, payments);
    }

    private static boolean wentOutTwice(Collection<PaymentView> payments) {
        return payments.stream().anyMatch(payment -> payment.again() != null);
    }

    static Money openOf(Grant grant, Collection<PaymentView> payments) {
        return grant.amount().minus(sum(payments, p -> p.state().usesGrant())).max(Money.ZERO);
    }

    static Payment lock(PaymentRepository repository, PaymentId id) {
        return repository.lock(List.of(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No payment " + id));
    }

    private static Money sum(Collection<PaymentView> payments, Predicate<PaymentView> counts) {
        return payments.stream().filter(counts).map(PaymentView::amount).reduce(Money.ZERO, Money::plus);
    }
}
