package de.foerdertopf.web.applicant;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.AskSponsor;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.assessment.Hints;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Iban;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The account of the paying office itself, given as the group's own: nothing is paid to it, and whoever gave it is asked for theirs. */
class AccountOfCityIT extends GroupAtHome {

    private static final String OWN = "DE49900500507000700012";
    private static final String THE_CITYS = "Das ist das Konto der Stadt. Welches ist Ihr Konto?";

    @Test
    void itIsFoundAndTheGroupIsAskedForItsOwn() {
        var caseNumber = house.way().submitted(with(citys(ApplicationFixture.BREMEN)));

        assertThat(findings(caseNumber))
                .filteredOn(found -> found.code() == FindingCode.ACCOUNT_OF_CITY)
                .singleElement()
                .satisfies(found -> assertThat(found.consequence()).isEqualTo(Consequence.REQUEST));
        assertThatThrownBy(() -> house.way().approve(caseNumber)).hasMessageContaining("decision.finding-stands");

        tell(caseNumber, OWN);

        assertThat(codes(caseNumber)).doesNotContain(FindingCode.ACCOUNT_OF_CITY);
        house.way().approve(caseNumber);
    }

    @Test
    void theFormHintsAtItAndAtNoOther() {
        assertThat(hints(citys(ApplicationFixture.BREMEN))).contains(FindingCode.ACCOUNT_OF_CITY);
        assertThat(hints(citys(ApplicationFixture.MANNHEIM))).contains(FindingCode.ACCOUNT_OF_CITY);
        assertThat(hints(OWN)).doesNotContain(FindingCode.ACCOUNT_OF_CITY);
    }

    @Test
    void whoeverTellsItLaterIsAskedForAnotherAndNothingIsPaidMeanwhile() throws Exception {
        var caseNumber = granted(anApplication().withoutAccount());
        var address = "/meine/" + caseNumber + "/konto";

        assertThat(browser.post(address, "holder", "Kulturscheune", "iban", citys(ApplicationFixture.BREMEN)))
                .isEqualTo(address + "#hinweise");
        assertThat(browser.see(address, "konto-der-stadt").select("#hinweise").text())
                .contains(THE_CITYS);
        house.way().jobs();
        assertThat(obstacles(caseNumber)).contains("account-of-city").doesNotContain("account-outside-sepa");
        assertThatThrownBy(() -> house.ordered(caseNumber, null)).hasMessageContaining("account-of-city");
        assertThat(mails(caseNumber)).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("Es ist das Konto der Stadt", "Ihr eigenes Konto")
                .doesNotContain("in einem Land"));

        browser.post(address, "holder", "Kulturscheune", "iban", OWN);
        house.way()
                .bean(ConfirmAccount.class)
                .confirm(new ConfirmAccount.Command(
                        caseNumber, "Rückruf beim Vorstand", house.way().officer()));

        assertThat(obstacles(caseNumber)).isEmpty();
    }

    @Test
    void whereTheCashOfficePaysByListItIsNotPaidToEither() {
        var caseNumber = granted(anApplication().inMannheim().withoutAccount());

        tell(caseNumber, citys(ApplicationFixture.BREMEN));

        assertThat(obstacles(caseNumber)).contains("account-of-city");
    }

    @Test
    void aChangeToItIsAnsweredWithTheSameQuestion() throws Exception {
        var caseNumber = granted(with(OWN));
        var address = "/meine/" + caseNumber;

        assertThat(browser.post(
                        address + "/aenderung/konto",
                        "holder",
                        "Kulturscheune",
                        "iban",
                        citys(ApplicationFixture.BREMEN)))
                .isEqualTo(address + "?aenderungstadt");
        assertThat(browser.see(address + "?aenderungstadt", "konto-der-stadt-aenderung")
                        .body()
                        .text())
                .contains("das ist das Konto der Stadt");
    }

    @Test
    void aSponsorReadsThatAnotherOneIsNeeded() throws Exception {
        var caseNumber = house.way()
                .submitted(anApplication()
                        .title("Nähen " + UUID.randomUUID())
                        .ofAnInformalGroup()
                        .behind(new FiscalSponsor("Haus der Vereine", "Ida Kalt", "kalt@example.org", null)));
        var token = house.way().bean(AskSponsor.class).ask(caseNumber);
        house.way()
                .bean(AnswerForSponsor.class)
                .answer(
                        token,
                        true,
                        new BankAccount("Haus der Vereine", new Iban(citys(ApplicationFixture.BREMEN)), null));

        var page = browser.see("/traeger/" + token, "traeger-konto-der-stadt");

        assertThat(page.select("main").text()).contains("auf Ihr Konto können wir nicht überweisen", THE_CITYS);
        assertThat(page.select("main form[action$=/neu]")).hasSize(1);
    }

    private ApplicationFixture with(String iban) {
        return anApplication()
                .title("Nähen " + UUID.randomUUID())
                .account(new BankAccount("Kulturscheune", new Iban(iban), null));
    }

    private CaseNumber granted(ApplicationFixture application) {
        var caseNumber = house.way().submittedBy(browser.person(), application.title("Nähen " + UUID.randomUUID()));
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
        house.way().jobs();
        return caseNumber;
    }

    private String citys(FundCode fund) {
        return house.way()
                .bean(Funds.class)
                .require(fund)
                .payingOffice()
                .debtorIban()
                .grouped();
    }

    private void tell(CaseNumber caseNumber, String iban) {
        house.way()
                .bean(TellAccount.class)
                .tell(new TellAccount.Command(
                        caseNumber,
                        "Kulturscheune",
                        new Iban(iban),
                        "Kulturscheune",
                        Actor.applicant(browser.person().toString())));
        house.way().jobs();
    }

    private List<FindingCode> hints(String iban) {
        var funds = house.way().bean(Funds.class);
        var round = funds.rounds(ApplicationFixture.BREMEN).get(0);
        return house
                .way()
                .bean(Hints.class)
                .forDraft(round, with(iban).answers(round), null, UUID.randomUUID())
                .stream()
                .map(CaseFinding::code)
                .toList();
    }

    private List<CaseFinding> findings(CaseNumber caseNumber) {
        return house.way().bean(Findings.class).of(caseNumber);
    }

    private List<FindingCode> codes(CaseNumber caseNumber) {
        return findings(caseNumber).stream().map(CaseFinding::code).toList();
    }

    private List<String> obstacles(CaseNumber caseNumber) {
        return house.way().bean(Payments.class).obstacles(caseNumber);
    }

    private List<SentMail> mails(CaseNumber caseNumber) {
        return house.way().bean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals("account-out-of-reach"))
                .toList();
    }
}
