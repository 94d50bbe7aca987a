package de.foerdertopf.decision;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0001");
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);
    private static final DateRange PROJECT = new DateRange(TODAY.plusDays(30), TODAY.plusDays(60));
    private static final Actor OFFICER = Actor.staff("officer");
    private static final Actor SECOND = Actor.staff("second");
    private static final Money REQUESTED = Money.ofEuros(300);

    @Test
    void whoProposedNeverSigns() {
        var decision = approval();

        refuses("decision.same-person", () -> decision.sign(OFFICER, TODAY));
        assertThat(decision.state()).isEqualTo(DecisionState.PROPOSED);

        decision.sign(SECOND, TODAY);
        assertThat(decision.view())
                .extracting(DecisionView::state, DecisionView::decidedBy, DecisionView::decidedOn)
                .containsExactly(DecisionState.TAKEN, "second", TODAY);
    }

    @Test
    void whereOnePersonMayDecideAloneItIsTheOneWhoProposed() {
        var decision = approval();

        decision.takeAlone(OFFICER, TODAY);

        assertThat(decision.view())
                .extracting(DecisionView::isTaken, DecisionView::proposedBy, DecisionView::decidedBy)
                .containsExactly(true, "officer", "officer");
    }

    @Test
    void nothingIsGrantedBeyondTheRequest() {
        refuses("decision.exceeds-request", () -> proposal(Outcome.APPROVED, Money.ofCents(30_001), "Grund."));
        refuses(
                "decision.exceeds-request",
                () -> proposal(Outcome.PARTIALLY_APPROVED, Money.ofCents(30_001), "Grund."));
        assertThat(proposal(Outcome.APPROVED, REQUESTED, "").amountGranted()).isEqualTo(REQUESTED);
    }

    @Test
    void theSumFitsWhatIsSaid() {
        refuses("decision.amount", () -> proposal(Outcome.APPROVED, Money.ofCents(29_999), "Grund."));
        refuses("decision.amount", () -> proposal(Outcome.PARTIALLY_APPROVED, REQUESTED, "Grund."));
        refuses("decision.amount", () -> proposal(Outcome.PARTIALLY_APPROVED, Money.ZERO, "Grund."));
        refuses("decision.amount", () -> proposal(Outcome.REJECTED, Money.ofCents(1), "Grund."));

        assertThat(proposal(Outcome.PARTIALLY_APPROVED, Money.ofCents(29_999), "Grund.")
                        .outcome())
                .isEqualTo(Outcome.PARTIALLY_APPROVED);
        assertThat(proposal(Outcome.PARTIALLY_APPROVED, Money.ofCents(1), "Grund.")
                        .amountGranted())
                .isEqualTo(Money.ofCents(1));
        assertThat(proposal(Outcome.REJECTED, Money.ZERO, "Grund.").view().refused())
                .isEqualTo(REQUESTED);
    }

    @Test
    void whatIsNotGrantedInFullNeedsAReason() {
        refuses("decision.reason-missing", () -> proposal(Outcome.REJECTED, Money.ZERO, " "));
        refuses("decision.reason-missing", () -> proposal(Outcome.PARTIALLY_APPROVED, Money.ofEuros(200), ""));
        assertThatCode(() -> proposal(Outcome.APPROVED, REQUESTED, "")).doesNotThrowAnyException();
    }

    @Test
    void aDecisionIsTakenOnce() {
        var decision = approval();
        decision.sign(SECOND, TODAY);

        refuses("decision.not-proposed", () -> decision.sign(Actor.staff("third"), TODAY.plusDays(1)));
        refuses("decision.not-proposed", () -> decision.takeAlone(OFFICER, TODAY.plusDays(1)));
        refuses("decision.not-proposed", () -> decision.sendBack("Zu spät."));
        refuses(
                "decision.not-proposed",
                () -> decision.makeProvisional(new Provisional("Offen.", TODAY.plusDays(1)), TODAY));
        assertThat(decision.view().decidedBy()).isEqualTo("second");
    }

    @Test
    void whatIsOnlyProposedHasNoEffectYet() {
        var decision = approval();

        refuses("decision.not-taken", () -> decision.lowerAmount(Money.ofEuros(100)));
        refuses(
                "decision.not-taken",
                () -> decision.changeProjectEnd(PROJECT.to().plusDays(1)));
        refuses("decision.not-taken", () -> decision.takeBack("Irrtum."));
        refuses("decision.not-taken", decision::reopen);
        refuses("decision.not-taken", decision::makeRoom);
        refuses("decision.not-taken", () -> decision.settle(TODAY));
    }

    @Test
    void whatWasSentBackIsOverAndTellsWhy() {
        var decision = approval();

        decision.sendBack("Bitte den Plan prüfen.");

        assertThat(decision.view())
                .extracting(DecisionView::state, DecisionView::backReason)
                .containsExactly(DecisionState.SENT_BACK, "Bitte den Plan prüfen.");
        refuses("decision.not-proposed", () -> decision.sign(SECOND, TODAY));
    }

    @Test
    void whatWasTakenBackCountsNoMoreAndTellsWhy() {
        var decision = taken(REQUESTED);

        decision.takeBack("Falscher Betrag.");

        assertThat(decision.view())
                .extracting(DecisionView::state, DecisionView::backReason, DecisionView::isTaken)
                .containsExactly(DecisionState.TAKEN_BACK, "Falscher Betrag.", false);
        refuses("decision.not-taken", () -> decision.takeBack("Noch einmal."));
    }

    @Test
    void aGrantIsOnlyEverLoweredAndNeverToNothing() {
        var decision = taken(REQUESTED);

        refuses("decision.amount-not-lower", () -> decision.lowerAmount(REQUESTED));
        refuses("decision.amount-not-lower", () -> decision.lowerAmount(Money.ZERO));
        decision.lowerAmount(Money.ofCents(29_999));
        decision.lowerAmount(Money.ofCents(1));

        assertThat(decision.amountGranted()).isEqualTo(Money.ofCents(1));
    }

    @Test
    void aProjectEndsOnItsFirstDayOrLater() {
        var decision = taken(REQUESTED);

        refuses(
                "change.end-before-start",
                () -> decision.changeProjectEnd(PROJECT.from().minusDays(1)));
        decision.changeProjectEnd(PROJECT.from());

        assertThat(decision.view().projectPeriod()).isEqualTo(new DateRange(PROJECT.from(), PROJECT.from()));
    }

    @Test
    void aRemedyNeverGrantsLess() {
        var before = taken(Money.ofEuros(200));
        before.reopen();
        assertThat(before.isReopened()).isTrue();
        assertThat(before.view().reopened()).isTrue();

        var lower = proposal(Outcome.PARTIALLY_APPROVED, Money.ofCents(19_999), "Grund.");
        refuses("decision.remedy-lower", () -> lower.replace(before));
        assertThat(lower.replaces()).isEmpty();
        var same = proposal(Outcome.PARTIALLY_APPROVED, Money.ofEuros(200), "Grund.");
        same.replace(before);
        assertThat(same.replaces()).contains(before.key());
    }

    @Test
    void aReplacedDecisionStandsAgainWhenTheNewOneIsTakenBack() {
        var before = taken(Money.ofEuros(200));
        assertThat(before.isReopened()).isFalse();
        refuses("decision.not-remedied", before::standAgain);

        before.makeRoom();
        assertThat(before.state()).isEqualTo(DecisionState.REMEDIED);
        refuses("decision.not-taken", before::makeRoom);
        before.standAgain();

        assertThat(before.state()).isEqualTo(DecisionState.TAKEN);
    }

    @Test
    void onlyAFullApprovalIsProvisionalAndItSaysWhatIsOpenUntilWhen() {
        refuses("decision.provisional-not-full", () -> proposal(Outcome.REJECTED, Money.ZERO, "Grund.")
                .makeProvisional(new Provisional("Offen.", TODAY.plusDays(1)), TODAY));
        refuses("decision.provisional-incomplete", () -> approval()
                .makeProvisional(new Provisional(" ", TODAY.plusDays(1)), TODAY));
        refuses("decision.provisional-incomplete", () -> approval()
                .makeProvisional(new Provisional("Offen.", TODAY), TODAY));

        var decision = approval();
        decision.makeProvisional(new Provisional("Offen.", TODAY.plusDays(1)), TODAY);

        assertThat(decision.view().provisional()).isEqualTo(new Provisional("Offen.", TODAY.plusDays(1)));
    }

    @Test
    void whatIsNotProvisionalIsNotSettledAndWhatIsOnlyOnce() {
        var plain = taken(REQUESTED);
        assertThat(plain.view().isToBeSettled()).isFalse();
        refuses("decision.not-provisional", () -> plain.settle(TODAY));

        var decision = approval();
        decision.makeProvisional(new Provisional("Offen.", TODAY.plusDays(1)), TODAY);
        decision.sign(SECOND, TODAY);
        assertThat(decision.view().isToBeSettled()).isTrue();
        decision.settle(TODAY.plusDays(5));

        assertThat(decision.view().settledOn()).isEqualTo(TODAY.plusDays(5));
        assertThat(decision.view().isToBeSettled()).isFalse();
        refuses("decision.not-provisional", () -> decision.settle(TODAY.plusDays(6)));
    }

    @Test
    void theDecisionSaysWhatWasProposed() {
        var decision = proposal(Outcome.PARTIALLY_APPROVED, Money.ofEuros(200), "Der Bus fällt weg.");

        assertThat(decision)
                .extracting(Decision::caseNumber, Decision::fund, Decision::fiscalYear)
                .containsExactly(CASE, new FundCode("bremen-stadtteilfonds"), new FiscalYear(2025));
        assertThat(decision.view())
                .extracting(
                        DecisionView::id,
                        DecisionView::caseNumber,
                        DecisionView::state,
                        DecisionView::outcome,
                        DecisionView::amountRequested,
                        DecisionView::amountGranted,
                        DecisionView::financingType,
                        DecisionView::conditions,
                        DecisionView::reasonText,
                        DecisionView::discretionReason,
                        DecisionView::projectPeriod,
                        DecisionView::proposedBy)
                .containsExactly(
                        decision.key(),
                        CASE,
                        DecisionState.PROPOSED,
                        Outcome.PARTIALLY_APPROVED,
                        REQUESTED,
                        Money.ofEuros(200),
                        FinancingType.FIXED,
                        List.of("Kein Einweggeschirr.", "Ein Bild für die Presse."),
                        "Der Bus fällt weg.",
                        "Abgewogen.",
                        PROJECT,
                        "officer");
        assertThat(decision.view())
                .extracting(
                        DecisionView::decidedBy,
                        DecisionView::decidedOn,
                        DecisionView::backReason,
                        DecisionView::reopened,
                        DecisionView::provisional,
                        DecisionView::settledOn)
                .containsExactly(null, null, null, false, null, null);
    }

    @Test
    void withoutConditionsThereIsNone() {
        assertThat(new Decision(
                                CASE,
                                new FundCode("bremen-stadtteilfonds"),
                                new FiscalYear(2025),
                                DecisionContent.of(Outcome.APPROVED, REQUESTED, REQUESTED, List.of(), "", ""),
                                FinancingType.FIXED,
                                PROJECT,
                                OFFICER,
                                Instant.EPOCH)
                        .view()
                        .conditions())
                .isEmpty();
    }

    @Test
    void aDecisionIsOnlyItself() {
        var decision = approval();

        assertThat(decision.equals(decision)).isTrue();
        assertThat(decision).isNotEqualTo(approval()).isNotEqualTo("decision");
        assertThat(decision.hashCode()).isEqualTo(decision.key().hashCode());
    }

    private static Decision approval() {
        return proposal(Outcome.APPROVED, REQUESTED, "");
    }

    private static Decision taken(Money granted) {
        var decision = granted.equals(REQUESTED) ? approval() : proposal(Outcome.PARTIALLY_APPROVED, granted, "Grund.");
        decision.sign(SECOND, TODAY);
        return decision;
    }

    private static Decision proposal(Outcome outcome, Money granted, String reason) {
        return new Decision(
                CASE,
                new FundCode("bremen-stadtteilfonds"),
                new FiscalYear(2025),
                DecisionContent.of(
                        outcome,
                        REQUESTED,
                        granted,
                        List.of("Kein Einweggeschirr.", "Ein Bild für die Presse."),
                        reason,
                        "Abgewogen."),
                FinancingType.FIXED,
                PROJECT,
                OFFICER,
                Instant.parse("2025-03-03T10:00:00Z"));
    }
}
