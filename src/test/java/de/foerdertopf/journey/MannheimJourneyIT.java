package de.foerdertopf.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The Mannheim fund: an association, a long form, counselling, two signatures, a list for the treasury, and money that comes back. */
@ResourceLock(Product.LOCK)
class MannheimJourneyIT {

    private static final String EMAIL = "sprachbruecke@example.org";
    private static final String GROUP = "Musterverein Sprachbrücke e. V.";

    @Test
    void anAssociationIsCounselledGrantedPaidAndPaysBackWhatWasLeft() {
        var product = Product.running();
        var group = Person.applicant(product, EMAIL);
        var today = group.today();

        group.open("/antrag/neu/mannheim-fluechtlingsfonds");
        group.type("Ungefährer Betrag", "3000");
        group.press("Speichern und weiter");
        group.look("mannheim-01-aufgaben");
        var caseNumber = apply(group, today);

        var officer = Person.atTheDesk(product, "Kim Beispiel", "Mannheim");
        var desk = new Desk(officer, "mannheim", caseNumber);
        desk.open();
        officer.follow("Vollständigkeit bestätigen");
        officer.choose("Der Antrag ist vollständig.");
        officer.press("Vollständigkeit bestätigen");
        officer.follow("Gespräch eintragen");
        officer.typeInto("minutes", "90");
        officer.choose("channel", "OFFICE");
        officer.choose("phase", "BEFORE_APPLICATION");
        officer.choose("topics", "COST_PLAN");
        officer.typeInto("outcome", "Plan zusammen durchgerechnet.");
        officer.look("mannheim-04-gespraech");
        officer.press("Gespräch speichern");
        assertThat(officer.reads()).contains("1 Stunde 30 Minuten");
        officer.look("mannheim-05-fall");
        officer.follow("Beratung klären");
        officer.choose("Gespräch geführt");
        officer.press("Eintragen");
        officer.follow("Zur Entscheidung");
        officer.choose("Das Vorhaben tragen Ehrenamtliche.");
        officer.choose("Ich bin nicht befangen.");
        officer.press("Zur zweiten Unterschrift geben");
        assertThat(officer.reads()).contains("Zweite Unterschrift fehlt");

        var second = Person.atTheDesk(product, "Toni Muster", "Mannheim");
        second.open(desk.path());
        second.follow("Vorschlag ansehen und unterschreiben");
        second.look("mannheim-06-zweite-unterschrift");
        second.choose("Ich habe den Vorschlag geprüft");
        second.press("Unterschreiben");

        officer.open(desk.path() + "/bescheid");
        desk.issueNotice("Alles Gute für Ihr Projekt!");
        var file = new Cashier(product, "Mannheim", "mannheim-08").pay(caseNumber, GROUP, "3.000,00 €");
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("3000,00", "DE02120300000000202051");

        group.moveClockTo(today.plusDays(3));
        group.open("/meine/" + caseNumber + "/nachweis");
        group.type("Erzählen Sie kurz", "Vierzehn Frauen haben genäht und geredet.");
        group.type("Menschen", "14");
        group.type("Stunden Ehrenamt", "110");
        group.typeInto("spent[0]", "1300");
        group.typeInto("spent[1]", "1600");
        group.typeInto("otherIncome", "300");
        receipt(group, 0, today.plusDays(1), "Stoffladen Muster", "Stoffe und Garn", "1300");
        receipt(group, 1, today.plusDays(2), "Nora Naht", "Nähanleitung", "1600");
        group.choose("Die Angaben stimmen.");
        group.look("mannheim-09-nachweis");
        group.press("Nachweis absenden");
        assertThat(group.reads()).contains("Ihr Nachweis ist da.");

        desk.acceptProof();
        officer.waitUntilReads("Rückzahlung");
        officer.look("mannheim-11-rueckzahlung");
        officer.follow("Rückzahlung eintragen");
        officer.look("mannheim-12-rueckzahlung-eintragen");
        officer.press("Rückzahlung eintragen");
        desk.open();
        officer.waitUntilReads("Abgeschlossen");
        group.open("/meine/" + caseNumber);
        assertThat(group.reads()).contains("Alles ist erledigt.");
    }

    private static void receipt(Person group, int row, LocalDate day, String payee, String reason, String amount) {
        var name = "receipts[" + row + "].";
        group.typeInto(name + "date", day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear());
        group.typeInto(name + "amount", amount);
        group.typeInto(name + "payee", payee);
        group.typeInto(name + "reason", reason);
    }

    private static String apply(Person group, LocalDate today) {
        group.follow("Gruppe und Ansprechperson nennen");
        group.choose("Ein eingetragener Verein");
        group.type("Name der Gruppe", GROUP);
        group.choose("charitable", "YES");
        group.typeInto("name", "Mara Muster");
        group.typeInto("street", "Probeweg 1");
        group.typeInto("postcode", "68159");
        group.typeInto("town", "Mannheim");
        group.typeInto("email", EMAIL);
        group.press("Speichern und weiter");
        group.follow("Mehr über die Gruppe sagen");
        group.choose("Eingetragener Verein");
        group.press("Speichern und weiter");
        group.follow("Vorhaben beschreiben");
        group.type("Titel", "Nähen und Reden");
        group.type("Was machen Sie", "Frauen aus der Unterkunft und aus der Nachbarschaft nähen und sprechen Deutsch.");
        group.type("Wo findet es statt?", "Gemeindehaus");
        group.typeDay("from", today.plusDays(1));
        group.typeDay("to", today.plusDays(2));
        group.choose("Wir haben noch nicht angefangen.");
        group.press("Speichern und weiter");
        group.follow("Ziele erklären");
        group.type("Was ist danach anders?", "Die Frauen kennen einander und sprechen besser Deutsch.");
        group.type("Für wen ist es?", "Frauen aus der Unterkunft und aus der Nachbarschaft");
        group.press("Speichern und weiter");
        group.follow("Menschen schätzen");
        group.typeInto("people", "24");
        group.typeInto("refugees", "14");
        group.typeInto("volunteers", "6");
        group.choose("minorsInvolved", "NO");
        group.press("Speichern und weiter");
        group.follow("Kosten und Geld aufschreiben");
        group.typeInto("costs[0].description", "Stoffe und Garn");
        group.typeInto("costs[0].amount", "1500");
        group.typeInto("costs[1].description", "Nähanleitung");
        group.select("costs[1].category", "FEES");
        group.typeInto("costs[1].amount", "1800");
        group.typeInto("sources[0].description", "Vereinskasse");
        group.typeInto("sources[0].amount", "300");
        group.typeInto("requested", "3000");
        group.press("Ausrechnen und speichern");
        assertThat(group.reads()).contains("Dafür fehlt noch Geld", "0,00 €");
        group.look("mannheim-02-plan");
        group.press("Speichern und weiter");
        group.follow("Konto angeben");
        group.type("Wem gehört das Konto?", GROUP);
        group.type("IBAN", "DE02 1203 0000 0000 2020 51");
        group.press("Speichern und weiter");
        group.follow("Fragen zur Förderung beantworten");
        group.choose("noDoubleFunding", "YES");
        group.choose("dutyBenefitsChecked", "YES");
        group.choose("vatDeduction", "NO");
        group.press("Speichern und weiter");
        group.follow("Antworten prüfen und absenden");
        group.look("mannheim-03-pruefen");
        group.choose("Ja, das erkläre ich.");
        group.press("Antrag verbindlich absenden");
        return group.reads(".ft-bignumber");
    }
}
