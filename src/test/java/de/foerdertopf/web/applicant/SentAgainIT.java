package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.Reversible;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.workflow.CaseTask;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What a group and its sponsor read when the bank sends money back: asked for an account only if that is wrong, and told of each return. */
class SentAgainIT extends SponsoredGroup {

    private static final Actor FINANCE = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");

    @Test
    void aGroupIsAskedForNothingWhereTheBankSaysNothingAgainstItsAccount() throws Exception {
        var caseNumber = own();

        house.comesBack(house.pay(caseNumber, null), "MS03");

        assertThat(returned(caseNumber))
                .singleElement()
                .extracting(SentMail::body)
                .asString()
                .contains("Wir überweisen es noch einmal", "Sie müssen nichts tun")
                .doesNotContain("Bitte nennen Sie uns", "Kontonummer nicht mehr");
        var page = browser.see("/meine/" + caseNumber, "geld-kommt-noch-einmal").select("main");
        assertThat(page.text())
                .contains("Die Bank hat unser Geld zurückgeschickt. Wir überweisen es noch einmal.")
                .doesNotContain("Bitte prüfen Sie Ihr Konto");
        assertThat(page.select("a[href$=/konto]")).isEmpty();
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.ORDER_PAYMENT);
        house.pay(caseNumber, null);
        assertThat(browser.see("/meine/" + caseNumber, "geld-kam-noch-einmal").text())
                .contains("Das Geld ist überwiesen");
    }

    /** What is ordered is not there yet. */
    @Test
    void aGroupReadsThatItsMoneyIsThereOnceAllOfItWasTransferred() throws Exception {
        var caseNumber = own();
        house.pay(caseNumber, Money.ofEuros(100));
        var rest = house.ordered(caseNumber, null);

        assertThat(browser.see("/meine/" + caseNumber, "geld-zum-teil")
                        .select(".ft-stand")
                        .text())
                .contains("überweisen das Geld")
                .doesNotContain("Das Geld ist überwiesen");

        house.bring(rest, caseNumber);
        assertThat(browser.see("/meine/" + caseNumber, "geld-ganz")
                        .select(".ft-stand")
                        .text())
                .contains("Das Geld ist überwiesen");
    }

    @Test
    void aSponsorIsAskedForNothingWhereTheBankSaysNothingAgainstItsAccount() throws Exception {
        var caseNumber = sponsored.told(ApplicationFixture.anIban());

        house.comesBack(house.pay(caseNumber, null), "MS03");

        assertThat(sponsored.toSponsor(caseNumber, "sponsor-account")).isEmpty();
        assertThat(sponsored.toSponsor(caseNumber, "payment-returned"))
                .singleElement()
                .extracting(SentMail::body)
                .asString()
                .contains("Geld für diese Gruppe überwiesen", "Wir überweisen es noch einmal");
        assertThat(sponsored.toGroup(caseNumber, "payment-returned"))
                .singleElement()
                .extracting(SentMail::body)
                .asString()
                .contains(SponsoredCase.SPONSOR, "Wir überweisen es noch einmal")
                .doesNotContain("Wir bitten den Träger");
        assertThat(browser.see("/meine/" + caseNumber, "geld-kommt-noch-einmal-traeger")
                        .select("main")
                        .text())
                .contains("Wir überweisen es noch einmal")
                .doesNotContain("um ein anderes Konto gebeten");
    }

    @Test
    void eachReturnOfWhatWasSentAgainIsTold() {
        var caseNumber = own();
        house.comesBack(house.pay(caseNumber, null), "AC04");
        house.confirmAccount(caseNumber, house.way().officer());
        house.comesBack(house.pay(caseNumber, null), "AC04");

        assertThat(returned(caseNumber)).hasSize(2);
    }

    @Test
    void whatComesBackAfterAMistakeAboutThatIsToldOnceMore() {
        var caseNumber = sponsored.told(ApplicationFixture.anIban());
        var payment = house.pay(caseNumber, null);
        house.comesBack(payment, "MS03");
        hadNotComeBack(payment);

        house.comesBack(payment, "AC04");

        assertThat(sponsored.toGroup(caseNumber, "payment-returned")).hasSize(2);
        assertThat(sponsored.toSponsor(caseNumber, "sponsor-account")).hasSize(1);
        hadNotComeBack(payment);
        clock.moveByDays(1);

        house.comesBack(payment, "AC04");

        assertThat(sponsored.toGroup(caseNumber, "payment-returned")).hasSize(3);
        assertThat(sponsored.toSponsor(caseNumber, "sponsor-account")).hasSize(2);
    }

    private CaseNumber own() {
        var caseNumber = house.way().submittedBy(browser.person(), ApplicationFixture.anApplication());
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
        return caseNumber;
    }

    private void hadNotComeBack(PaymentId payment) {
        context.getBeansOfType(Reversible.class).values().stream()
                .filter(reversible -> reversible.kind() == ReversalKind.RETURNED)
                .forEach(reversible -> context.getBean(TransactionTemplate.class)
                        .executeWithoutResult(
                                status -> reversible.reverse(payment.toString(), "Verwechselt", FINANCE)));
        house.way().jobs();
    }

    private List<SentMail> returned(CaseNumber caseNumber) {
        return context.getBean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals("payment-returned"))
                .toList();
    }
}
