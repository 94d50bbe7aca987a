package de.foerdertopf.counselling;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.Identities;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CounsellingRecordsTest {

    private static final CaseNumber CASE = new CaseNumber("FFM-2025-0001");
    private static final Instant AT = Instant.parse("2025-03-03T10:00:00Z");

    @Test
    void theLastWordOnTheOfferCounts() {
        var offer = new OfferRecord(CASE, CounsellingOffer.DECLINED, "officer", AT);
        assertThat(offer.offer()).isEqualTo(CounsellingOffer.DECLINED);

        offer.clarify(CounsellingOffer.HELD, "second", AT);

        assertThat(offer.offer()).isEqualTo(CounsellingOffer.HELD);
    }

    @Test
    void aCaseHasOneOffer() {
        var offer = new OfferRecord(CASE, CounsellingOffer.DECLINED, "officer", AT);

        assertThat(offer).isEqualTo(new OfferRecord(CASE, CounsellingOffer.HELD, "second", AT));
        Identities.areTwo(
                offer, new OfferRecord(new CaseNumber("FFM-2025-0002"), CounsellingOffer.DECLINED, "officer", AT));
    }

    @Test
    void aTalkStandsAsItWasRecorded() {
        var session = new CounsellingSession(
                LocalDate.of(2025, 3, 3),
                45,
                CounsellingChannel.VISIT,
                CounsellingPhase.RUNNING,
                Set.of(CounsellingTopic.ROOMS, CounsellingTopic.INSURANCE),
                "Kassenwartin",
                "ar",
                "Der Saal ist frei.",
                List.of("Schlüssel holen"),
                "Unter uns.",
                LocalDate.of(2025, 4, 1));

        var kept = new SessionRecord(CASE, session, "counsellor", AT).view();

        assertThat(kept.session()).isEqualTo(session);
        assertThat(kept.counsellor()).isEqualTo("counsellor");
        assertThat(kept.id()).isNotNull();
    }

    @Test
    void aRequestToTalkIsDoneWhenSomebodySaysSo() {
        assertThat(request(null).isDone()).isFalse();
        assertThat(request(AT).isDone()).isTrue();
    }

    private static CounsellingRequest request(@Nullable Instant doneAt) {
        return new CounsellingRequest(
                UUID.randomUUID(), null, null, "Ada", "0621 1", null, "Frage", AT, 0, null, doneAt, null, null, null);
    }
}
