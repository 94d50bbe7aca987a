package de.foerdertopf.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** The short form as a volunteer fills it in, page by page. */
final class ShortForm {

    private final Person person;
    private final String pictures;

    ShortForm(Person person, String pictures) {
        this.person = person;
        this.pictures = pictures;
    }

    void amount(String typed) {
        person.type("Ungefährer Betrag", typed);
        person.press("Speichern und weiter");
    }

    void group(String name, String contact, String email) {
        describeGroup(name, contact, email);
        person.look(pictures + "-gruppe");
        goOn();
    }

    /** The same, with an association that is to take the money for the group. */
    void groupBehind(String name, String contact, String email, String sponsor, String sponsorEmail) {
        describeGroup(name, contact, email);
        person.unfold("Ein Verein nimmt das Geld für uns an");
        person.type("Name des Trägers", sponsor);
        person.type("Ansprechperson beim Träger", "Mika Kasse");
        person.type("E-Mail des Trägers", sponsorEmail);
        person.typeInto("sponsorStreet", "Trägerweg 2");
        person.typeInto("sponsorPostcode", "28195");
        person.typeInto("sponsorTown", "Bremen");
        person.look(pictures + "-gruppe");
        goOn();
    }

    private void describeGroup(String name, String contact, String email) {
        person.choose("Eine Gruppe ohne Verein");
        person.type("Name der Gruppe", name);
        person.type("Ihr Name", contact);
        person.typeInto("street", "Musterweg 5");
        person.typeInto("postcode", "28779");
        person.typeInto("town", "Bremen");
        person.type("Telefon", "0421 555 1234");
        person.typeInto("email", email);
    }

    void project(String title, LocalDate from, LocalDate to) {
        describe(title, from, to);
        person.choose("Wir haben noch nicht angefangen.");
        person.look(pictures + "-vorhaben");
        goOn();
    }

    private void describe(String title, LocalDate from, LocalDate to) {
        person.type("Titel", title);
        person.type(
                "Was machen Sie",
                "Wir treffen uns, trinken Tee und lernen Deutsch. Alle im Stadtteil sind eingeladen.");
        person.type("Wo findet es statt?", "Bürgerhaus");
        person.typeDay("from", from);
        person.typeDay("to", to);
    }

    /** Who does not say whether it has begun is asked; who says that it has is warned once, and then the page lets her pass. */
    void projectThatHasBegun(String title, LocalDate from, LocalDate to) {
        describe(title, from, to);
        person.press("Speichern und weiter");
        assertThat(person.reads()).contains("Wählen Sie aus, ob Sie schon angefangen haben.");
        person.choose("Ja, wir haben schon angefangen.");
        person.press("Speichern und weiter");
        assertThat(person.reads()).contains("Sie haben schon angefangen.");
        person.look(pictures + "-vorhaben-hinweis");
        goOn();
    }

    void people() {
        person.type("Wie viele Menschen kommen?", "20");
        person.type("Wie viele davon sind geflüchtet?", "12");
        person.type("Wie viele Menschen helfen ehrenamtlich?", "4");
        person.choose("minorsInvolved", "NO");
        person.look(pictures + "-menschen");
        goOn();
    }

    void costs(String... descriptionsAndAmounts) {
        for (var i = 0; i < descriptionsAndAmounts.length; i += 2) {
            person.typeInto("costs[" + i / 2 + "].description", descriptionsAndAmounts[i]);
            person.typeInto("costs[" + i / 2 + "].amount", descriptionsAndAmounts[i + 1]);
        }
        person.look(pictures + "-kosten");
        goOn();
    }

    void noAccountYet() {
        person.look(pictures + "-konto");
        goOn();
    }

    /** Sends it and gives back the number that the page shows. */
    String submit() {
        person.choose("Ja, das erkläre ich.");
        person.press("Antrag verbindlich absenden");
        assertThat(person.path()).endsWith("/eingegangen");
        return person.reads(".ft-bignumber");
    }

    private void goOn() {
        var before = person.path();
        person.press("Speichern und weiter");
        assertThat(person.path()).as("the page after " + before).isNotEqualTo(before);
    }
}
