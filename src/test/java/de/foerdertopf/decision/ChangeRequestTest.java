package de.foerdertopf.decision;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.Identities;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChangeRequestTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0001");
    private static final LocalDate DAY = LocalDate.of(2025, 5, 1);
    private static final Instant AT = Instant.parse("2025-05-01T10:00:00Z");

    @Test
    void aNoNeedsAReasonAYesNone() {
        var refused = request();
        refuses("reason.missing", () -> refused.answer(false, " ", "officer", AT));
        assertThat(refused.view().accepted()).isNull();
        refused.answer(false, "Das Fest war schon.", "officer", AT);
        var accepted = request();
        accepted.answer(true, "", "officer", AT);

        assertThat(refused.view())
                .extracting(RequestedChange::accepted, RequestedChange::answerReason, RequestedChange::answeredAt)
                .containsExactly(false, "Das Fest war schon.", AT);
        assertThat(accepted.view().accepted()).isTrue();
    }

    @Test
    void aRequestIsAnsweredOnce() {
        var request = request();
        request.answer(true, "", "officer", AT);

        refuses("change.answered", () -> request.answer(false, "Doch nicht.", "officer", AT));
        assertThat(request.view().accepted()).isTrue();
    }

    @Test
    void itSaysWhatWasAskedAndWhatBecameOfIt() {
        var request = new ChangeRequest(
                CASE,
                ChangeKind.BANK_ACCOUNT,
                "Neue Bank.",
                DAY,
                "Ada Beispiel",
                "DE49 9005",
                Money.ofEuros(5),
                AT,
                Actor.SYSTEM);
        request.changed("alt", "neu");

        assertThat(request.view())
                .isEqualTo(new RequestedChange(
                        request.id(),
                        CASE,
                        ChangeKind.BANK_ACCOUNT,
                        "Neue Bank.",
                        DAY,
                        "Ada Beispiel",
                        "DE49 9005",
                        Money.ofEuros(5),
                        AT,
                        null,
                        false,
                        null,
                        null,
                        "alt",
                        "neu",
                        null));
    }

    @Test
    void aPanelsVoteStandsAsItWasWrittenDown() {
        var vote = new PanelVote(DAY, Outcome.APPROVED, Money.ofEuros(300), 3, 1, 2, "Gern.", "officer");
        var kept = new PanelVoteRecord(CASE, vote, AT);

        assertThat(kept.view()).isEqualTo(vote);
        Identities.areTwo(kept, new PanelVoteRecord(CASE, vote, AT));
    }

    private static ChangeRequest request() {
        return new ChangeRequest(CASE, ChangeKind.COST_ITEMS, "Handzettel.", null, null, null, null, AT, Actor.SYSTEM);
    }
}
