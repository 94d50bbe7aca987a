package de.foerdertopf.application;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What no form asked is not kept as a "no", and old applications are put right where nobody can have answered. */
class NeverAskedIT extends IntegrationTest {

    @Autowired
    private SubmitApplication submit;

    @Autowired
    private Applications applications;

    @Autowired
    private Funds funds;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void anOldShortFormSaysNothingOfWhatItNeverAsked() throws IOException {
        var bremen = stored(anApplication(), true);
        var mannheim = stored(anApplication().inMannheim(), true);

        migrate();

        assertThat(applications.require(bremen).answers().declarations().vatDeduction())
                .isNull();
        assertThat(applications.require(bremen).answers().initiative().charitable())
                .isNull();
        assertThat(applications.require(bremen).answers().declarations().noDoubleFunding())
                .isTrue();
        assertThat(applications.require(mannheim).answers().declarations().vatDeduction())
                .isNull();
        assertThat(applications.require(mannheim).answers().initiative().charitable())
                .as("this fund asks it")
                .isFalse();
    }

    @Test
    void whatCanHaveBeenAnsweredStays() throws IOException {
        var asked = stored(anApplication().requesting(Money.ofEuros(2000)), true);
        var storedAnew = stored(anApplication(), false);
        var corrected = stored(anApplication(), true);
        sql.update(
                "insert into foerdertopf.audit_entry"
                        + " (id, subject, position, event_type, at, actor_id, actor_kind, changes, previous, hash)"
                        + " values (gen_random_uuid(), ?, 9999, 'ApplicationCorrected', now(), '', 'SYSTEM', '', '', '')",
                "case:" + corrected.value());

        migrate();

        assertThat(applications.require(asked).answers().declarations().vatDeduction())
                .isFalse();
        assertThat(applications.require(asked).answers().initiative().charitable())
                .isFalse();
        assertThat(applications.require(storedAnew).answers().initiative().charitable())
                .isFalse();
        assertThat(applications.require(corrected).answers().declarations().vatDeduction())
                .isFalse();
        assertThat(applications.require(corrected).answers().initiative().charitable())
                .isFalse();
    }

    private CaseNumber stored(ApplicationFixture application, boolean theOldWay) {
        var caseNumber = submit.submit(application.command(funds, HouseTime.today(clock)));
        sql.update(
                "update foerdertopf.application set answers = jsonb_set(jsonb_set(answers::jsonb,"
                        + " '{initiative,charitable}', 'false'), '{declarations,vatDeduction}', 'false')::text"
                        + " where case_number = ?",
                caseNumber.value());
        if (theOldWay) {
            sql.update(
                    "update foerdertopf.application set answers ="
                            + " jsonb_set(answers::jsonb, '{plan,balanced}', 'true')::text where case_number = ?",
                    caseNumber.value());
        }
        return caseNumber;
    }

    private void migrate() throws IOException {
        sql.execute(new ClassPathResource("db/migration/V440__what_was_never_asked.sql")
                .getContentAsString(StandardCharsets.UTF_8));
    }
}
