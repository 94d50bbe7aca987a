package de.foerdertopf.web.applicant;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static de.foerdertopf.web.applicant.SponsoredCase.SPONSOR;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.audit.AuditTrail;
import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.OpenApplicantAccount;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.proofofuse.AskBackProof;
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
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** From the hearing to the end of a grant that a fiscal sponsor got: each reads what is its own to do, and nothing of the other's. */
class SponsorsWayBackIT extends SponsoredGroup {

    /** The first rung of the ladder after a day on which something was due. */
    private static final int DAYS_AFTER = 14;

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

    /** § 49a VwVfG: the recipient of the notice owes it; whoever may still hold the money reads under which reference. */
    @Test
    void oneDebtIsAskedForOnceWithTheSameReferenceOnPageAndMail() throws Exception {
        var caseNumber = paid();
        new EndingGrant(house.way(), caseNumber).proved(250);

        var ofSponsor = sponsor().see("/gruppen/" + caseNumber, "traeger-zahlt");
        assertThat(stand(ofSponsor)).contains("Bitte zahlen Sie 50,00 € zurück.", "Wer ist dran? Sie");
        assertThat(ofSponsor.select("section[aria-labelledby=zahlen]").text())
                .contains("IBAN DE", "50,00 €", "Kassenzeichen " + caseNumber);
        assertThat(ofSponsor.select("section[aria-labelledby=zahlen] img").attr("src"))
                .startsWith("data:image/png");
        var ofGroup = browser.see("/meine/" + caseNumber, "traeger-zahlt-gruppe");
        assertThat(ofGroup.select("main").text())
                .contains("Das Kassenzeichen ist: " + caseNumber, "Sie selbst müssen nichts zahlen")
                .doesNotContain("IBAN");
        assertThat(ofGroup.select("main img")).isEmpty();

        var toSponsor = sponsored.toSponsor(caseNumber, "proof-repayment").get(0);
        assertThat(toSponsor.body()).contains("Kassenzeichen (Verwendungszweck): " + caseNumber, "IBAN: DE");
        assertThat(toSponsor.attachments()).extracting(StoredDocument::fileName).containsExactly("girocode.png");
        var toGroup = sponsored.toGroup(caseNumber, "proof-repayment").get(0);
        assertThat(toGroup.body()).contains("Das Kassenzeichen ist: " + caseNumber);
        assertThat(toGroup.attachments()).isEmpty();

        new EndingGrant(house.way(), caseNumber).repaid(50);
        var paid = sponsor().see("/gruppen/" + caseNumber, "traeger-hat-gezahlt");
        assertThat(stand(paid)).contains("Alles ist erledigt");
        assertThat(paid.select("section[aria-labelledby=zahlen]")).isEmpty();
    }

    @Test
    void theSponsorFindsItsGroupByItsAddressAndHandsInTheProof() throws Exception {
        var caseNumber = paid();
        var sponsor = sponsor();
        var list = sponsor.see("/meine", "traeger-liste");
        assertThat(list.select("main").text())
                .contains("Gruppen, für die Sie Träger sind", "Nachweis fehlt")
                .doesNotContain("noch keinen Antrag");
        var page = sponsor.see(list.select("main .ft-list a").attr("href"), "traeger-gruppe");
        assertThat(stand(page))
                .contains("Es fehlt noch der Nachweis.", "Wer ist dran? Sie oder die Gruppe", "Bis wann?");
        var letters = page.select("section[aria-labelledby=post] a").eachAttr("href");
        assertThat(letters).isNotEmpty().allMatch(letter -> letter.startsWith("/gruppen/" + caseNumber));
        for (var letter : letters) {
            assertThat(sponsor.status(MockMvcRequestBuilders.get(letter))).isEqualTo(200);
        }
        assertThat(sponsor.status(MockMvcRequestBuilders.get("/meine/" + caseNumber)))
                .as("what the group wrote stays the group's")
                .isEqualTo(404);
        assertThat(sponsor.status(MockMvcRequestBuilders.get("/meine/" + caseNumber + "/antrag.pdf")))
                .isEqualTo(404);

        var proof = page.select(".ft-stand .kern-btn--primary").attr("href");
        var form = sponsor.see(proof, "traeger-nachweis");
        assertThat(form.select("form[method=post]").attr("action")).isEqualTo(proof);
        assertThat(sponsor.taken(MockMvcRequestBuilders.multipart(proof)
                        .param("report", "Die Gruppe hat genäht.")
                        .param("people", "20")
                        .param("hours", "10")
                        .param("spent[0]", "300")
                        .param("spent[1]", "0")
                        .param("finished", "true")
                        .param("declared", "true")))
                .isEqualTo("/gruppen/" + caseNumber + "?nachweis");
        house.way().jobs();

        assertThat(stand(sponsor.see("/gruppen/" + caseNumber, "traeger-nachweis-da")))
                .contains("Der Nachweis ist da. Wir prüfen ihn.");
        assertThat(stand(caseNumber)).contains("Wir prüfen ihn");
        assertThat(context.getBean(AuditTrail.class).ofCase(caseNumber))
                .filteredOn(entry -> entry.event().equals("ProofOfUseSubmitted"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.by().kind()).isEqualTo(Actor.Kind.SPONSOR));
        assertThat(onlyMail(sponsored.toSponsor(caseNumber, "proof-received")))
                .contains("Der Bericht über das Projekt der Gruppe ist da");
    }

    /** Where the question of the desk came back the sponsor answers it, too; a stranger finds nothing. */
    @Test
    void theSponsorReadsWhatTheDeskAsksAndAStrangerNothing() throws Exception {
        var caseNumber = paid();
        new EndingGrant(house.way(), caseNumber).handedIn(250);
        house.way()
                .bean(AskBackProof.class)
                .askBack(new AskBackProof.Command(
                        caseNumber,
                        "Was haben die Stoffe gekostet?",
                        HouseTime.today(clock).plusDays(10),
                        house.way().officer()));
        house.way().jobs();

        assertThat(stand(sponsor().see("/gruppen/" + caseNumber, "traeger-rueckfrage")))
                .contains("Wir haben eine Frage zum Nachweis.", "Was haben die Stoffe gekostet?");
        assertThat(browser.status(MockMvcRequestBuilders.get("/gruppen/" + caseNumber)))
                .as("the group's own account is no sponsor's")
                .isEqualTo(404);
    }

    /** From the application to the end: what happens is told once to each who must know it, and what is here is not asked for. */
    @Test
    void oneEventIsOneMailForEachWhoMustKnowIt() {
        var caseNumber = walked(sponsored);

        assertThat(sponsored.templatesTo(caseNumber, sponsored.groupsAddress()))
                .containsExactly(
                        "application-received",
                        "sponsor-consented",
                        "notice-copy",
                        "payment-executed",
                        "proof-received",
                        "proof-asked-back",
                        "proof-overdue",
                        "proof-received",
                        "proof-repayment",
                        "notice-copy");
        assertThat(sponsored.templatesTo(caseNumber, sponsored.sponsorsAddress()))
                .containsExactly(
                        "sponsor-asked",
                        "notice-sent",
                        "payment-executed",
                        "proof-received",
                        "proof-overdue",
                        "proof-received",
                        "proof-repayment",
                        "notice-sent");
        for (var reminded : List.of(
                sponsored.toGroup(caseNumber, "proof-overdue"), sponsored.toSponsor(caseNumber, "proof-overdue"))) {
            assertThat(onlyMail(reminded))
                    .contains("ist bei uns", "Die Antwort war bis zum")
                    .doesNotContain("Bericht war bis zum", "Hier schreiben Sie den Bericht");
        }
    }

    /** Mail servers call such a domain otherwise than people do: both are one mailbox, for sign-in, list and mails. */
    @Test
    void aSponsorWhoseDomainHasAnUmlautIsFoundByEitherSpelling() throws Exception {
        var name = "vorstand." + UUID.randomUUID();
        var written = new SponsoredCase(house, browser.person(), name + "@müller.example", name + "@MÜLLER.example");
        var caseNumber = written.told(NEAR, anApplication().withoutAccount());

        for (var spelling : List.of(name + "@xn--mller-kva.example", name + "@Müller.example")) {
            var list = signedIn(spelling).see("/meine", "traeger-umlaut");
            assertThat(list.select("main .ft-list a").eachAttr("href"))
                    .as(spelling)
                    .contains("/gruppen/" + caseNumber, "/meine/" + caseNumber);
        }
        assertThat(written.toSponsor(caseNumber, "notice-sent"))
                .as("one mailbox of both is told once")
                .hasSize(1);
        assertThat(written.toGroup(caseNumber, "notice-copy")).isEmpty();
    }

    /** The group hears of the account with the consent, and its sponsor of the account alone. */
    @Test
    void aConsentWithAnotherAccountIsOneMailToTheGroup() {
        var caseNumber = sponsored.told(NEAR, anApplication());

        assertThat(sponsored.templatesTo(caseNumber, sponsored.groupsAddress()))
                .doesNotContain("account-changed")
                .containsOnlyOnce("sponsor-consented");
        assertThat(onlyMail(sponsored.toGroup(caseNumber, "sponsor-consented")))
                .contains(
                        "Die neue IBAN endet auf " + NEAR.substring(NEAR.length() - 4), "Haben Sie das nicht gewollt?");
        assertThat(sponsored.toSponsor(caseNumber, "account-changed")).hasSize(1);
    }

    @Test
    void whoReadsForGroupAndSponsorInOneMailboxIsToldOnce() {
        var address = "beide." + UUID.randomUUID() + "@example.org";
        var both = new SponsoredCase(house, browser.person(), address, address);

        assertThat(both.templatesTo(walked(both), address))
                .containsExactly(
                        "application-received",
                        "sponsor-asked",
                        "sponsor-consented",
                        "notice-sent",
                        "payment-executed",
                        "proof-received",
                        "proof-asked-back",
                        "proof-overdue",
                        "proof-received",
                        "proof-repayment",
                        "notice-sent");
    }

    /** Applied, approved, paid, reported, asked back, reminded of the answer, answered, and what was left paid back. */
    private CaseNumber walked(SponsoredCase of) {
        var today = HouseTime.today(clock);
        var caseNumber = of.told(NEAR, anApplication().withoutAccount().period(today.plusDays(40), today.plusDays(41)));
        house.pay(caseNumber, null);
        clock.moveByDays(42);
        var ending = new EndingGrant(house.way(), caseNumber);
        step();
        ending.handedIn(250);
        step();
        house.way()
                .bean(AskBackProof.class)
                .askBack(new AskBackProof.Command(
                        caseNumber,
                        "Was haben die Stoffe gekostet?",
                        HouseTime.today(clock).plusDays(3),
                        house.way().officer()));
        step();
        clock.moveByDays(3 + DAYS_AFTER);
        step();
        ending.proved(250);
        step();
        ending.repaid(50);
        return caseNumber;
    }

    /** Mails of one moment have no order. */
    private void step() {
        house.way().jobs();
        clock.moveBy(Duration.ofMinutes(1));
    }

    private ApplicantBrowser sponsor() {
        return signedIn(sponsored.sponsorsAddress());
    }

    private ApplicantBrowser signedIn(String address) {
        var account = context.getBean(OpenApplicantAccount.class)
                .open(new OpenApplicantAccount.Command(EmailAddress.parse(address)));
        return new ApplicantBrowser(context, account.value());
    }

    @Test
    void eachFindsAgainWhatWasMailedToItAndNothingOfTheOthers() throws Exception {
        var caseNumber = paid();
        house.way().bean(RemindProof.class).remind(caseNumber, Actor.SYSTEM);
        house.way().jobs();
        var group =
                signedIn(sponsored.toGroup(caseNumber, "proof-overdue").get(0).to());

        var groups = group.see("/meine/" + caseNumber + "/nachrichten", "eigen-nachrichten");
        assertThat(groups.select("details summary").eachText())
                .isNotEmpty()
                .noneMatch(subject -> subject.contains("["));
        assertThat(groups.select("details").text()).contains("Ihr Bericht war bis zum");
        assertThat(group.see("/meine/" + caseNumber, "eigen-nachrichten-fall").select("a[href$=/nachrichten]"))
                .hasSize(1);
        var sponsors = sponsor().see("/gruppen/" + caseNumber + "/nachrichten", "traeger-nachrichten");
        assertThat(sponsors.select("details").text())
                .contains("Der Bericht der Gruppe war bis zum")
                .doesNotContain("Ihr Bericht war bis zum");
        assertThat(sponsor()
                        .send(MockMvcRequestBuilders.get("/meine/" + caseNumber + "/nachrichten"))
                        .getStatus())
                .isEqualTo(404);
    }

    private static String stand(Document page) {
        return page.select(".ft-stand").text();
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

    /** A sponsor has a page of its own, and no other opens for it. */
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
