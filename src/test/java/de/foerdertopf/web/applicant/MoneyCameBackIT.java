package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.RequestChange;
import de.foerdertopf.disbursement.CancelPaymentRun;
import de.foerdertopf.disbursement.MarkRunExecuted;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.RecordPaidAfterAll;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunOf;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.casework.AtTheDesk;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Money came back from the bank: group and desk read that it did, what follows, and from when the days count. */
class MoneyCameBackIT extends GroupAtHome {

    @LocalServerPort
    private int port;

    private CaseNumber caseNumber;

    @BeforeEach
    void granted() {
        caseNumber = house.way()
                .submittedBy(
                        browser.person(), ApplicationFixture.anApplication().title("Nähen " + UUID.randomUUID()));
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AC04", "MS03"})
    void theGroupReadsThatItCameBackAndOfNoProof(String reason) throws Exception {
        house.pay(caseNumber, Money.ofEuros(100));
        var rest = house.pay(caseNumber, null);

        house.comesBack(rest, reason);

        var page = browser.see("/meine/" + caseNumber, "geld-zurueck-" + reason).select("main");
        assertThat(page.select(".ft-trail").text())
                .contains("Jetzt: Geld kam zurück")
                .doesNotContain("Geld überwiesen")
                .doesNotContainPattern("Nachweis[^:]* bis ");
    }

    @Test
    void theGroupReadsThatItWasPaidTwiceAndHowMuchIsTooMuch() throws Exception {
        var finance = Actor.staff(UUID.randomUUID().toString());
        var payment = house.ordered(caseNumber, null);
        house.way()
                .bean(ReleasePayment.class)
                .release(new ReleasePayment.Command(payment, house.way().second()));
        var first = runOf(payment, finance);
        house.way().bean(CancelPaymentRun.class).cancel(new CancelPaymentRun.Command(first, "Falscher Tag", finance));
        house.way()
                .bean(MarkRunExecuted.class)
                .mark(new MarkRunExecuted.Command(runOf(payment, finance), HouseTime.today(clock), finance));
        house.way().jobs();
        assertThat(browser.see("/meine/" + caseNumber, "einmal-gezahlt")
                        .select("main")
                        .text())
                .doesNotContain("zu viel");

        house.way()
                .bean(RecordPaidAfterAll.class)
                .record(new RecordPaidAfterAll.Command(first, payment, HouseTime.today(clock), "Kontoauszug", finance));
        house.way().jobs();

        assertThat(browser.see("/meine/" + caseNumber, "zweimal-gezahlt")
                        .select("main")
                        .text())
                .contains(
                        "Wir haben zweimal überwiesen",
                        "300,00 € sind zu viel",
                        "Bitte geben Sie dieses Geld nicht aus");
    }

    private PaymentRunId runOf(PaymentId payment, Actor finance) {
        return RunOf.these(
                        house.way()::bean, ApplicationFixture.BREMEN, List.of(payment), house.payDay(payment), finance)
                .get(0);
    }

    @Test
    void theDeskCountsTheDaysFromTheDayOnWhichItCameBack() {
        var payment = house.pay(caseNumber, null);
        clock.moveByDays(80);
        house.comesBack(payment, "MS03");
        var clerk = new AtTheDesk(context, port)
                .signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));

        assertThat(clerk.open("/schreibtisch/faelle/" + caseNumber)
                        .select("main")
                        .text())
                .contains("Geld soll kommen bis")
                .doesNotContain("zu spät");
        assertThat(AtTheDesk.inTheWorkList(clerk, "meine", caseNumber)).doesNotContain("zu spät");
        assertThat(AtTheDesk.inTheWorkList(clerk, "ueberfaellig", caseNumber)).isEmpty();
    }

    @Test
    void anAccountThatTheBankRefusedIsToldAtTheFieldOfAWish() throws Exception {
        house.pay(caseNumber, Money.ofEuros(100));
        var refused = ApplicationFixture.anIban();
        var other = house.way()
                .submitted(ApplicationFixture.anApplication()
                        .account(new BankAccount("Andere Gruppe", new Iban(refused), null)));
        house.way().approve(other);
        house.way().sent(other);
        house.comesBack(house.pay(other, null), "AC04");

        var answer = browser.refused(
                ApplicantBrowser.form(
                        "/meine/" + caseNumber + "/aenderung/konto", "holder", "Kulturscheune", "iban", refused),
                "aenderung-konto-abgelehnt");

        assertThat(answer.select("#iban-error").text()).contains("Die Bank sagt, dieses Konto ist falsch");
        assertThat(answer.select("input[name=iban]").val()).isEqualTo(refused);
    }

    @Test
    void theDeskReadsOfAWishThatItsNumberIsWrong() {
        var wish = house.way()
                .bean(RequestChange.class)
                .request(new RequestChange.Command(
                        caseNumber,
                        ChangeKind.BANK_ACCOUNT,
                        "Neue Bank.",
                        null,
                        "Kulturscheune",
                        "DE49900500507000700013",
                        Actor.applicant(browser.person().toString())));
        house.way().jobs();
        var clerk = new AtTheDesk(context, port)
                .signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));

        assertThat(clerk.open("/schreibtisch/faelle/" + caseNumber + "/aenderungen/" + wish)
                        .select("main")
                        .text())
                .contains("IBAN stimmt nicht", "Die Prüfziffer der IBAN mit dem Ende 0013 passt nicht");
    }
}
