package de.foerdertopf.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The Bremen fund: a group without a legal form, on a phone, with a small plan, from the first question to the closed case. */
@ResourceLock(Product.LOCK)
class BremenJourneyIT {

    private static final String FUND = "Bremen";
    private static final String EMAIL = "cafe.nordlicht@example.org";

    @Test
    void aSmallIdeaIsAppliedForDecidedPaidProvenAndClosed() throws IOException, InterruptedException {
        var product = Product.running();
        var group = Person.applicant(product, EMAIL);
        var today = group.today();

        group.open("/");
        group.look("bremen-01-start");
        group.follow("Antrag beginnen");
        group.look("bremen-02-betrag");
        var form = new ShortForm(group, "bremen-03");
        form.amount("300");
        form.group("Frauencafé Nordlicht", "Feride Beispiel", EMAIL);
        form.project("Frauencafé am Mittwoch", today.plusDays(1), today.plusDays(2));
        form.people();
        form.costs("Tee, Kaffee, Gebäck", "180", "Hefte und Stifte", "120,50");
        form.noAccountYet();
        assertThat(group.reads()).contains("Sie beantragen", "300,50 €", "folgt später");
        group.look("bremen-04-pruefen");
        var caseNumber = form.submit();
        group.look("bremen-05-eingegangen");
        group.open("/meine/" + caseNumber);
        assertThat(group.reads()).contains("Wir prüfen", "Wir. Sie müssen nichts tun.");
        group.look("bremen-06-stand");

        product.pullThePlug();

        var officer = Person.atTheDesk(product, "Kim Beispiel", FUND);
        officer.waitUntilReads("Frauencafé am Mittwoch");
        officer.look("bremen-07-arbeitsliste");
        var desk = new Desk(officer, "bremen", caseNumber);
        desk.open();
        officer.look("bremen-08-fall");
        desk.grantAtOnce();
        desk.issueNotice("Wir freuen uns auf Ihr Café!");

        group = Person.applicant(product, EMAIL);
        group.open("/meine/" + caseNumber);
        group.waitUntilReads("Jetzt brauchen wir Ihr Konto.");
        group.look("bremen-11-stand-zusage");
        var letter = Letters.textOf(group.download("/meine/" + caseNumber + "/briefe/2.pdf"));
        assertThat(letter)
                .contains(
                        "300,50",
                        caseNumber,
                        "Feride Beispiel",
                        "Wir freuen uns auf Ihr Café!",
                        "Rechtsbehelfsbelehrung");
        group.follow("Konto angeben");
        group.type("Wem gehört das Konto?", "Feride Beispiel");
        group.type("IBAN", "DE89 3704 0044 0532 0130 00");
        group.look("bremen-12-konto");
        group.press("Konto senden");
        assertThat(group.reads()).contains("überweisen das Geld");

        var file = new Cashier(product, "bremen", "bremen-13").pay(caseNumber, "Feride Beispiel", "300,50 €");
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("pain.001.001.09", "DE89370400440532013000", "300.50");

        group.moveClockTo(today.plusDays(3));
        group.open("/meine/" + caseNumber + "/nachweis");
        group.look("bremen-14-nachweis");
        group.type("Erzählen Sie kurz", "Zweiundzwanzig Frauen waren da. Wir machen weiter.");
        group.type("Menschen", "22");
        group.type("Stunden Ehrenamt", "40");
        group.typeInto("spent[0]", "300,50");
        group.choose("Die Angaben stimmen.");
        group.press("Nachweis absenden");
        assertThat(group.reads()).contains("Ihr Nachweis ist da.");

        desk.acceptProof();
        group.open("/meine/" + caseNumber);
        group.waitUntilReads("Alles ist erledigt. Danke für Ihre Arbeit!");
        group.look("bremen-16-abgeschlossen");
        desk.open();
        assertThat(officer.reads(".ft-head")).contains("Abgeschlossen");
        officer.look("bremen-17-fall-abgeschlossen");
    }
}
