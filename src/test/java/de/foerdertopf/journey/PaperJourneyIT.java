package de.foerdertopf.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A group without e-mail: everything comes and goes on paper, and nobody is asked for an address that they do not have. */
@ResourceLock(Product.LOCK)
class PaperJourneyIT {

    @Test
    void anApplicationOnPaperIsGrantedPaidAndProvenByLetter() {
        var product = Product.running();
        var officer = Person.atTheDesk(product, "Kim Beispiel", "Bremen");
        var today = officer.today();
        officer.open("/schreibtisch");
        officer.follow("Antrag erfassen");
        officer.look("papier-01-betrag");
        officer.type("Wie viel Geld steht im Antrag?", "400");
        officer.press("Formular öffnen");
        officer.look("papier-01-erfassen");
        officer.choose("channel", "PAPER");
        officer.typeInto("groupName", "Seniorenkreis Am Deich");
        officer.select("applicantType", "INFORMAL_GROUP");
        officer.typeInto("name", "Otto Papier");
        officer.typeInto("phone", "0421 555 77");
        officer.typeInto("confirmed", "Unterschrift von Otto Papier");
        officer.typeInto("street", "Deichweg 9");
        officer.typeInto("postcode", "28259");
        officer.typeInto("town", "Bremen");
        officer.typeInto("title", "Kaffeetafel am Deich");
        officer.typeInto("description", "Alte und neue Nachbarn trinken Kaffee.");
        officer.typeInto("people", "40");
        officer.typeInto("refugees", "15");
        officer.typeInto("place", "Gemeindesaal");
        officer.typeDay("from", today.plusDays(1));
        officer.typeDay("to", today.plusDays(1));
        officer.typeInto("volunteers", "5");
        officer.select("costs[0].category", "FOOD");
        officer.typeInto("costs[0].description", "Kuchen und Kaffee");
        officer.typeInto("costs[0].amount", "400");
        officer.typeInto("holder", "Otto Papier");
        officer.typeInto("iban", "DE89 3704 0044 0532 0130 00");
        officer.choose("notStarted", "true");
        officer.choose("declared", "YES");
        officer.press("Langes Formular zeigen");
        officer.choose("vatDeduction", "NO");
        officer.look("papier-01-erfassen-lang");
        officer.press("Antrag aufnehmen");
        assertThat(officer.reads()).contains("kam auf Papier", "Keine E-Mail-Adresse");
        var caseNumber = officer.path().replaceFirst(".*/", "");
        var desk = new Desk(officer, "papier", caseNumber);
        sendByPost(officer, "Ihr Antrag ist da");

        desk.grantAtOnce();
        desk.issueNotice("Guten Appetit!");
        officer.follow("Versand eintragen");
        officer.look("papier-11-versand");
        officer.press("Versand eintragen");
        assertThat(officer.reads()).contains("Bescheid versandt", "gilt als zugestellt");

        new Cashier(product, "Bremen", "papier-12").pay(caseNumber, "Otto Papier", "400,00 €");

        officer.moveClockTo(today.plusDays(2));
        desk.open();
        officer.follow("Nachweis erfassen");
        officer.typeDay("receivedOn", today.plusDays(2));
        officer.choose("channel", "PAPER");
        officer.typeInto("confirmed", "Unterschrift von Otto Papier");
        officer.typeInto("narrative", "Vierzig Leute, viel Kuchen.");
        officer.typeInto("costs[0].amount", "400");
        officer.look("papier-14-nachweis-erfassen");
        officer.press("Nachweis speichern");
        desk.acceptProof();
        desk.open();
        officer.waitUntilReads("Abgeschlossen");
        officer.open("/vorfuehrung/postfach");
        assertThat(officer.reads()).doesNotContain(caseNumber);
    }

    private static void sendByPost(Person officer, String letter) {
        officer.follow(letter);
        officer.look("papier-02-brief");
        officer.press("Brief ist in der Post");
        assertThat(officer.addressOf(Pattern.compile("Konto bestätigen"))).isNotNull();
    }
}
