package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a group writes may stand in a letter: signs that no letter has are told at the field, and what was typed stays there. */
class ForeignSignsIT extends GroupAtHome {

    private static final String SENTENCE = "Diese Schrift können wir nicht drucken.";
    private static final String TYPED = "Das war ein Fehler. 友谊协会 👍";

    private CaseNumber caseNumber;

    @SuppressWarnings("NullAway.Init")
    ForeignSignsIT() {}

    @BeforeEach
    void aPaidCase() {
        caseNumber = house.way().submittedBy(browser.person(), ApplicationFixture.anApplication());
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
        house.pay(caseNumber, null);
    }

    @Test
    void inAnAnswerToAHearing() throws Exception {
        house.way()
                .bean(HearClaim.class)
                .hear(new HearClaim.Command(
                        caseNumber,
                        HeardClaim.About.WITHDRAWAL,
                        "Das Jugendamt hat die Miete auch bezahlt.",
                        Money.ofEuros(120),
                        HouseTime.today(clock),
                        house.way().officer()));
        house.way().jobs();
        var address = "/meine/" + caseNumber + "/anhoerung/ruecknahme";
        browser.see(address, "zeichen-anhoerung");

        isTold(address, "text");

        assertThat(browser.post(address, "text", "Das war ein Fehler 👍"))
                .isEqualTo("/meine/" + caseNumber + "?geantwortet");
    }

    @Test
    void inAProof() throws Exception {
        isTold("/meine/" + caseNumber + "/nachweis", "report");
    }

    private void isTold(String address, String field) throws Exception {
        var page = browser.refused(ApplicantBrowser.form(address, field, TYPED), "zeichen-" + field);

        assertThat(page.select("#" + field + "-error").text()).contains(SENTENCE);
        assertThat(page.select("#" + field).val()).isEqualTo(TYPED);
    }
}
