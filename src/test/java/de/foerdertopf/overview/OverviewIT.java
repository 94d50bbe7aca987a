package de.foerdertopf.overview;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.casework.PaidCase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What lists say of a case is what its file says, whoever changed it and however. */
class OverviewIT extends IntegrationTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private WrongOverviews wrong;

    @Autowired
    private CompareOverview compareOverview;

    @Autowired
    private RebuildOverview rebuildOverview;

    private PaidCase house;

    @BeforeEach
    void open() {
        house = new PaidCase(context);
    }

    @AfterEach
    void leaveNothingWrong() {
        rebuildOverview.rebuild();
    }

    @Test
    void afterEveryCommandOfARandomRunEachRowIsWhatItsFileSays() {
        var stages = new TreeSet<String>();
        var run = new RandomCases(house, 361);

        for (var i = 0; i < 120; i++) {
            run.next(this::stage);
            assertThat(wrong.now()).as("after deed %d", i).isEmpty();
            run.cases().forEach(caseNumber -> stages.add(stage(caseNumber)));
        }

        assertThat(stages)
                .contains(
                        "DECIDED",
                        "NOTICE_SENT",
                        "ORDERED",
                        "PROOF_AWAITED",
                        "PROOF_SUBMITTED",
                        "REJECTED",
                        "WITHDRAWN");
    }

    /** Neither sees what the other has not committed; the second waits for the first and then reckons with both. */
    @Test
    void twoWhoChangeOneCaseAtOnceLeaveARowWithBothChanges() throws Exception {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());

        var second = new AtomicReference<CompletableFuture<Void>>();
        transactions.executeWithoutResult(first -> {
            update(
                    "update foerdertopf.application set project_title = 'Fest am Kanal' where case_number = ?",
                    caseNumber);
            sql.sql("set constraints all immediate").update();
            var other = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> update(
                    "update foerdertopf.assessment set state = 'REQUESTED', reply_due_on = '2030-01-02' where case_number = ?",
                    caseNumber)));
            second.set(other);
            assertThat(other).failsWithin(500, TimeUnit.MILLISECONDS);
        });
        Objects.requireNonNull(second.get()).get(20, TimeUnit.SECONDS);

        assertThat(overview("project_title", caseNumber)).isEqualTo("Fest am Kanal");
        assertThat(overview("stage", caseNumber)).isEqualTo("REQUESTED");
        assertThat(overview("due_on", caseNumber)).isEqualTo("2030-01-02");
        assertThat(wrong.now()).isEmpty();
    }

    @Test
    void whatIsRolledBackNeverStandsInAList() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        var before = overview("project_title", caseNumber);

        transactions.executeWithoutResult(status -> {
            update("update foerdertopf.application set project_title = 'Nie' where case_number = ?", caseNumber);
            status.setRollbackOnly();
        });

        assertThat(overview("project_title", caseNumber)).isEqualTo(before);
    }

    @Test
    void theComparisonFindsRowsMadeWrongMissingOrInventedAndTheyStayKnownUntilTheyAreRight() {
        var changed = house.way().submitted(ApplicationFixture.anApplication());
        var missing = house.way().submitted(ApplicationFixture.anApplication());
        var invented = new CaseNumber("ZZ-2099-0001");
        spoil(changed, missing, invented);

        assertThat(compareOverview.compare()).containsExactlyInAnyOrder(changed, missing, invented);
        assertThat(wrong.known()).containsExactlyInAnyOrder(changed, missing, invented);

        update("update foerdertopf.application set version = version where case_number = ?", changed);
        assertThat(compareOverview.compare()).containsExactlyInAnyOrder(missing, invented);
        assertThat(wrong.known()).containsExactlyInAnyOrder(missing, invented);
    }

    @Test
    void rebuildingMakesEachWrongRowAnewAndTouchesNoOther() {
        var right = house.way().submitted(ApplicationFixture.anApplication());
        var changed = house.way().submitted(ApplicationFixture.anApplication());
        var missing = house.way().submitted(ApplicationFixture.anApplication());
        var invented = new CaseNumber("ZZ-2099-0001");
        var place = overview("ctid", right);
        spoil(changed, missing, invented);
        compareOverview.compare();

        assertThat(rebuildOverview.rebuild()).isEqualTo(3);

        assertThat(wrong.now()).isEmpty();
        assertThat(wrong.known()).isEmpty();
        assertThat(overview("ctid", right)).isEqualTo(place);
        assertThat(rebuildOverview.rebuild()).isZero();
    }

    @Test
    void theCommandRebuildsOnTheDatabaseThatTheSettingsNameAndSaysHowManyRowsWereWrong() {
        var database = context.getBean(JdbcConnectionDetails.class);
        spoil(
                house.way().submitted(ApplicationFixture.anApplication()),
                house.way().submitted(ApplicationFixture.anApplication()),
                new CaseNumber("ZZ-2099-0001"));
        var said = new ByteArrayOutputStream();

        var exit = OverviewProgram.run(
                List.of(
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.datasource.password=" + database.getPassword()),
                new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Rows that were not: 3");
        assertThat(exit).isZero();
        assertThat(wrong.now()).isEmpty();
    }

    @Test
    void theCommandSaysWhyItCouldNotRebuild() {
        var said = new ByteArrayOutputStream();

        var exit = OverviewProgram.run(
                List.of(
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nobody",
                        "--spring.datasource.hikari.connection-timeout=1000",
                        "--spring.datasource.username=nobody",
                        "--spring.datasource.password=secret"),
                new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(exit).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("The overview was not rebuilt")
                .doesNotContain("secret");
    }

    private void spoil(CaseNumber changed, CaseNumber missing, CaseNumber invented) {
        update("update foerdertopf.case_overview set stage = 'CLOSED', due_on = null where case_number = ?", changed);
        sql.sql("""
                        insert into foerdertopf.case_overview
                        select (jsonb_populate_record(o, jsonb_build_object('case_number', cast(? as text)))).*
                          from foerdertopf.case_overview o where o.case_number = ?""").param(invented.value()).param(missing.value()).update();
        update("delete from foerdertopf.case_overview where case_number = ?", missing);
    }

    private void update(String statement, CaseNumber caseNumber) {
        sql.sql(statement).param(caseNumber.value()).update();
    }

    private String stage(CaseNumber caseNumber) {
        return overview("stage", caseNumber);
    }

    private String overview(String column, CaseNumber caseNumber) {
        return sql.sql("select cast(" + column + " as text) from foerdertopf.case_overview where case_number = ?")
                .param(caseNumber.value())
                .query(String.class)
                .single();
    }
}
