package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import de.foerdertopf.Scratch;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.disbursement.AskForAnotherAccount;
import de.foerdertopf.disbursement.OrderCertifiedPayment;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.platform.EmbeddedPostgresServer;
import de.foerdertopf.platform.MovableClock;
import de.foerdertopf.proofofuse.CloseCase;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.DueRefund;
import de.foerdertopf.proofofuse.FallenInterest;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.Refunds;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The models on a real engine and a real database, with stand-ins for the delegates, so that a test walks the paths of one model and
 * reads as a trace. At the end every event, task and gateway of that model must have been reached.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProcessTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final MovableClock CLOCK = MovableClock.standingAt(Instant.parse("2025-01-07T09:00:00Z"));
    private static final Map<String, Function<CaseNumber, Map<String, Object>>> DELEGATES = new HashMap<>();
    private static final ProcessEngine PROCESS_ENGINE = start();
    private static final CaseEngine ENGINE = new CaseEngine(
            PROCESS_ENGINE.getRuntimeService(), PROCESS_ENGINE.getTaskService(), PROCESS_ENGINE.getManagementService());
    private static final Applications APPLICATIONS = mock(Applications.class);
    private static final Funds FUNDS = mock(Funds.class);
    private static final OrderCertifiedPayment CERTIFIED = mock(OrderCertifiedPayment.class);
    private static final Payments PAYMENTS = mock(Payments.class);
    private static final Pots POTS = mock(Pots.class);
    private static final ReachableAccounts ACCOUNTS = mock(ReachableAccounts.class);
    private static final ProofsOfUse PROOFS = mock(ProofsOfUse.class);
    private static final Refunds REFUNDS = mock(Refunds.class);
    private static final DecideInterest INTEREST = mock(DecideInterest.class);
    private static final ApplicationEventPublisher EVENTS = events();
    private static final DueTimers DUE_TIMERS = new DueTimers(
            PROCESS_ENGINE.getManagementService(),
            PROCESS_ENGINE.getRuntimeService(),
            new JobRunner(new SpringJobExecutor(), new WorkflowSettings(false), CLOCK, new StaticApplicationContext()),
            CLOCK);

    private final String model;
    private final Set<String> visited = new TreeSet<>();
    private @Nullable CaseNumber caseNumber;

    ProcessTest(String model) {
        this.model = model;
    }

    private static ProcessEngine start() {
        try {
            var dataSource = database();
            var configuration =
                    EngineConfiguration.configure(dataSource, new DataSourceTransactionManager(dataSource), CLOCK);
            configuration.setApplicationContext(new StaticApplicationContext());
            var beans = new HashMap<Object, Object>(Map.of("deadlines", new Deadlines()));
            FrozenNames.DELEGATES.forEach(name -> beans.put(name, standIn(name)));
            configuration.setBeans(beans);
            return configuration.buildProcessEngine();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static HikariDataSource database() {
        var folder = Scratch.folder("process");
        var server = EmbeddedPostgresServer.start(folder, () -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            Scratch.delete(folder);
        }));
        var dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(Scratch.withoutWaiting(server.url()));
        dataSource.setUsername(server.user());
        dataSource.setPassword(server.password());
        dataSource.setMaximumPoolSize(6);
        return dataSource;
    }

    /** Only what turns events into steps, so that a test may speak in events. */
    private static ApplicationEventPublisher events() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(CaseEngine.class, () -> ENGINE);
        context.registerBean(Applications.class, () -> APPLICATIONS);
        context.registerBean(Funds.class, () -> FUNDS);
        context.registerBean(OrderCertifiedPayment.class, () -> CERTIFIED);
        context.registerBean(AskForAnotherAccount.class, () -> mock(AskForAnotherAccount.class));
        context.registerBean(Payments.class, () -> PAYMENTS);
        context.registerBean(Pots.class, () -> POTS);
        context.registerBean(ReachableAccounts.class, () -> ACCOUNTS);
        context.registerBean(ProofsOfUse.class, () -> PROOFS);
        context.registerBean(Refunds.class, () -> REFUNDS);
        context.registerBean(DecideInterest.class, () -> INTEREST);
        context.registerBean(CloseCase.class, () -> mock(CloseCase.class));
        context.registerBean(FallenInterest.class, () -> mock(FallenInterest.class));
        context.register(
                CaseProgress.class,
                AccountProgress.class,
                PaymentProgress.class,
                OverpaymentProgress.class,
                RefundProgress.class,
                LetterProgress.class,
                InterestProgress.class,
                ProofProgress.class,
                ClaimProgress.class);
        context.refresh();
        return context;
    }

    private static JavaDelegate standIn(String name) {
        return execution -> {
            var answers = DELEGATES.getOrDefault(name, c -> Map.of());
            execution.setVariables(answers.apply(new CaseNumber(execution.getProcessBusinessKey())));
        };
    }

    @BeforeEach
    void forgetAnswers() {
        DELEGATES.clear();
        reset(CERTIFIED, PAYMENTS, ACCOUNTS);
        paidOnTop(Money.ZERO);
        refundIsDue(Money.ZERO);
        var fund = mock(Fund.class);
        when(fund.process()).thenReturn(model);
        when(PROOFS.find(any())).thenReturn(Optional.of(mock(ProofView.class)));
        when(APPLICATIONS.require(any())).thenReturn(mock(SubmittedApplication.class));
        when(FUNDS.require(any())).thenReturn(fund);
        delegateAnswers("orderCertifiedPaymentDelegate", Map.of(Variables.ANSWER, "ASK"));
        delegateAnswers("openProofOfUseDelegate", Map.of(Variables.ANSWER, "OWED"));
    }

    /** The grant ended: nothing of it is paid any more, and no proof is owed. */
    void grantEnds() {
        when(PAYMENTS.isOver(current())).thenReturn(true);
        delegateAnswers("orderCertifiedPaymentDelegate", Map.of(Variables.ANSWER, "NOTHING"));
        delegateAnswers("openProofOfUseDelegate", Map.of(Variables.ANSWER, "OVER"));
    }

    /** So much went out beyond what was granted, and is still out. */
    void paidOnTop(Money sum) {
        when(POTS.paidOnTop(any())).thenReturn(sum);
        when(PAYMENTS.paidTotal(any())).thenReturn(sum.plus(sum));
    }

    /** So much was paid back and is not owed, and nobody has ordered yet that it goes back. */
    void refundIsDue(Money sum) {
        when(REFUNDS.due(any()))
                .thenReturn(Optional.of(new DueRefund(sum, Money.ZERO))
                        .filter(due -> due.amount().isPositive()));
    }

    /** A payment of the case lies in a file at the cash office, or does no longer. */
    void atTheCashOffice(boolean there) {
        when(PAYMENTS.isAtTheCashOffice(current())).thenReturn(there);
    }

    /** The bank said of the account in force that it is wrong, closed or blocked, or says so no longer. */
    void accountIsRefused(boolean refused) {
        when(ACCOUNTS.isRefused(current())).thenReturn(refused);
    }

    /** From now on nothing holds back what was certified with the decision. */
    void certifiedPaymentBecomesPossible() {
        when(CERTIFIED.isPossible(current())).thenReturn(true);
        delegateAnswers("orderCertifiedPaymentDelegate", Map.of(Variables.ANSWER, "ORDERED"));
    }

    /** So that no later test, moving the clock, plays this case on. */
    @AfterEach
    void leaveNoCase() {
        var runtime = PROCESS_ENGINE.getRuntimeService();
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over"));
    }

    /** What the case's proof says. */
    void proofSays(ProofView proof) {
        when(PROOFS.find(any())).thenReturn(Optional.of(proof));
    }

    /** The next times that the engine calls this delegate it answers so. */
    void delegateAnswers(String name, Map<String, Object> answers) {
        delegateAnswers(name, c -> answers);
    }

    void delegateAnswers(String name, Function<CaseNumber, Map<String, Object>> answers) {
        assertThat(FrozenNames.DELEGATES).contains(name);
        DELEGATES.put(name, answers);
    }

    /** A new case begins the model under test. */
    void begins() {
        caseNumber = new CaseNumber("PRO-2025-%04d".formatted(NUMBERS.incrementAndGet()));
        ENGINE.start(model, caseNumber);
        runDue();
    }

    /** A new case begins the model with answers that the calling process gave. */
    void begins(Map<String, Object> answers) {
        caseNumber = new CaseNumber("PRO-2025-%04d".formatted(NUMBERS.incrementAndGet()));
        PROCESS_ENGINE.getRuntimeService().startProcessInstanceByKey(model, caseNumber.value(), answers);
        runDue();
    }

    /** A person does the task, then everything runs that is due. */
    void does(CaseTask task, Map<String, Object> answers) {
        ENGINE.completeTask(current(), task, answers);
        runDue();
    }

    void does(CaseTask task) {
        does(task, Map.of());
    }

    void does(CaseTask task, String answer) {
        does(task, Map.of(Variables.ANSWER, answer));
    }

    void hears(CaseMessage message) {
        hears(message, Map.of());
    }

    void hears(CaseMessage message, Map<String, Object> answers) {
        ENGINE.correlate(current(), message, answers);
        runDue();
    }

    /** Something happened to the case, then everything runs that is due. */
    void happens(AuditedEvent.OfCase event) {
        EVENTS.publishEvent(event);
        runDue();
    }

    /** A new case; nothing of it runs yet. */
    void isThere() {
        caseNumber = new CaseNumber("PRO-2025-%04d".formatted(NUMBERS.incrementAndGet()));
    }

    boolean awaits(CaseMessage message) {
        return ENGINE.awaits(current(), message);
    }

    /** It becomes nine o'clock in the morning of that day, and everything runs that is due. */
    void becomes(String day) {
        CLOCK.moveTo(HouseTime.at(LocalDate.parse(day), LocalTime.of(9, 0)));
        runDue();
    }

    /** That many days from now, as the models know days. */
    String inDays(int days) {
        return HouseTime.today(CLOCK).plusDays(days).toString();
    }

    void waitsFor(CaseTask... tasks) {
        var open = PROCESS_ENGINE
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(current().value())
                .list();
        assertThat(open)
                .extracting(Task::getTaskDefinitionKey)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(tasks).map(CaseTask::id).toList());
        assertThat(isOver()).isFalse();
    }

    void isOverAt(String endEvent) {
        assertThat(isOver()).as("the case is over").isTrue();
        assertThat(history())
                .extracting(HistoricActivityInstance::getActivityId)
                .contains(endEvent);
    }

    void passed(String... ids) {
        assertThat(history())
                .extracting(HistoricActivityInstance::getActivityId)
                .contains(ids);
    }

    void didNotPass(String... ids) {
        assertThat(history())
                .extracting(HistoricActivityInstance::getActivityId)
                .doesNotContain(ids);
    }

    boolean isOver() {
        return PROCESS_ENGINE
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(current().value())
                        .count()
                == 0;
    }

    List<DueTimers.Failure> tryDue() {
        return DUE_TIMERS.runDue();
    }

    CaseNumber current() {
        if (caseNumber == null) {
            throw new IllegalStateException("No case begun");
        }
        return caseNumber;
    }

    CaseEngine engine() {
        return ENGINE;
    }

    ProcessEngine processEngine() {
        return PROCESS_ENGINE;
    }

    DueTimers dueTimers() {
        return DUE_TIMERS;
    }

    MovableClock clock() {
        return CLOCK;
    }

    private void runDue() {
        assertThat(DUE_TIMERS.runDue()).isEmpty();
        history().forEach(activity -> visited.add(activity.getActivityId()));
    }

    private List<HistoricActivityInstance> history() {
        var history = PROCESS_ENGINE.getHistoryService();
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(current().value())
                .list()
                .stream()
                .flatMap(instance ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .toList();
    }

    @AfterAll
    void reachedEveryElementOfTheModel() {
        var definition = PROCESS_ENGINE
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult();
        var nodes = PROCESS_ENGINE
                .getRepositoryService()
                .getBpmnModelInstance(definition.getId())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        nodes.removeAll(visited);
        assertThat(nodes).as("never reached in " + model).isEmpty();
    }
}
