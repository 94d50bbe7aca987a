package de.foerdertopf.workflow;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Sets the process engine up on the house's database and transactions. The one class that touches the engine's inner classes.
 *
 * <p>The engine's tables live in the schema {@code public}, ours in {@code foerdertopf}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkflowSettings.class)
class EngineConfiguration {

    private static final String SCHEMA = "public";
    private static final int LOCK_MILLIS = 60_000;

    @Bean
    SpringJobExecutor caseJobExecutor() {
        var threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("case-jobs-");
        threads.setCorePoolSize(2);
        threads.setMaxPoolSize(4);
        threads.setQueueCapacity(12);
        threads.setDaemon(true);
        threads.initialize();
        var executor = new SpringJobExecutor();
        executor.setTaskExecutor(threads);
        // What a house that lost its power had begun is begun again after this time; no step of ours takes as long.
        executor.setLockTimeInMillis(LOCK_MILLIS);
        return executor;
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            SpringJobExecutor executor,
            Clock clock,
            ApplicationContext house)
            throws IOException {
        var configuration = configure(dataSource, transactions, clock);
        configuration.setApplicationContext(house);
        configuration.setJobExecutor(executor);
        var engine = new ProcessEngineFactoryBean();
        engine.setProcessEngineConfiguration(configuration);
        return engine;
    }

    static SpringProcessEngineConfiguration configure(
            DataSource dataSource, PlatformTransactionManager transactions, Clock clock) throws IOException {
        var engine = new WithoutDecisionTables();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchema(SCHEMA);
        engine.setDatabaseTablePrefix(SCHEMA + ".");
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        engine.setHistoryCleanupBatchWindowStartTime("22:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
        engine.setFailedJobRetryTimeCycle("R5/PT10M");
        // Before the listeners exist no job may run: JobRunner starts the executor when the house is ready.
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptCompilation(false);
        // A failing job may name personal data of the deed that failed: the engine's log says only which job it was.
        engine.setEnableReducedJobExceptionLogging(true);
        engine.setEnableCmdExceptionLogging(false);
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new TellsSinceWhen(clock))));
        engine.setDeploymentName("foerdertopf");
        engine.setDeploymentResources(models());
        return engine;
    }

    private static Resource[] models() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.bpmn");
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    /** Fund rules are data of our own: the engine's decision tables, and the expression language that they need, stay away. */
    private static final class WithoutDecisionTables extends SpringProcessEngineConfiguration {

        @Override
        public void initDmnEngine() {
            setDmnEnabled(false);
        }
    }

    /** The engine stamps tasks with the machine's time; the house lives by its own clock: kept as the follow-up date. */
    private static final class TellsSinceWhen extends AbstractBpmnParseListener {

        private final Clock clock;

        TellsSinceWhen(Clock clock) {
            this.clock = clock;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            var behaviour = (UserTaskActivityBehavior) activity.getActivityBehavior();
            behaviour
                    .getTaskDefinition()
                    .addBuiltInTaskListener(
                            TaskListener.EVENTNAME_CREATE, task -> task.setFollowUpDate(Date.from(clock.instant())));
        }
    }
}
