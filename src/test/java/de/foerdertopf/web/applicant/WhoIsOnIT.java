package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import de.foerdertopf.web.casework.AtTheDesk;
import de.foerdertopf.web.casework.PaidCase;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** The work list and the case page say who is on where a payment cannot be ordered yet, and do not offer what would be refused. */
class WhoIsOnIT extends IntegrationTest {

    private static final String ORDER = "Zahlung prüfen und anordnen";
    private static final Actor FINANCE = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext context;

    private PaidCase house;
    private TestBrowser browser;

    @BeforeEach
    void people() {
        house = new PaidCase(context);
        browser = new AtTheDesk(context, port)
                .signIn(
                        "Carla Wehner",
                        GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN),
                        GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN));
    }

    @Test
    void aSecondPersonIsOnWhereACheckedAccountWasChanged() {
        var caseNumber = told(ApplicationFixture.anApplication());
        house.pay(caseNumber, Money.ofEuros(100));
        house.way()
                .bean(TellAccount.class)
                .tell(new TellAccount.Command(
                        caseNumber,
                        "Kulturscheune",
                        new Iban(ApplicationFixture.anIban()),
                        "Kulturscheune",
                        house.way().officer()));
        house.way().jobs();

        saysInstead(caseNumber, "alle", "Zweite Person bestätigt das Konto");
        assertThat(AtTheDesk.inTheWorkList(browser, "meine", caseNumber)).contains("Zweite Person bestätigt das Konto");
    }

    @Test
    void theSponsorIsOnWhereItsAccountIsRefused() {
        var caseNumber = new SponsoredCase(house, UUID.randomUUID()).told(ApplicationFixture.anIban());
        var payment = house.pay(caseNumber, Money.ofEuros(100));
        clock.moveBy(Duration.ofMinutes(1));
        house.way()
                .bean(MarkPaymentReturned.class)
                .mark(new MarkPaymentReturned.Command(payment, HouseTime.today(clock), "AC04", FINANCE));
        house.way().jobs();

        saysInstead(caseNumber, "gruppe", "Träger nennt ein anderes Konto");
    }

    @Test
    void theGroupIsOnWhereItsCertificateIsMissingAndIsNotLate() {
        var caseNumber = told(ApplicationFixture.anApplication().withMinors());
        assertThat(AtTheDesk.inTheWorkList(browser, "gruppe", caseNumber)).isNotEmpty();
        clock.moveByDays(90);

        saysInstead(caseNumber, "gruppe", "Gruppe bringt das Führungszeugnis");
        assertThat(AtTheDesk.inTheWorkList(browser, "ueberfaellig", caseNumber)).isEmpty();
    }

    private CaseNumber told(ApplicationFixture application) {
        var caseNumber = house.way().approved(application);
        house.way().sent(caseNumber);
        return caseNumber;
    }

    private void saysInstead(CaseNumber caseNumber, String tab, String who) {
        assertThat(AtTheDesk.inTheWorkList(browser, tab, caseNumber))
                .contains(who)
                .doesNotContain(ORDER);
        assertThat(AtTheDesk.inTheWorkList(browser, "alle", caseNumber)).doesNotContain(ORDER);
        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber)
                        .select(".ft-trail")
                        .text())
                .contains(who)
                .doesNotContain(ORDER);
    }
}
