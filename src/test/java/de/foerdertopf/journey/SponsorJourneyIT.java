package de.foerdertopf.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A group without a legal form and an association that takes the money for it: the sponsor is asked, bound and paid. */
@ResourceLock(Product.LOCK)
class SponsorJourneyIT {

    private static final String EMAIL = "nachbarn@example.org";
    private static final String SPONSOR = "Trägerverein Muster e. V.";
    private static final String SPONSOR_EMAIL = "kasse.traeger@example.org";
    private static final Pattern LINK = Pattern.compile("(/traeger/[\\w-]+)");
    private static final Pattern COPY = Pattern.compile("(eine Kopie des Briefes)");
    private static final int MAIL_SCANNERS = 3;

    @Test
    void aSponsorConsentsIsCheckedGetsTheNoticeAndTheMoneyAndTheGroupGetsACopy() {
        var product = Product.running();
        var group = Person.applicant(product, EMAIL);
        var today = group.today();
        group.open("/antrag/neu/bremen-stadtteilfonds");
        var form = new ShortForm(group, "traeger-01");
        form.amount("250");
        form.groupBehind("Nachbarn am Hafen", "Ayla Beispiel", EMAIL, SPONSOR, SPONSOR_EMAIL);
        form.project("Kochabend am Hafen", today.plusDays(1), today.plusDays(1));
        form.people();
        form.costs("Lebensmittel", "250");
        form.noAccountYet();
        var caseNumber = form.submit();
        group.open("/meine/" + caseNumber);
        assertThat(group.reads()).contains("muss noch zustimmen");
        group.look("traeger-02-stand-gefragt");

        var officer = Person.atTheDesk(product, "Kim Beispiel", "Bremen");
        var desk = new Desk(officer, "traeger", caseNumber);
        consent(product, caseNumber);

        desk.grantAtOnce();
        desk.issueNotice("Guten Appetit!");
        var letter = Letters.textOf(officer.download(desk.path() + "/briefe/2.pdf"));
        assertThat(letter)
                .contains(
                        SPONSOR + " Mika Kasse Trägerweg 2 28195 Bremen",
                        "Wir bewilligen dem Träger " + SPONSOR + " für die Gruppe Nachbarn am Hafen",
                        "250,00",
                        caseNumber);
        assertThat(new Person(product).newestMail(EMAIL, COPY)).isNotEmpty();
        group.open("/meine/" + caseNumber);
        group.waitUntilReads("PDF");
        group.look("traeger-11-stand-zusage");

        var order = "/schreibtisch/finanzen/bremen-stadtteilfonds/anordnen/" + caseNumber;
        desk.open();
        officer.waitUntilReads("Das Konto ist noch nicht auf zweitem Weg bestätigt.");
        officer.look("traeger-12-fall-ungeprueft");
        officer.open(order);
        assertThat(officer.reads())
                .as("what would be refused is not offered")
                .contains("Das Konto ist noch nicht über einen zweiten Weg bestätigt.")
                .doesNotContain("Die Zahlung ist sachlich und rechnerisch richtig.");
        officer.look("traeger-12-anordnen-ungeprueft");
        desk.open();
        officer.follow("Konto bestätigen");
        officer.look("traeger-12-konto-bestaetigen");
        officer.type("Wen haben Sie wie erreicht?", "Anruf beim Träger, Nummer aus dem Vereinsregister");
        officer.press("Konto bestätigen");
        assertThat(officer.reads()).contains("Auf zweitem Weg bestätigt");

        var file = new Cashier(product, "Bremen", "traeger-13").pay(caseNumber, SPONSOR, "250,00 €");
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("DE02120300000000202051", "250.00");

        group.moveClockTo(today.plusDays(2));
        group.open("/meine/" + caseNumber + "/nachweis");
        group.type("Erzählen Sie kurz", "Dreißig Leute haben gekocht und gegessen.");
        group.type("Menschen", "30");
        group.type("Stunden Ehrenamt", "20");
        group.typeInto("spent[0]", "250");
        group.choose("Die Angaben stimmen.");
        group.look("traeger-14-nachweis");
        group.press("Nachweis absenden");
        desk.acceptProof();
        desk.open();
        officer.waitUntilReads("Abgeschlossen");
    }

    /** Mail scanners look and use nothing up; the person comes back to what she typed, and answers once. */
    private static void consent(Product product, String caseNumber) {
        var sponsor = new Person(product);
        var link = sponsor.newestMail(SPONSOR_EMAIL, LINK);
        for (var i = 0; i < MAIL_SCANNERS; i++) {
            assertThat(sponsor.statusOf(link)).isEqualTo(200);
        }
        sponsor.open(link);
        assertThat(sponsor.reads()).contains(caseNumber, "Nachbarn am Hafen", "250,00 €");
        sponsor.look("traeger-03-frage");
        sponsor.choose("Ja, wir stimmen zu");
        sponsor.type("Wem gehört das Konto?", SPONSOR);
        sponsor.press("Antwort absenden");
        assertThat(sponsor.reads()).contains("Ihre Eingaben sind noch da.");
        sponsor.look("traeger-04-fehler");
        sponsor.leave();

        sponsor = new Person(product);
        sponsor.open(link);
        assertThat(sponsor.typed("holder")).isEqualTo(SPONSOR);
        sponsor.look("traeger-05-gespeichert");
        sponsor.type("IBAN", "DE02 1203 0000 0000 2020 51");
        sponsor.choose("Ich darf für den Träger sprechen.");
        sponsor.press("Antwort absenden");
        assertThat(sponsor.reads()).contains("Sie haben zugestimmt.");
        sponsor.look("traeger-06-danke");
        sponsor.open(link);
        assertThat(sponsor.reads()).as("the link works once").contains("Sie haben zugestimmt.");
    }
}
