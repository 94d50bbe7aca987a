package de.foerdertopf.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rejection: the rules speak, a person decides with a reason, the letter tells how to object, and the group is told kindly. With scripts and without. */
@ResourceLock(Product.LOCK)
class RejectionJourneyIT {

    @ParameterizedTest
    @EnumSource(Person.Scripts.class)
    void aProjectThatHasBegunIsRejectedWithAReasonAndAWayToObject(Person.Scripts scripts) {
        var product = Product.running();
        var pictures = scripts == Person.Scripts.ON ? "ablehnung" : "ablehnung-ohne-skript";
        var group = Person.applicant(product, pictures + "@example.org", scripts);
        var today = group.today();
        group.open("/antrag/neu/bremen-stadtteilfonds");
        var form = new ShortForm(group, pictures + "-01");
        form.amount("500");
        form.group("Reisegruppe Probe", "Rana Beispiel", pictures + "@example.org");
        form.projectThatHasBegun("Ausflug ans Meer", today.minusDays(10), today.plusDays(2));
        form.people();
        form.costs("Bus", "500");
        form.noAccountYet();
        assertThat(group.reads()).contains("Sie haben schon angefangen.");
        var caseNumber = form.submit();

        var officer = Person.atTheDesk(product, "Kim Beispiel", "Bremen", scripts);
        var desk = new Desk(officer, pictures, caseNumber);
        desk.open();
        assertThat(officer.reads()).contains("Schließt aus", "ablehnen");
        officer.look(pictures + "-02-fall");
        desk.rejectAtOnce("Das Vorhaben hat vor unserer Entscheidung begonnen.");
        desk.issueNotice("Bitte sprechen Sie uns vor dem nächsten Vorhaben an.");

        group.open("/meine/" + caseNumber);
        group.waitUntilReads("Bescheid: Absage");
        group.waitUntilReads("Wir können Ihr Vorhaben leider nicht fördern.");
        group.look(pictures + "-05-stand");
        assertThat(Letters.textOf(group.download("/meine/" + caseNumber + "/briefe/2.pdf")))
                .contains(caseNumber, "vor unserer Entscheidung begonnen", "Widerspruch", "Monat");
        assertThat(officer.statusOf("/schreibtisch/finanzen/bremen-stadtteilfonds/anordnen/" + caseNumber))
                .as("nothing can be paid")
                .isGreaterThanOrEqualTo(400);
    }
}
