package de.foerdertopf.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** What a fund administrator does with one case. */
final class Desk {

    private final Person officer;
    private final String pictures;
    private final String caseNumber;

    Desk(Person officer, String pictures, String caseNumber) {
        this.officer = officer;
        this.pictures = pictures;
        this.caseNumber = caseNumber;
    }

    String path() {
        return "/schreibtisch/faelle/" + caseNumber;
    }

    void open() {
        officer.open(path());
    }

    /** A small application: one page confirms and decides. */
    void grantAtOnce() {
        open();
        officer.follow("Zur Entscheidung");
        officer.look(pictures + "-09-entscheidung");
        officer.choose("Begegnung steht im Mittelpunkt.");
        officer.choose("Der Antrag ist vollständig.");
        officer.choose("Ich bin nicht befangen.");
        officer.press("Entscheiden");
        assertThat(officer.path()).as(officer.reads()).isEqualTo(path() + "/bescheid");
    }

    void rejectAtOnce(String reason) {
        open();
        officer.follow("Zur Entscheidung");
        officer.choose("outcome", "REJECTED");
        officer.typeInto("amount", "");
        officer.type("In Ihren Worten", reason);
        officer.choose("Der Antrag ist vollständig.");
        officer.choose("Ich bin nicht befangen.");
        officer.look(pictures + "-03-entscheidung");
        officer.press("Entscheiden");
        assertThat(officer.path()).as(officer.reads()).isEqualTo(path() + "/bescheid");
    }

    void issueNotice(String paragraph) {
        officer.look(pictures + "-10-bescheid");
        officer.type("Ein eigener Absatz", paragraph);
        officer.press("Bescheid ausstellen");
        assertThat(officer.path()).as(officer.reads()).isEqualTo(path());
        officer.waitUntilReads("PDF");
    }

    void acceptProof() {
        open();
        officer.follow("Nachweis prüfen");
        officer.look(pictures + "-15-nachweis-pruefen");
        officer.press("Nachweis anerkennen");
        assertThat(officer.path()).as(officer.reads()).isEqualTo(path());
    }
}
