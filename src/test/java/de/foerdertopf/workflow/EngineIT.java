package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.shared.CaseNumber;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class EngineIT extends IntegrationTest {

    private static final CaseNumber CASE = new CaseNumber("ENG-2025-0001");

    @Autowired
    private CaseEngine engine;

    @Autowired
    private ProcessEngine processEngine;

    @Autowired
    private HistoryService history;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JobRunner jobRunner;

    @Test
    void keepsItsTablesApartFromOurs() {
        assertThat(sql.queryForList(
                        "select distinct table_schema from information_schema.tables where table_name like 'act\\_%'",
                        String.class))
                .containsExactly("public");
        assertThat(sql.queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_name not like 'act\\_%'",
                        String.class))
                .isEmpty();
    }

    @Test
    void runsNoJobByItselfInTests() {
        assertThat(jobRunner.isOpen()).isFalse();
    }

    @Test
    void deploysAllModelsTogether() {
        var repository = processEngine.getRepositoryService();

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(1);
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .extracting(definition -> definition.getKey())
                .contains("bremen-stadtteilfonds", "mannheim-fluechtlingsfonds", "completeness", "proof-of-use");
    }

    @Test
    void refusesWhatTheEngineMustNotHear() {
        engine.start("objection", new CaseNumber("ENG-2025-0002"));

        assertThatThrownBy(() -> engine.completeTask(
                        new CaseNumber("ENG-2025-0002"),
                        CaseTask.DECIDE_OBJECTION,
                        Map.of("applicant", "Amira Haddad")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Haddad");
    }

    @Test
    void beginsACaseInTheSameTransactionAsTheDeed() {
        transaction.executeWithoutResult(status -> deed("committed"));

        assertThat(engine.isWaitingAt(CASE, CaseTask.DECIDE_OBJECTION)).isTrue();
        assertThat(table("committed")).isNotNull();
        sql.execute("drop table foerdertopf.committed");
        engine.completeTask(CASE, CaseTask.DECIDE_OBJECTION, Map.of("answer", "SETTLED"));
    }

    @Test
    void forgetsTheCaseTogetherWithTheDeed() {
        var before = historicInstances();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    deed("rolled_back");
                    assertThat(engine.isWaitingAt(CASE, CaseTask.DECIDE_OBJECTION))
                            .isTrue();
                    throw new IllegalStateException("the deed fails at last");
                }))
                .hasMessage("the deed fails at last");

        assertThat(engine.isRunning("objection", CASE)).isFalse();
        assertThat(historicInstances()).isEqualTo(before);
        assertThat(table("rolled_back")).isNull();
    }

    private void deed(String table) {
        entities.createNativeQuery("create table foerdertopf." + table + " (id int)")
                .executeUpdate();
        engine.start("objection", CASE);
    }

    private long historicInstances() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(CASE.value())
                .count();
    }

    private @Nullable String table(String name) {
        return sql.queryForObject("select to_regclass('foerdertopf." + name + "')::text", String.class);
    }
}
