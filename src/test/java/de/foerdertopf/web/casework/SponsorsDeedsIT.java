package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.TestBrowser;
import de.foerdertopf.web.applicant.SponsoredCase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the desk does in a case of a fiscal sponsor says who gives up, gets the letter and pays back: the sponsor, not the group. */
class SponsorsDeedsIT extends IntegrationTest {

    private static final String NEAR = "DE49900500507000700012";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private TestBrowser browser;

    @BeforeEach
    void people() {
        house = new PaidCase(context);
        browser = new AtTheDesk(context, port)
                .signIn(
                        "Malte Behrens",
                        GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN),
                        GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN));
    }

    @Test
    void theSponsorGivesUpAndTheWordsSaySo() {
        var sponsored = sponsors();
        var own = house.paid(ApplicationFixture.anApplication());

        assertThat(lead(sponsored, "verzicht"))
                .contains(SponsoredCase.SPONSOR, "Nur er kann darauf verzichten", "zahlt der Träger zurück")
                .doesNotContain("Die Gruppe");
        assertThat(lead(own, "verzicht")).contains("Die Gruppe gibt den ganzen Zuschuss zurück");
        assertThat(lead(sponsored, "ruecknahme-anhoerung"))
                .contains("Der Träger bekommt einen Brief, die Gruppe eine Kopie: " + SponsoredCase.SPONSOR);

        house.renounced(sponsored);

        assertThat(browser.open("/schreibtisch/faelle/" + sponsored).body().text())
                .contains("Auf den Zuschuss wurde verzichtet")
                .doesNotContain("Die Gruppe hat auf den Zuschuss verzichtet");
    }

    private CaseNumber sponsors() {
        var caseNumber = new SponsoredCase(house, UUID.randomUUID()).told(NEAR);
        house.pay(caseNumber, null);
        return caseNumber;
    }

    private String lead(CaseNumber caseNumber, String deed) {
        return browser.open("/schreibtisch/faelle/" + caseNumber + "/" + deed)
                .select("main")
                .text();
    }
}
