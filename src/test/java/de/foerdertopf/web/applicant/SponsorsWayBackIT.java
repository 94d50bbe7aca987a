package de.foerdertopf.web.applicant;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static de.foerdertopf.web.applicant.SponsoredCase.SPONSOR;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.mail.SentMail;
import de.foerdertopf.proofofuse.HearMissingProof;
import de.foerdertopf.proofofuse.OverdueProof;
import de.foerdertopf.proofofuse.RejectedItem;
import de.foerdertopf.proofofuse.RemindProof;
import de.foerdertopf.proofofuse.RevokeGrant;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.casework.EndingGrant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** From the hearing to the end of a grant that a fiscal sponsor got: each reads what is its own to do, and nothing of the other's. */
class SponsorsWayBackIT extends SponsoredGroup {

    private static final String NEAR = "DE49900500507000700012";

    @Test
    void whereTheProofIsMissingTheGroupReportsAndTheSponsorPaysBack() throws Exception {
        var caseNumber = paid();
        house.way().bean(RemindProof.class).remind(caseNumber, Actor.SYSTEM);
        house.way().jobs();
        assertThat(onlyMail(sponsored.toSponsor(caseNumber, "proof-overdue")))
                .contains("Der Bericht der Gruppe war bis zum", "wenn Sie mit der Gruppe sprechen")
                .doesNotContain("Ihr Bericht", "/meine/");
        assertThat(onlyMail(sponsored.toGroup(caseNumber, "proof-overdue")))
                .contains("Ihr Bericht war bis zum", "/nachweis")
                .doesNotContain("Bericht der Gruppe");

        house.way().bean(HearMissingProof.class).hear(caseNumber, house.way().officer());
        house.way().jobs();
        assertThat(stand(caseNumber)).contains("Der Nachweis fehlt noch");
        assertThat(onlyMail(sponsored.toGroup(caseNumber, "notice-copy"), "Anhörung"))
                .contains("wir haben Ihrem Träger geschrieben", "Auch Sie können uns Ihre Sicht sagen");

        clock.moveByDays(30);
        house.way().jobs();
        house.way()
                .bean(RevokeGrant.class)
                .revoke(new RevokeGrant.Command(
                        caseNumber,
                        "Trotz Hilfe kam nichts.",
                        "Auf Zinsen wird verzichtet.",
                        house.way().officer()));
        house.way().jobs();
        assertThat(stand(caseNumber))
                .contains("Wir haben die Zusage widerrufen.", "Zusage widerrufen")
                .contains("Ihr Träger zahlt 300,00 € zurück: " + SPONSOR, "Sie selbst müssen nichts zahlen")
                .doesNotContain("Bitte zahlen Sie");

        new EndingGrant(house.way(), caseNumber).repaid(300);
        assertThat(stand(caseNumber)).contains("Ihr Träger hat alles zurückgezahlt: " + SPONSOR);
    }

    @Test
    void whatIsLeftAfterTheProofTheSponsorPaysBackAndBothReadThatAllIsDone() throws Exception {
        var caseNumber = paid();
        new EndingGrant(house.way(), caseNumber).proved(250);

        assertThat(stand(caseNumber))
                .contains("Ihr Träger zahlt 50,00 € zurück: " + SPONSOR)
                .doesNotContain("Bitte zahlen Sie");
        assertThat(onlyMail(sponsored.toSponsor(caseNumber, "proof-repayment")))
                .contains("die Gruppe hat uns ihren Bericht geschickt", "Bitte zahlen Sie das bis zum", "IBAN")
                .doesNotContain("danke für Ihren Bericht", "/meine/");
        assertThat(onlyMail(sponsored.toGroup(caseNumber, "proof-repayment")))
                .contains("danke für Ihren Bericht", "Ihr Träger zahlt das", "/meine/")
                .doesNotContain("IBAN");

        new EndingGrant(house.way(), caseNumber).repaid(50);

        assertThat(stand(caseNumber)).contains("Alles ist erledigt");
        assertThat(onlyMail(sponsored.toSponsor(caseNumber, "notice-sent"), "abgeschlossen"))
                .contains("Das Projekt der Gruppe ist abgeschlossen", "Danke für Ihre Hilfe")
                .doesNotContain("Ihr Projekt", "/meine/");
        assertThat(onlyMail(sponsored.toGroup(caseNumber, "notice-copy"), "abgeschlossen"))
                .contains("Danke für Ihre Arbeit");
    }

    @Test
    void whatIsStruckOutOfAReportIsToldAsSuchWithItsReason() throws Exception {
        var caseNumber = paid();
        new EndingGrant(house.way(), caseNumber)
                .proved(
                        300,
                        List.of(new RejectedItem("Bier für das Fest", Money.ofEuros(30), "Alkohol zahlen wir nicht")));

        for (var mails : List.of(
                sponsored.toSponsor(caseNumber, "proof-repayment"), sponsored.toGroup(caseNumber, "proof-repayment"))) {
            assertThat(onlyMail(mails, "Nicht alles zählt"))
                    .contains(
                            "- Bier für das Fest, 30,00\u00a0€. Grund: Alkohol zahlen wir nicht",
                            "30,00\u00a0€ zurückzuzahlen")
                    .doesNotContain("übrig");
        }
        assertThat(stand(caseNumber))
                .contains("Nicht anerkannt: Bier für das Fest, 30,00 €. Grund: Alkohol zahlen wir nicht")
                .doesNotContain("übrig");

        new EndingGrant(house.way(), caseNumber).repaid(30);
        assertThat(stand(caseNumber)).contains("Grund: Alkohol zahlen wir nicht");
    }

    @Test
    void whatIsWithdrawnTheSponsorPaysBack() throws Exception {
        var caseNumber = paid();
        var ending = new EndingGrant(house.way(), caseNumber);

        ending.heard(300);
        assertThat(stand(caseNumber))
                .contains("Vielleicht muss Ihr Träger Geld zurückzahlen", "Auch Sie können antworten");
        ending.withdrawn(300);
        assertThat(stand(caseNumber))
                .contains("Ihr Träger zahlt 300,00 € zurück: " + SPONSOR)
                .doesNotContain("Bitte zahlen Sie");
        ending.repaid(300);
        assertThat(stand(caseNumber)).contains("Ihr Träger hat alles zurückgezahlt: " + SPONSOR);
    }

    /** A sponsor has no page of its own: a link that leads to one leads nowhere. */
    @Test
    void noMailLeadsTheSponsorToTheGroupsPage() {
        var caseNumber = paid();
        house.way().bean(RemindProof.class).remind(caseNumber, Actor.SYSTEM);
        house.way().jobs();

        assertThat(sponsored.toSponsor(caseNumber))
                .hasSizeGreaterThan(3)
                .noneMatch(mail -> Objects.requireNonNull(mail.body()).contains("/meine/"));
    }

    private String stand(CaseNumber caseNumber) throws Exception {
        return browser.see("/meine/" + caseNumber, "traeger-rueckweg")
                .select(".ft-stand")
                .text();
    }

    private static String onlyMail(List<SentMail> mails) {
        return onlyMail(mails, "");
    }

    private static String onlyMail(List<SentMail> mails, String subject) {
        return mails.stream()
                .filter(mail -> Objects.requireNonNull(mail.subject()).contains(subject))
                .map(mail -> Objects.requireNonNull(mail.body()))
                .reduce((one, other) -> {
                    throw new AssertionError("Two such mails");
                })
                .orElseThrow();
    }

    private CaseNumber paid() {
        var today = HouseTime.today(clock);
        var caseNumber = sponsored.told(NEAR, anApplication().period(today.minusDays(172), today.minusDays(170)));
        house.pay(caseNumber, null);
        return OverdueProof.of(house.way(), caseNumber);
    }
}
