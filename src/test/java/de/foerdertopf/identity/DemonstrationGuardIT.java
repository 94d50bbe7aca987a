package de.foerdertopf.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.platform.StartProblem;
import de.foerdertopf.shared.Actor;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What is written here is taken back at once. */
@Transactional
class DemonstrationGuardIT extends IntegrationTest {

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private InviteStaff inviteStaff;

    @Autowired
    private StaffAccountRepository accounts;

    @Test
    void aDatabaseWithPeopleWhoDoNotExistIsRefusedAndAnotherIsNot() {
        sql.update("update foerdertopf.staff_account set email = id || '@bremen.de'");
        assertThatCode(() -> DemonstrationGuard.check(sql)).doesNotThrowAnyException();

        inviteStaff.invite(new InviteStaff.Command(
                new StaffDetails("Erfunden", new EmailAddress("amt.fonds@example.org"), null, null),
                Set.of(GrantedRole.systemAdministrator()),
                Actor.SYSTEM));
        accounts.flush();

        assertThatThrownBy(() -> DemonstrationGuard.check(sql))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("SPRING_DATASOURCE_URL");
    }
}
