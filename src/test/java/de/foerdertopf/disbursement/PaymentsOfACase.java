package de.foerdertopf.disbursement;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.budget.CancelOrder;
import de.foerdertopf.budget.CommitBudget;
import de.foerdertopf.budget.MoveToOrdered;
import de.foerdertopf.budget.MoveToPaid;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.budget.ReturnLeftover;
import de.foerdertopf.budget.ReturnPayment;
import de.foerdertopf.decision.Grant;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.fund.EditionId;
import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.notice.Notices;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The module on the real database, with grants and accounts played: what other modules decide is given, what this one does with
 * it is real. Every deed runs in a transaction of its own.
 */
final class PaymentsOfACase {

    final Payments payments;
    final PaymentRuns runs;
    final List<Object> events = new ArrayList<>();

    private final Map<CaseNumber, Grant> known = new ConcurrentHashMap<>();
    private final Map<CaseNumber, PayeeAccount> accountsInForce = new ConcurrentHashMap<>();
    private final Map<CaseNumber, List<String>> obstacles = new ConcurrentHashMap<>();

    private final Set<CaseNumber> unsent = ConcurrentHashMap.newKeySet();

    private final TransactionTemplate transactions;
    private final CommitBudget commitBudget;
    private final OrderPayment orderPayment;
    private final ReleasePayment releasePayment;
    private final CancelPaymentOrder cancelPaymentOrder;
    private final ClosePaymentRun closePaymentRun;
    private final CancelPaymentRun cancelPaymentRun;
    private final MarkRunExecuted markRunExecuted;
    private final MarkPaymentReturned markPaymentReturned;
    private final RecordRepaidByHand recordRepaidByHand;

    PaymentsOfACase(ApplicationContext house) {
        var grants = mock(Grants.class);
        when(grants.require(any())).thenAnswer(call -> {
            CaseNumber wanted = call.getArgument(0);
            var grant = known.get(wanted);
            return grant == null ? nothingFor(wanted) : grant;
        });
        when(grants.obstaclesToPayment(any()))
                .thenAnswer(call -> obstacles.getOrDefault((CaseNumber) call.getArgument(0), List.of()));
        var accounts = mock(PayeeAccounts.class);
        when(accounts.find(any())).thenAnswer(call -> Optional.ofNullable(accountsInForce.get(call.getArgument(0))));
        when(accounts.require(any())).thenAnswer(call -> accountsInForce.get((CaseNumber) call.getArgument(0)));
        var repository = house.getBean(PaymentRepository.class);
        var runRepository = house.getBean(PaymentRunRepository.class);
        var contents = house.getBean(RunContents.class);
        var locks = house.getBean(PaymentLocks.class);
        var conflicts = house.getBean(Conflicts.class);
        var formats = house.getBean(PayableFormats.class);
        var clock = house.getBean(Clock.class);
        var notices = mock(Notices.class);
        when(notices.approvalSent(any())).thenAnswer(call -> !unsent.contains(call.getArgument(0)));
        when(notices.paymentWaitsUntil(any())).thenReturn(Optional.empty());
        var paymentObstacles = new PaymentObstacles(grants, notices, accounts);
        ApplicationEventPublisher publisher = event -> {
            synchronized (events) {
                events.add(event);
            }
        };
        transactions = house.getBean(TransactionTemplate.class);
        commitBudget = house.getBean(CommitBudget.class);
        payments = new Payments(repository, grants, accounts, house.getBean(Pots.class), paymentObstacles);
        runs = new PaymentRuns(runRepository, repository, contents, paymentObstacles, conflicts, formats);
        orderPayment = new OrderPayment(
                payments,
                repository,
                locks,
                grants,
                paymentObstacles,
                accounts,
                house.getBean(MoveToOrdered.class),
                publisher,
                clock);
        releasePayment = new ReleasePayment(repository, paymentObstacles, accounts, publisher, clock);
        cancelPaymentOrder = new CancelPaymentOrder(repository, house.getBean(CancelOrder.class), publisher, clock);
        closePaymentRun = new ClosePaymentRun(
                repository,
                runRepository,
                locks,
                contents,
                new RunSheets(
                        house.getBean(PdfRenderer.class),
                        payments,
                        grants,
                        accounts,
                        house.getBean(Pots.class),
                        house.getBean(Staff.class),
                        house),
                paymentObstacles,
                conflicts,
                formats,
                accounts,
                house.getBean(Funds.class),
                publisher,
                clock);
        cancelPaymentRun = new CancelPaymentRun(runRepository, repository, contents, conflicts, publisher, clock);
        markRunExecuted = new MarkRunExecuted(
                runRepository, repository, payments, house.getBean(MoveToPaid.class), publisher, clock);
        markPaymentReturned = new MarkPaymentReturned(repository, house.getBean(ReturnPayment.class), publisher, clock);
        recordRepaidByHand = new RecordRepaidByHand(
                repository, house.getBean(ReturnLeftover.class), grants, house.getBean(Funds.class), publisher, clock);
    }

    /** A grant whose money is bound in its pot, with an account to pay to. */
    CaseNumber granted(CaseNumber caseNumber, FundCode fund, Money amount) {
        var grant = PaymentFixture.grant(caseNumber, fund, amount, "Gemeinschaftsgarten für alle");
        known.put(caseNumber, grant);
        account(caseNumber, PaymentFixture.account());
        commitBudget.commit(caseNumber, fund, grant.fiscalYear(), amount, "committed:" + caseNumber, by("officer"));
        return caseNumber;
    }

    void account(CaseNumber caseNumber, PayeeAccount account) {
        accountsInForce.put(caseNumber, account);
    }

    void noAccount(CaseNumber caseNumber) {
        accountsInForce.remove(caseNumber);
    }

    void obstacles(CaseNumber caseNumber, String... codes) {
        obstacles.put(caseNumber, List.of(codes));
    }

    void noticeNotSent(CaseNumber caseNumber) {
        unsent.add(caseNumber);
    }

    PaymentId order(CaseNumber caseNumber) {
        return order(caseNumber, null);
    }

    PaymentId order(CaseNumber caseNumber, @Nullable Money amount) {
        return in(() -> orderPayment.order(new OrderPayment.Command(caseNumber, amount, PaymentFixture.CHECKER)));
    }

    void release(PaymentId payment) {
        in(() -> {
            releasePayment.release(new ReleasePayment.Command(payment, PaymentFixture.AUTHORIZER));
            return true;
        });
    }

    PaymentId released(CaseNumber caseNumber) {
        var payment = order(caseNumber);
        release(payment);
        return payment;
    }

    void cancel(PaymentId payment, String reason) {
        in(() -> {
            cancelPaymentOrder.cancel(new CancelPaymentOrder.Command(payment, reason, by("checker")));
            return true;
        });
    }

    List<PaymentRunId> close(ClosePaymentRun.Command command) {
        return in(() -> closePaymentRun.close(command));
    }

    void cancel(PaymentRunId run, String reason) {
        in(() -> {
            cancelPaymentRun.cancel(new CancelPaymentRun.Command(run, reason, by("finance")));
            return true;
        });
    }

    void executed(PaymentRunId run, LocalDate on) {
        in(() -> {
            markRunExecuted.mark(new MarkRunExecuted.Command(run, on, by("finance")));
            return true;
        });
    }

    void returned(PaymentId payment, LocalDate on, String reasonCode) {
        in(() -> {
            markPaymentReturned.mark(new MarkPaymentReturned.Command(payment, on, reasonCode, by("finance")));
            return true;
        });
    }

    void repaid(PaymentId payment, LocalDate on) {
        in(() -> {
            recordRepaidByHand.record(new RecordRepaidByHand.Command(payment, on, by("finance")));
            return true;
        });
    }

    <T> List<T> published(Class<T> type) {
        synchronized (events) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    static Actor by(String staff) {
        return Actor.staff(staff);
    }

    private <T> T in(Supplier<T> deed) {
        return Objects.requireNonNull(transactions.execute(status -> deed.get()));
    }

    /** Cases of other tests on the same database have nothing open here. */
    private static Grant nothingFor(CaseNumber other) {
        var day = LocalDate.of(2025, 1, 1);
        var fund = new FundCode("bremen-stadtteilfonds");
        return new Grant(
                other,
                UUID.randomUUID(),
                fund,
                new EditionId(fund, "2025"),
                new FiscalYear(2025),
                Money.ZERO,
                FinancingType.FIXED,
                "",
                "",
                "",
                new DateRange(day, day),
                day,
                "");
    }
}
