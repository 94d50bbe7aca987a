package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.TestBrowser;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Everything that is wrong on a form of the desk is read in one round: what is missing, and what a rule has against the rest. */
class AllThatIsWrongIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private AtTheDesk desk;
    private TestBrowser browser;

    @BeforeEach
    void people() {
        desk = new AtTheDesk(context, port);
        browser = desk.signIn(
                "Malte Behrens",
                GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN),
                GrantedRole.of(Role.COUNSELLOR, ApplicationFixture.BREMEN),
                GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN));
    }

    @Test
    void aDayThatCannotBeIsToldWithWhatIsMissing() {
        var submitted = desk.submitted(ApplicationFixture.anApplication());

        assertThat(wrong(submitted, "fuehrungszeugnis", "who", "", "on.year", "2099"))
                .containsExactly("#who", "#on");
        assertThat(wrong(submitted, "eingang", "reason", "", "on.year", "2099")).containsExactly("#on", "#reason");
        assertThat(wrong(submitted, "nachfordern", "sections", "", "text", "", "on.year", "2099"))
                .contains("#text", "#on");
        assertThat(wrong(submitted, "gespraech", "outcome", "", "minutes", "9999", "date.year", "2099"))
                .contains("#outcome", "#minutes", "#date");
        assertThat(wrong(submitted, "gremium", "choice", "", "amount", "99999", "on.year", "2099"))
                .contains("#choice", "#amount", "#on");
        assertThat(wrong(submitted, "entscheidung", "outcome", "APPROVED", "amount", "99999"))
                .contains("#amount", "#unbiased");
    }

    @Test
    void aSumThatCannotBeIsToldWithWhatIsMissing() {
        var paid = new PaidCase(context).paid(ApplicationFixture.anApplication());
        desk.goOn();

        assertThat(wrong(paid, "ruecknahme-anhoerung", "text", "", "amount", "99999", "on.year", "2099"))
                .containsExactly("#text", "#amount", "#on");
        assertThat(wrong(paid, "nachweis/erfassen", "narrative", "", "receivedOn.year", "2099"))
                .contains("#narrative", "#receivedOn");
    }

    private List<String> wrong(CaseNumber caseNumber, String deed, String... namesAndValues) {
        var path = "/schreibtisch/faelle/" + caseNumber + "/" + deed;
        browser.open(path);
        browser.submit(path, namesAndValues);
        assertThat(browser.status()).as(deed).isEqualTo(422);
        return browser.page().select(".ft-errors a").eachAttr("href");
    }
}
