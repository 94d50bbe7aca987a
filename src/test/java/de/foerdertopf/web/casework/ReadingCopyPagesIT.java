package de.foerdertopf.web.casework;

import static de.foerdertopf.application.ApplicationFixture.BREMEN;
import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

class ReadingCopyPagesIT extends IntegrationTest {

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private AtTheDesk house;

    @BeforeEach
    void open() {
        house = new AtTheDesk(context, port);
    }

    @Test
    void theCasePageOffersTheCopiesForTheEnvelope() {
        var cases = new CaseOnItsWay(context);
        var caseNumber = cases.approved(anApplication().reading("tr"));
        cases.sent(caseNumber);
        var administrator = house.signIn("Jana Wittmer", GrantedRole.of(Role.ADMINISTRATOR, BREMEN));

        var page = administrator.open("/schreibtisch/faelle/" + caseNumber);

        assertThat(page.select("section[aria-labelledby=briefe] a").eachAttr("href"))
                .contains(
                        "/schreibtisch/faelle/" + caseNumber + "/briefe/1.pdf",
                        "/schreibtisch/faelle/" + caseNumber + "/briefe/1/lesehilfe-de.pdf",
                        "/schreibtisch/faelle/" + caseNumber + "/briefe/1/lesehilfe-tr.pdf");
    }

    @Test
    void anAdministratorSeesEveryLanguageAndSignsOneOff() {
        var administrator = house.signIn("Elif Demir", GrantedRole.of(Role.ADMINISTRATOR, BREMEN));

        var page = administrator.open("/verwaltung/lesehilfen");

        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "Deutsch",
                        "Englisch",
                        "Ukrainisch",
                        "Arabisch",
                        "Persisch",
                        "Türkisch",
                        "Französisch",
                        "Russisch");
        assertThat(page.select("section[aria-labelledby=sprache-tr] tbody tr")).hasSize(20);
        var revision = page.select("section[aria-labelledby=sprache-tr] input[name=revision]")
                .val();
        administrator.submit("/verwaltung/lesehilfen/tr/freigabe", "revision", revision);
        var signed = administrator.open("/verwaltung/lesehilfen");
        assertThat(signed.select("section[aria-labelledby=sprache-tr]").text()).contains("Freigegeben von Elif Demir");
        assertThat(signed.select("section[aria-labelledby=sprache-tr] form")).isEmpty();
    }
}
