package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A job that is due when the house opens waits until everybody listens. */
class EngineRestartTest {

    private static final CaseNumber CASE = new CaseNumber("RES-2025-0001");

    /** What the late listener heard. */
    private static final BlockingQueue<String> HEARD = new ArrayBlockingQueue<>(10);

    private static final HikariDataSource DATABASE = ProcessTest.database();

    @Test
    void aDueJobWaitsForTheListeners() throws InterruptedException {
        try (var house = open(false)) {
            house.getBean(CaseEngine.class).start("accompaniment", CASE);
        }

        try (var house = open(true)) {
            assertThat(HEARD.poll(60, TimeUnit.SECONDS)).isEqualTo("listeners ready");
            assertThat(HEARD.poll(60, TimeUnit.SECONDS)).isEqualTo("job " + CASE);
            assertThat(house.getBean(JobRunner.class).isOpen()).isTrue();
        }
        assertThat(HEARD).isEmpty();
    }

    @Test
    void runsNothingByItselfWhereThatIsSwitchedOff() throws InterruptedException {
        try (var house = open(false)) {
            house.getBean(CaseEngine.class).start("accompaniment", new CaseNumber("RES-2025-0002"));
            assertThat(house.getBean(JobRunner.class).isOpen()).isFalse();
            assertThat(house.getBean(ManagementService.class)
                            .createJobQuery()
                            .messages()
                            .count())
                    .isPositive();
            house.getBean(DueTimers.class).runDue();
        }
        assertThat(HEARD.poll(1, TimeUnit.SECONDS)).isEqualTo("listeners ready");
        assertThat(HEARD.poll(1, TimeUnit.SECONDS)).startsWith("job RES-");
        HEARD.clear();
    }

    private static ConfigurableApplicationContext open(boolean jobExecutor) {
        HEARD.clear();
        return new SpringApplicationBuilder(SmallHouse.class)
                .web(WebApplicationType.NONE)
                .run("--foerdertopf.workflow.job-executor=" + jobExecutor, "--spring.main.banner-mode=off");
    }

    @Configuration(proxyBeanMethods = false)
    @Import({EngineConfiguration.class, JobRunner.class, CaseEngine.class, DueTimers.class, Deadlines.class})
    static class SmallHouse {

        @Bean(destroyMethod = "")
        DataSource dataSource() {
            return DATABASE;
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        JavaDelegate planJointReviewDelegate(ApplicationEventPublisher events) {
            return execution -> {
                events.publishEvent(new Deed("job " + execution.getProcessBusinessKey()));
                execution.setVariable(Variables.ANSWER, "NONE");
            };
        }

        /** Long after the engine is built, but before the house is ready. */
        @Bean
        ApplicationRunner slowPart() {
            return arguments -> {
                TimeUnit.MILLISECONDS.sleep(1500);
                HEARD.addAll(List.of("listeners ready"));
            };
        }

        @EventListener
        void on(Deed deed) {
            HEARD.add(deed.what());
        }
    }

    record Deed(String what) {}
}
