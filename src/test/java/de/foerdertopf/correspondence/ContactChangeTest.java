package de.foerdertopf.correspondence;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.Identities;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.application.ContactDetails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContactChangeTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0001");
    private static final Instant AT = Instant.parse("2025-03-03T10:00:00Z");
    private static final Actor FIRST = Actor.staff("first");
    private static final Actor SECOND = Actor.staff("second");
    private static final ContactDetails BEFORE = details("alt@example.org");
    private static final ContactDetails WANTED = details("neu@example.org");

    @Test
    void whoTypedAnAddressDoesNotConfirmIt() {
        var change = change();
        refuses("contact.same-person", () -> change.confirm(WANTED.seal(), FIRST, AT));

        change.confirm(WANTED.seal(), SECOND, AT);

        refuses("case.moved-on", () -> change.confirm(WANTED.seal(), SECOND, AT));
        refuses("case.moved-on", () -> change.refuse(WANTED.seal(), SECOND, AT));
    }

    @Test
    void nobodyConfirmsOrRefusesWhatSheDidNotSee() {
        var change = change();
        refuses("case.moved-on", () -> change.confirm(BEFORE.seal(), SECOND, AT));
        refuses("case.moved-on", () -> change.refuse(BEFORE.seal(), SECOND, AT));

        change.refuse(WANTED.seal(), FIRST, AT);

        refuses("case.moved-on", () -> change.confirm(WANTED.seal(), SECOND, AT));
    }

    @Test
    void whatAnotherCorrectionReplacedIsOver() {
        var change = change();
        change.replaced(FIRST, AT);

        refuses("case.moved-on", () -> change.confirm(WANTED.seal(), SECOND, AT));
        change.replaced(FIRST, AT);
    }

    @Test
    void itSaysWhatStoodThereAndWhatShall() {
        var change = change();

        assertThat(change.caseNumber()).isEqualTo(CASE);
        assertThat(change.wanted()).isEqualTo(WANTED);
        assertThat(change.view()).isEqualTo(new WaitingContact(change.view().id(), CASE, BEFORE, WANTED, "first", AT));
        Identities.areTwo(change, change());
    }

    private static ContactChange change() {
        return new ContactChange(CASE, BEFORE, WANTED, FIRST, AT);
    }

    private static ContactDetails details(String email) {
        return new ContactDetails(
                ContactDetails.Whose.GROUP,
                "Ada Beispiel",
                email,
                "0421 1",
                new Address("Am Wall 1", "28195", "Bremen"));
    }
}
