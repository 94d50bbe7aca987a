package de.foerdertopf.disbursement;

import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.budget.GrantBookings;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.budget.ReturnLeftover;
import de.foerdertopf.budget.ReverseMovement;
import de.foerdertopf.decision.Grant;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.fund.EditionId;
import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The module on the real database, with grants and accounts played: what other modules decide is given, what this one does with
 * it is real. Every deed runs in a transaction of its own.
 */
final class PaymentsOfACase {

    final Payments payments;
    final Recalls recalls;
    final FourEyes fourEyes;
    final PaymentRuns runs;
    final NextRun nextRun;
    final PeopleInRuns peopleInRuns;
    final List<Object> events = new ArrayList<>();

    private final Map<CaseNumber, Grant> known = new ConcurrentHashMap<>();
    private final Map<CaseNumber, PayeeAccount> accountsInForce = new ConcurrentHashMap<>();
    private final Map<CaseNumber, List<String>> obstacles = new ConcurrentHashMap<>();

    private final Map<CaseNumber, PaymentStop> stops = new ConcurrentHashMap<>();

    /** Makes the sheets; a test may let it break. */
    final PdfRenderer renderer;

    private final Set<CaseNumber> unsent = ConcurrentHashMap.newKeySet();

    private final TransactionTemplate transactions;
    private final ApplicationContext house;
    private final PaymentRepository repository;
    private final GrantBookings bookings;
    private final OrderPayment orderPayment;
    private final ReleasePayment releasePayment;
    private final CancelPaymentOrder cancelPaymentOrder;
    private final RunChoices choices;
    private final ChoosePayments choosePayments;
    private final ClosePaymentRun closePaymentRun;
    private final PreparePaymentRun preparePaymentRun;
    private final ResumePaymentRun resumePaymentRun;
    private final Clock clock;
    private final CancelPaymentRun cancelPaymentRun;
    private final MarkRunExecuted markRunExecuted;
    private final MarkPaymentReturned markPaymentReturned;
    private final RecordRepaidByHand recordRepaidByHand;
    private final StopPayments stopPayments;
    private final RecordRecalled recordRecalled;

    PaymentsOfACase(ApplicationContext house) {
        this.house = house;
        renderer = mock(
                PdfRenderer.class,
                withSettings().stubOnly().defaultAnswer(delegatesTo(house.getBean(PdfRenderer.class))));
        var grants = mock(Grants.class, withSettings().stubOnly());
        when(grants.require(any())).thenAnswer(call -> {
            CaseNumber wanted = call.getArgument(0);
            var grant = known.get(wanted);
            return grant == null ? nothingFor(wanted) : grant;
        });
        when(grants.obstaclesToPayment(any()))
                .thenAnswer(call -> obstacles.getOrDefault((CaseNumber) call.getArgument(0), List.of()));
        var accounts = mock(PayeeAccounts.class, withSettings().stubOnly());
        when(accounts.find(any())).thenAnswer(call -> Optional.ofNullable(accountsInForce.get(call.getArgument(0))));
        when(accounts.require(any())).thenAnswer(call -> accountsInForce.get((CaseNumber) call.getArgument(0)));
        repository = house.getBean(PaymentRepository.class);
        var runRepository = house.getBean(PaymentRunRepository.class);
        var contents = house.getBean(RunContents.class);
        var locks = house.getBean(PaymentLocks.class);
        var conflicts = house.getBean(Conflicts.class);
        var formats = house.getBean(PayableFormats.class);
        clock = house.getBean(Clock.class);
        var notices = mock(Notices.class, withSettings().stubOnly());
        when(notices.approvalSent(any())).thenAnswer(call -> !unsent.contains(call.getArgument(0)));
        when(notices.paymentWaitsUntil(any())).thenReturn(Optional.empty());
        var paymentObstacles = new PaymentObstacles(
                grants,
                notices,
                accounts,
                new ReachableAccounts(
                        accounts,
                        repository,
                        new RefusedAccounts(repository, accounts),
                        formats,
                        house.getBean(Funds.class),
                        clock),
                house.getBean(Pots.class),
                List.of(wanted -> Optional.ofNullable(stops.get(wanted))));
        ApplicationEventPublisher publisher = event -> {
            synchronized (events) {
                events.add(event);
            }
        };
        transactions = house.getBean(TransactionTemplate.class);
        noRunOfAnotherClockIsLater(house.getBean(JdbcTemplate.class));
        bookings = house.getBean(GrantBookings.class);
        choices = house.getBean(RunChoices.class);
        var chosenPayments = house.getBean(ChosenPayments.class);
        peopleInRuns = house.getBean(PeopleInRuns.class);
        payments = new Payments(
                repository,
                grants,
                accounts,
                house.getBean(Pots.class),
                paymentObstacles,
                house.getBean(OverpaymentReturns.class));
        recalls = new Recalls(repository, paymentObstacles);
        var certificates = house.getBean(PaymentCertificateRepository.class);
        fourEyes = new FourEyes(
                repository, certificates, accounts, house.getBean(Conflicts.class), house.getBean(Staff.class));
        runs = new PaymentRuns(runRepository, repository, contents);
        nextRun = new NextRun(
                repository, choices, chosenPayments, paymentObstacles, formats, house.getBean(Pots.class), clock);
        orderPayment =
                new OrderPayment(repository, locks, grants, paymentObstacles, accounts, bookings, publisher, clock);
        releasePayment = new ReleasePayment(repository, fourEyes, paymentObstacles, accounts, publisher, clock);
        var cancelled = new CancelledOrders(bookings, house.getBean(ReverseMovement.class), publisher);
        cancelPaymentOrder = new CancelPaymentOrder(repository, cancelled, clock);
        choosePayments = new ChoosePayments(choices, locks, clock);
        var funds = house.getBean(Funds.class);
        var staff = house.getBean(Staff.class);
        closePaymentRun = new ClosePaymentRun(runRepository, locks, chosenPayments, formats, funds, publisher, clock);
        var sheets = new RunSheets(
                renderer,
                new PaymentOrderSheets(
                        renderer,
                        payments,
                        grants,
                        accounts,
                        house.getBean(Pots.class),
                        house.getBean(SheetWords.class)),
                house.getBean(SheetWords.class));
        preparePaymentRun = new PreparePaymentRun(
                runRepository,
                contents,
                new RunCheck(repository, contents, paymentObstacles, accounts, clock),
                new RunFiles(repository, contents, sheets, formats, funds, staff),
                new RunEnds(contents, house, publisher, clock),
                house.getBean(PlatformTransactionManager.class));
        resumePaymentRun = new ResumePaymentRun(runRepository);
        cancelPaymentRun = new CancelPaymentRun(runRepository, repository, contents, conflicts, publisher, clock);
        markRunExecuted = new MarkRunExecuted(
                runRepository,
                repository,
                peopleInRuns,
                conflicts,
                new PaidOrders(payments, bookings, house.getBean(ReverseMovement.class), publisher),
                house.getBean(EntityManager.class),
                publisher,
                clock);
        markPaymentReturned =
                new MarkPaymentReturned(repository, bookings, house.getBean(ReverseMovement.class), publisher, clock);
        var recallSheets = new RecallSheets(
                runRepository,
                contents,
                house.getBean(PdfRenderer.class),
                house.getBean(Funds.class),
                house.getBean(Staff.class));
        stopPayments = new StopPayments(
                new LockedPayments(locks, runRepository, repository),
                paymentObstacles,
                new StoppedMoney(repository, contents, recallSheets, bookings, cancelled, certificates),
                house.getBean(Pots.class),
                house,
                publisher,
                clock);
        recordRecalled = new RecordRecalled(
                house.getBean(PaymentRunRepository.class),
                repository,
                contents,
                cancelled,
                stopPayments,
                house,
                publisher,
                clock);
        recordRepaidByHand = new RecordRepaidByHand(
                repository,
                payments,
                house.getBean(ReturnLeftover.class),
                house.getBean(ReverseMovement.class),
                grants,
                house.getBean(Funds.class),
                publisher,
                clock);
    }

    /** A grant whose money is bound in its pot, with an account to pay to. */
    CaseNumber granted(CaseNumber caseNumber, FundCode fund, Money amount) {
        var grant = PaymentFixture.grant(caseNumber, fund, amount, "Gemeinschaftsgarten für alle");
        known.put(caseNumber, grant);
        account(caseNumber, PaymentFixture.account());
        bookings.commit(new GrantBookings.Part(
                caseNumber, fund, grant.fiscalYear(), amount, "committed:" + caseNumber, by("officer")));
        return caseNumber;
    }

    /** A grant that is known, with an account to pay to, whose payment a test writes itself. */
    void known(CaseNumber caseNumber, FundCode fund, Money amount) {
        known.put(caseNumber, PaymentFixture.grant(caseNumber, fund, amount, "Gemeinschaftsgarten für alle"));
        account(caseNumber, PaymentFixture.account());
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

    /** What a later stage decided or hears the group about; null once that is over. */
    void stopped(CaseNumber caseNumber, @Nullable PaymentStop stop) {
        if (stop == null) {
            stops.remove(caseNumber);
        } else {
            stops.put(caseNumber, stop);
        }
    }

    /** Somebody certified its payment together with the decision. */
    void certified(CaseNumber caseNumber) {
        in(() -> house.getBean(PaymentCertificateRepository.class)
                .save(new PaymentCertificate(UUID.randomUUID(), caseNumber, clock.instant(), PaymentFixture.CHECKER)));
    }

    boolean isCertified(CaseNumber caseNumber) {
        return house.getBean(PaymentCertificateRepository.class).existsByCaseNumber(caseNumber);
    }

    void stop(CaseNumber caseNumber) {
        in(() -> {
            stopPayments.stop(caseNumber, by("officer"));
            return true;
        });
    }

    void hold(CaseNumber caseNumber) {
        in(() -> {
            stopPayments.hold(caseNumber, by("officer"));
            return true;
        });
    }

    void recalled(PaymentId payment) {
        in(() -> {
            recordRecalled.record(new RecordRecalled.Command(payment, "Frau Kern, Kasse, 9 Uhr", by("finance")));
            return true;
        });
    }

    void noticeNotSent(CaseNumber caseNumber) {
        unsent.add(caseNumber);
    }

    PaymentId order(CaseNumber caseNumber) {
        return order(caseNumber, null);
    }

    /** As from a page that showed this account. */
    PaymentId orderSeeing(PayeeAccount account, CaseNumber caseNumber) {
        return in(() ->
                orderPayment.order(new OrderPayment.Command(caseNumber, null, account.seen(), PaymentFixture.CHECKER)));
    }

    PaymentId order(CaseNumber caseNumber, @Nullable Money amount) {
        return in(() -> orderPayment.order(new OrderPayment.Command(caseNumber, amount, PaymentFixture.CHECKER)));
    }

    void release(PaymentId payment) {
        release(payment, PaymentFixture.AUTHORIZER);
    }

    void release(PaymentId payment, Actor by) {
        in(() -> {
            releasePayment.release(new ReleasePayment.Command(payment, by));
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

    /** The house knows nothing of these cases, so that none of their money may be left on its lists when a test is over. */
    void leaveNothing() {
        var pots = house.getBean(Pots.class);
        for (var caseNumber : known.keySet()) {
            repository.findByCaseNumberOrderByOrderedAtAscNumberAsc(caseNumber).stream()
                    .map(Payment::view)
                    .filter(payment ->
                            payment.state() == PaymentState.ORDERED || payment.state() == PaymentState.RELEASED)
                    .forEach(payment -> cancel(payment.id(), "Nach dem Test"));
            pots.ofCase(caseNumber).stream()
                    .filter(bound -> bound.committed().isPositive())
                    .forEach(bound -> bookings.release(new GrantBookings.Part(
                            caseNumber,
                            bound.fund(),
                            bound.year(),
                            bound.committed(),
                            "left:" + caseNumber,
                            by("officer"))));
        }
    }

    /** Tests of another context share the tables but have a clock of their own: all their runs are earlier than what comes now. */
    private void noRunOfAnotherClockIsLater(JdbcTemplate sql) {
        var now = Timestamp.from(clock.instant());
        var before = Timestamp.from(clock.instant().minusSeconds(1));
        sql.update("update foerdertopf.payment_run set closed_at = ? where closed_at >= ?", before, now);
    }

    void choose(ChoosePayments.Command command) {
        in(() -> {
            choosePayments.choose(command);
            return true;
        });
    }

    /** Chooses exactly these. */
    void chooseOnly(FundCode fund, List<PaymentId> chosen, Actor by) {
        choose(ChoosePayments.Command.none(fund, by));
        choose(new ChoosePayments.Command(fund, ChoosePayments.Kind.THESE, chosen, chosen, by));
    }

    RunSeen seen(FundCode fund, Actor by) {
        return nextRun.preview(fund, by, 1).totals().seen();
    }

    /** Closes what is chosen, and leaves the preparation to come. */
    List<PaymentRunId> begin(FundCode fund, LocalDate on, Actor by) {
        return begin(new ClosePaymentRun.Command(fund, seen(fund, by), on, by));
    }

    List<PaymentRunId> begin(ClosePaymentRun.Command command) {
        return in(() -> closePaymentRun.close(command));
    }

    void prepare(PaymentRunId run) {
        preparePaymentRun.prepare(run);
    }

    void prepareWaiting() {
        preparePaymentRun.prepareWaiting();
    }

    void resume(PaymentRunId run) {
        in(() -> {
            resumePaymentRun.resume(new ResumePaymentRun.Command(run, by("finance")));
            return true;
        });
    }

    /** Closes what is chosen and prepares it to its end. */
    List<PaymentRunId> close(FundCode fund, LocalDate on, Actor by) {
        var begun = begin(fund, on, by);
        begun.forEach(this::prepare);
        return begun;
    }

    List<PaymentView> members(PaymentRunId run) {
        return runs.payments(run, 1).members().stream()
                .map(RunMembers.Member::payment)
                .toList();
    }

    List<RunFile> files(PaymentRunId run) {
        return runs.files(run).stream()
                .map(file -> runs.file(run, file.fileName()))
                .toList();
    }

    void cancel(PaymentRunId run, String reason) {
        in(() -> {
            cancelPaymentRun.cancel(new CancelPaymentRun.Command(run, reason, by("finance")));
            return true;
        });
    }

    void executed(PaymentRunId run, LocalDate on) {
        executed(run, on, by("finance"));
    }

    void executed(PaymentRunId run, LocalDate on, Actor by) {
        in(() -> {
            markRunExecuted.mark(new MarkRunExecuted.Command(run, on, by));
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
