package de.foerdertopf.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A rejection: the rules speak, a person decides with a reason, the letter tells how to object, and the group is told kindly. */
class RejectionJourneyIT {

    private static final String EMAIL = "reisegruppe@example.org";

    @Test
    void aProjectThatHasBegunIsRejectedWithAReasonAndAWayToObject() {
        var product = Product.running();
        var group = Person.applicant(product, EMAIL);
        var today = group.today();
        group.open("/antrag/neu/bremen-stadtteilfonds");
        var form = new ShortForm(group, "ablehnung-01");
        form.amount("500");
        form.group("Reisegruppe Probe", "Rana Beispiel", EMAIL);
        form.projectThatHasBegun("Ausflug ans Meer", today.minusDays(10), today.plusDays(2));
        form.people();
        form.costs("Bus", "500");
        form.noAccountYet();
        assertThat(group.reads()).contains("Haben Sie schon angefangen?");
        var caseNumber = form.submit();

        var officer = Person.atTheDesk(product, "Kim Beispiel", "Bremen");
        var desk = new Desk(officer, "ablehnung", caseNumber);
        desk.open();
        assertThat(officer.reads()).contains("Schließt aus", "ablehnen");
        officer.look("ablehnung-02-fall");
        desk.rejectAtOnce("Das Vorhaben hat vor unserer Entscheidung begonnen.");
        desk.issueNotice("Bitte sprechen Sie uns vor dem nächsten Vorhaben an.");

        group.open("/meine/" + caseNumber);
        group.waitUntilReads("Bescheid: Absage");
        assertThat(group.reads()).contains("Wir können Ihr Vorhaben leider nicht fördern.");
        group.look("ablehnung-05-stand");
        assertThat(Letters.textOf(group.download("/meine/" + caseNumber + "/briefe/2.pdf")))
                .contains(caseNumber, "vor unserer Entscheidung begonnen", "Widerspruch", "Monat");
        assertThat(officer.statusOf("/schreibtisch/finanzen/bremen-stadtteilfonds/anordnen/" + caseNumber))
                .as("nothing can be paid")
                .isGreaterThanOrEqualTo(400);
    }
}
