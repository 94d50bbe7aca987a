package de.foerdertopf.web.applicant;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static de.foerdertopf.web.applicant.SponsoredCase.SPONSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.audit.AuditTrail;
import de.foerdertopf.decision.AnswerChange;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.AskForAnotherAccount;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Where a fiscal sponsor gets the money, its group reads whose account it is, who pays back, and who acts next. */
class SponsorsGrantIT extends SponsoredGroup {

    private static final String NEAR = "DE49900500507000700012";
    private static final String CLOSED = ApplicationFixture.anIban();
    private static final String FAR = "TR33 0006 1005 1978 6457 8413 26";

    @Test
    void theAccountIsTheSponsorsToTell() throws Exception {
        var caseNumber = sponsored.told(FAR);
        var page = status(caseNumber);

        assertThat(stand(page))
                .contains("Jetzt brauchen wir das Konto Ihres Trägers", "Auf das Konto von " + SPONSOR, "Ihr Träger: ")
                .doesNotContain("Ihr Konto", "nennen Sie");
        assertThat(page.select("main a[href$=/konto]")).isEmpty();
        assertThat(browser.get("/meine/" + caseNumber + "/konto")).endsWith("?kontotraeger");
        browser.post("/meine/" + caseNumber + "/konto", "holder", "Gruppe", "iban", NEAR);
        browser.post("/meine/" + caseNumber + "/aenderung/konto", "holder", "Gruppe", "iban", NEAR);
        assertThat(account(caseNumber)).isEqualTo(FAR);
        assertThat(house.way().bean(ChangeRequests.class).of(caseNumber)).isEmpty();
        assertThat(browser.see("/meine/" + caseNumber + "/aenderung", "traeger-aenderung")
                        .select("main a[href*=/aenderung/]")
                        .eachAttr("href"))
                .hasSize(3)
                .noneMatch(href -> href.endsWith("/konto"));
        assertThat(mail(caseNumber, "account-out-of-reach"))
                .contains("Konto Ihres Trägers", SPONSOR, "Sie müssen nichts tun")
                .doesNotContain("/meine/");
    }

    @Test
    void aSponsorThatNamedNoAccountIsAskedOnceAndTheGroupReadsSo() throws Exception {
        var caseNumber = sponsored.told(null, anApplication().withoutAccount());

        assertThat(sponsored.toSponsor(caseNumber, "sponsor-account"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).contains("Bitte nennen Sie uns Ihr Konto");
                    assertThat(mail.body())
                            .contains("Wir kennen Ihr Konto noch nicht", "/traeger/")
                            .doesNotContain("können wir nicht überweisen");
                    var link = Objects.requireNonNull(mail.body()).replaceAll("(?s).*(/traeger/[\\w-]{32}).*", "$1");
                    assertThat(browser.see(link, "traeger-ohne-konto")
                                    .select("main")
                                    .text())
                            .contains("Wir kennen Ihr Konto noch nicht")
                            .doesNotContain("können wir nicht überweisen");
                });
        assertThat(stand(status(caseNumber))).contains("Wir fragen den Träger nach seinem Konto");
        assertThat(sponsored.toGroup(caseNumber, "account-out-of-reach")).isEmpty();

        clock.moveByDays(1);
        house.way().bean(AskForAnotherAccount.class).askIfNeeded(caseNumber);
        house.way().jobs();

        assertThat(sponsored.toSponsor(caseNumber, "sponsor-account")).hasSize(1);
    }

    @Test
    void whatIsPaidIsAtTheSponsorAndComesBackFromThere() throws Exception {
        var caseNumber = sponsored.told(ApplicationFixture.anIban());
        assertThat(stand(status(caseNumber))).contains("überweisen das Geld an Ihren Träger: " + SPONSOR);

        var payment = house.pay(caseNumber, null);

        assertThat(stand(status(caseNumber)))
                .contains("Das Geld ist an Ihren Träger überwiesen: " + SPONSOR)
                .doesNotContain("Das Geld ist überwiesen");
        assertThat(mail(caseNumber, "payment-executed")).contains("auf dem Konto Ihres Trägers an: " + SPONSOR);

        house.comesBack(payment, "AC04");

        var page = status(caseNumber);
        assertThat(stand(page))
                .contains("Wir bitten Ihren Träger um ein anderes Konto", "Ihr Träger: ")
                .doesNotContain("Ihr Konto");
        assertThat(page.select("main a[href$=/konto]")).isEmpty();
        assertThat(mail(caseNumber, "payment-returned"))
                .contains("Ihrem Träger Geld für Ihr Projekt überwiesen: " + SPONSOR)
                .doesNotContain("Bitte nennen Sie uns");
        assertThat(mail(caseNumber, "sponsor-account")).contains("/traeger/");
    }

    /** Whoever is called unawares hangs up. */
    @Test
    void theCallThatConfirmsAnAccountIsAnnounced() throws Exception {
        var caseNumber = sponsored.told(FAR);
        house.way()
                .bean(TellAccount.class)
                .tell(new TellAccount.Command(
                        caseNumber,
                        SPONSOR,
                        new Iban(ApplicationFixture.anIban()),
                        SPONSOR,
                        Actor.sponsor(caseNumber.value())));
        house.way().jobs();

        assertThat(stand(status(caseNumber)))
                .contains("Vorher rufen wir bei Ihrem Träger an", SPONSOR, "Wer ist dran? Wir");
    }

    @Test
    void theSponsorIsAskedForEachAccountAndEachPaymentThatCameBackAndReadsWhy() {
        var caseNumber = sponsored.told(FAR);
        assertThat(asked(caseNumber))
                .singleElement()
                .asString()
                .contains("können wir nicht überweisen", "am besten in Deutschland")
                .doesNotContain("zurückgeschickt");
        names(caseNumber, CLOSED);

        house.comesBack(house.pay(caseNumber, null), "AC04");
        assertThat(asked(caseNumber))
                .hasSize(2)
                .last()
                .asString()
                .contains(
                        "endet auf " + new Iban(CLOSED).lastFour(),
                        "Die Bank hat das Geld zurückgeschickt. Das Konto ist geschlossen.");
        assertThat(asked(caseNumber)).last().asString().doesNotContain("in der EU", "können wir nicht überweisen");

        house.way()
                .bean(TellAccount.class)
                .tell(new TellAccount.Command(
                        caseNumber, SPONSOR, new Iban(FAR), SPONSOR, Actor.sponsor(caseNumber.value())));
        house.way().jobs();
        assertThat(asked(caseNumber))
                .as("on the same day")
                .hasSize(3)
                .last()
                .asString()
                .contains("in der EU");

        var next = ApplicationFixture.anIban();
        names(caseNumber, next);
        house.comesBack(house.pay(caseNumber, null), "AC04");
        assertThat(asked(caseNumber)).hasSize(4).last().asString().contains("endet auf " + new Iban(next).lastFour());
    }

    private void names(CaseNumber caseNumber, String iban) {
        house.way()
                .bean(TellAccount.class)
                .tell(new TellAccount.Command(
                        caseNumber, SPONSOR, new Iban(iban), SPONSOR, Actor.sponsor(caseNumber.value())));
        house.way()
                .bean(ConfirmAccount.class)
                .confirm(new ConfirmAccount.Command(
                        caseNumber, "Rückruf bei Frau Kalt", house.way().officer()));
        house.way().jobs();
    }

    private List<String> asked(CaseNumber caseNumber) {
        return house.way().bean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals("sponsor-account"))
                .sorted(Comparator.comparing(SentMail::createdAt))
                .map(mail -> Objects.requireNonNull(mail.body()))
                .toList();
    }

    @Test
    void theSponsorPaysBackWhatItGaveUp() throws Exception {
        var caseNumber = sponsored.told(NEAR);
        house.pay(caseNumber, null);

        house.renounced(caseNumber);

        assertThat(stand(status(caseNumber)))
                .contains("Ihr Träger hat auf den Zuschuss verzichtet: " + SPONSOR, "Ihr Träger zahlt", "nichts zahlen")
                .doesNotContain("Sie haben auf", "Bitte zahlen Sie");
        assertThat(house.way().bean(SentMails.class).ofCase(caseNumber).stream()
                        .filter(mail -> mail.template().equals("grant-renounced")))
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail.body())
                        .contains("Ihr Träger hat auf den Zuschuss verzichtet: " + SPONSOR, "Sie selbst müssen nichts")
                        .doesNotContain("IBAN"))
                .anySatisfy(mail -> assertThat(mail.body()).contains("Sie haben auf den Zuschuss verzichtet", "IBAN"));
    }

    @Test
    void aPartIsGivenUpOnceTheSponsorAgrees() throws Exception {
        var caseNumber = sponsored.told(NEAR);
        var address = "/meine/" + caseNumber + "/aenderung/betrag";
        assertThat(browser.see(address, "traeger-betrag").select("main").text())
                .contains("Den Zuschuss hat Ihr Träger bekommen: " + SPONSOR, "Wir fragen ihn, ob er zustimmt")
                .doesNotContain("verzichten Sie");
        browser.post(address, "amount", "100,00", "description", "Die Halle ist billiger.");
        var asked = house.way().bean(ChangeRequests.class).of(caseNumber).get(0);
        assertThat(house.way().bean(Payments.class).obstacles(caseNumber)).contains("amount-change-wished");

        assertThatThrownBy(() -> accept(asked.id(), "")).hasMessageContaining("change.sponsors-word-missing");
        assertThat(house.way().bean(ChangeRequests.class).of(caseNumber).get(0).accepted())
                .isNull();
        accept(asked.id(), "Frau Kalt, Rückruf bei der Geschäftsstelle");

        assertThat(house.way().bean(Grants.class).require(caseNumber).amount()).isEqualTo(Money.ofEuros(100));
        assertThat(context.getBean(AuditTrail.class).ofCase(caseNumber))
                .filteredOn(entry -> entry.event().equals("ChangeAnswered"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.values()).anySatisfy(value -> assertThat(value.after())
                        .isEqualTo("Frau Kalt, Rückruf bei der Geschäftsstelle")));
    }

    private void accept(UUID change, String sponsorsWord) {
        house.way()
                .bean(AnswerChange.class)
                .answer(new AnswerChange.Command(
                        change,
                        true,
                        "",
                        null,
                        null,
                        Money.ofEuros(100),
                        null,
                        sponsorsWord,
                        house.way().officer()));
        house.way().jobs();
    }

    private Document status(CaseNumber caseNumber) throws Exception {
        return browser.see("/meine/" + caseNumber, "traeger-stand");
    }

    private static String stand(Document page) {
        return page.select(".ft-stand").text();
    }

    private String account(CaseNumber caseNumber) {
        return context.getBean(PayeeAccounts.class).require(caseNumber).iban().typed();
    }

    private String mail(CaseNumber caseNumber, String template) {
        return house.way().bean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals(template))
                .map(mail -> Objects.requireNonNull(mail.body()))
                .findFirst()
                .orElseThrow();
    }
}
