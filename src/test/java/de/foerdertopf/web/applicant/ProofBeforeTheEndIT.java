package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.casework.PaidCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A group that shows what it spent before its project ends says first that all is done, and nothing ahead counts as done. */
class ProofBeforeTheEndIT extends IntegrationTest {

    @Autowired
    private WebApplicationContext context;

    private PaidCase house;
    private ApplicantBrowser browser;

    @SuppressWarnings("NullAway.Init")
    ProofBeforeTheEndIT() {}

    @BeforeEach
    void openBrowser() {
        house = new PaidCase(context);
        browser = new ApplicantBrowser(context);
    }

    @Test
    void itIsAskedOnceWhetherAllIsDoneAndPaid() throws Exception {
        var caseNumber = paid();
        var address = "/meine/" + caseNumber + "/nachweis";
        assertThat(browser.see(address, "frueher-nachweis").select("main").text())
                .contains("Ihr Vorhaben endet erst am", "Ist schon alles fertig und bezahlt?");

        var refused = browser.page(
                ApplicantBrowser.form(
                        address, "report", "Es war schön.", "spent[0]", "300", "spent[1]", "0", "declared", "true"),
                422,
                "frueher-nachweis-gefragt");

        assertThat(refused.select(".ft-errors a").eachAttr("href")).containsExactly("#finished");
        browser.post(
                address,
                "report",
                "Es war schön.",
                "spent[0]",
                "300",
                "spent[1]",
                "0",
                "finished",
                "true",
                "declared",
                "true");
        assertThat(house.way().bean(ProofsOfUse.class).require(caseNumber).state())
                .isEqualTo(ProofState.SUBMITTED);
        var end = house.way()
                .bean(Grants.class)
                .require(caseNumber)
                .projectPeriod()
                .to();
        assertThat(end).isAfter(HouseTime.today(clock));
        assertThat(browser.see("/meine/" + caseNumber, "frueher-nachweis-stand")
                        .select(".ft-trail li:contains(Ihr Vorhaben)")
                        .text())
                .doesNotContain(Integer.toString(end.getYear()));
    }

    @Test
    void reckoningTellsOfSumsOnlyAndNeverOfTheTick() throws Exception {
        var caseNumber = paid();
        var address = "/meine/" + caseNumber + "/nachweis";

        var wrong = browser.page(
                ApplicantBrowser.form(address, "report", "", "spent[0]", "-5", "spent[1]", "", "compute", "true"),
                422,
                "nachweis-ausrechnen");

        assertThat(wrong.select(".ft-errors a").eachText())
                .containsExactly("„Zutaten für acht Küchen“: Der Betrag darf nicht kleiner als 0 sein.");
        assertThat(browser.post(address, "spent[0]", "5", "compute", "true")).isEqualTo(address + "#summe");
    }

    private CaseNumber paid() {
        var today = HouseTime.today(clock);
        var caseNumber = house.way()
                .submittedBy(
                        browser.person(),
                        ApplicationFixture.anApplication().period(today.plusDays(200), today.plusDays(210)));
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
        house.pay(caseNumber, null);
        return caseNumber;
    }
}
