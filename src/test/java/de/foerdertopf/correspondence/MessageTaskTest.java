package de.foerdertopf.correspondence;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.Identities;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageTaskTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0001");
    private static final Instant AT = Instant.parse("2025-03-03T10:00:00Z");
    private static final Address STREET = new Address("Am Wall 1", "28195", "Bremen");
    private static final DocumentId ENCLOSED = new DocumentId(UUID.randomUUID());

    @Test
    void whereThereIsNoAddressThereIsACallAndNoLetter() {
        var call = task(null, "Nähstube");

        refuses("message.no-letter", call::requireLetter);
        assertThat(call.view().kind()).isEqualTo(MessageKind.CALL);
        assertThat(call.view().address()).isNull();
        assertThat(call.view().town()).isEmpty();
    }

    @Test
    void aLetterStandsInItsEnvelopesWindow() {
        var letter = task(STREET, "Nähstube");
        letter.requireLetter();

        assertThat(letter.addressLines()).containsExactly("Nähstube", "Ada Beispiel", "Am Wall 1", "28195 Bremen");
        assertThat(letter.greeted()).isEqualTo("Ada Beispiel");
        assertThat(task(STREET, null).addressLines()).containsExactly("Ada Beispiel", "Am Wall 1", "28195 Bremen");
    }

    @Test
    void aMessageIsDoneOnce() {
        var task = task(STREET, "Nähstube");
        assertThat(task.view().isDone()).isFalse();

        task.complete(Actor.staff("officer"), "Eingeworfen.", AT);

        assertThat(task.view())
                .extracting(
                        MessageToDeliver::isDone,
                        MessageToDeliver::doneBy,
                        MessageToDeliver::note,
                        MessageToDeliver::doneAt)
                .containsExactly(true, "officer", "Eingeworfen.", AT);
        refuses("message.done", () -> task.complete(Actor.staff("second"), "Noch einmal.", AT));
    }

    @Test
    void whatNobodyNeedsToHearAnyMoreFallsAwayUnlessItWasDone() {
        var open = task(STREET, "Nähstube");
        open.drop("Zurückgezogen.", AT);
        assertThat(open.view())
                .extracting(MessageToDeliver::doneBy, MessageToDeliver::note, MessageToDeliver::doneAt)
                .containsExactly("system", "Zurückgezogen.", AT);

        var done = task(STREET, "Nähstube");
        done.complete(Actor.staff("officer"), "Eingeworfen.", AT);
        done.drop("Zurückgezogen.", AT);
        assertThat(done.view().note()).isEqualTo("Eingeworfen.");
    }

    @Test
    void itSaysWhatIsToBeTold() {
        var task = task(STREET, "Nähstube");
        var page = new DocumentId(UUID.randomUUID());
        task.printed(page);

        assertThat(task.caseNumber()).isEqualTo(CASE);
        assertThat(task.isAbout("notice-sent:")).isTrue();
        assertThat(task.isAbout("reminder:")).isFalse();
        assertThat(task.view())
                .extracting(
                        MessageToDeliver::caseNumber,
                        MessageToDeliver::kind,
                        MessageToDeliver::addressee,
                        MessageToDeliver::address,
                        MessageToDeliver::town,
                        MessageToDeliver::phone,
                        MessageToDeliver::subject,
                        MessageToDeliver::text,
                        MessageToDeliver::attachment,
                        MessageToDeliver::letter,
                        MessageToDeliver::createdAt)
                .containsExactly(
                        CASE,
                        MessageKind.LETTER,
                        "Ada Beispiel, Nähstube",
                        "Am Wall 1, 28195 Bremen",
                        "28195 Bremen",
                        "0421 1",
                        "Ihr Antrag",
                        "Er ist da.",
                        ENCLOSED,
                        page,
                        AT);
    }

    @Test
    void aMessageIsOnlyItself() {
        Identities.areTwo(task(STREET, "Nähstube"), task(STREET, "Nähstube"));
    }

    private static MessageTask task(@Nullable Address address, @Nullable String organisation) {
        return new MessageTask(
                "notice-sent:1",
                CASE,
                new Addressee(Addressee.Role.GROUP, "Ada Beispiel", organisation, null, address, "0421 1"),
                "Ihr Antrag",
                "Er ist da.",
                ENCLOSED,
                AT);
    }
}
