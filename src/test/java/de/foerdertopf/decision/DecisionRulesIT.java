package de.foerdertopf.decision;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.WithdrawApplication;
import de.foerdertopf.assessment.ConfirmCompleteness;
import de.foerdertopf.assessment.DeclareConflict;
import de.foerdertopf.assessment.OverrideFinding;
import de.foerdertopf.counselling.CounsellingOffer;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.casework.PaidCase;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The hard stops of a decision, on real cases: who may not, and what stands in the way. */
class DecisionRulesIT extends IntegrationTest {

    private static final Money REQUESTED = Money.ofEuros(300);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ProposeDecision proposeDecision;

    @Autowired
    private ApproveDecision approveDecision;

    @Autowired
    private Decisions decisions;

    private CaseOnItsWay way;
    private Actor officer;

    @BeforeEach
    void sitDown() {
        way = new CaseOnItsWay(context);
        officer = way.officer();
    }

    @Test
    void whoIsTooCloseToACaseNeitherProposesNorSignsNorWritesDownTheVote() {
        var close = new CaseOnItsWay(context).officer();
        var other = new CaseOnItsWay(context).officer();
        var sum = Money.ofEuros(3000);
        var caseNumber =
                complete(ApplicationFixture.anApplication().inMannheim().requesting(sum));
        declareConflict(caseNumber, close);

        refuses("conflict-of-interest", () -> propose(caseNumber, Outcome.APPROVED, sum, close));
        refuses("conflict-of-interest", () -> vote(caseNumber, close));
        propose(caseNumber, Outcome.APPROVED, sum, officer);
        way.jobs();
        refuses("conflict-of-interest", () -> sign(caseNumber, close));
        assertThat(decisions.taken(caseNumber)).isEmpty();

        sign(caseNumber, other);
        assertThat(decisions.taken(caseNumber)).isPresent();
    }

    @Test
    void whoProposedDoesNotSign() {
        var sum = Money.ofEuros(3000);
        var caseNumber =
                complete(ApplicationFixture.anApplication().inMannheim().requesting(sum));
        propose(caseNumber, Outcome.APPROVED, sum, officer);
        way.jobs();

        refuses("decision.same-person", () -> sign(caseNumber, officer));

        assertThat(decisions.taken(caseNumber)).isEmpty();
        assertThat(decisions.proposed(caseNumber)).isPresent();
    }

    @Test
    void aGrantBehindASponsorWaitsForItsConsentAlsoWhenTheFindingIsSetAside() {
        var caseNumber = complete(ApplicationFixture.anApplication()
                .ofAnInformalGroup()
                .behind(new FiscalSponsor(
                        "Haus der Vereine", "Ida Kalt", null, new Address("Am Wall 1", "28195", "Bremen"))));
        refuses("decision.finding-stands", () -> propose(caseNumber, Outcome.APPROVED, REQUESTED, officer));
        setAside(caseNumber, FindingCode.MISSING_SPONSOR_CONSENT);

        refuses("decision.sponsor-consent", () -> propose(caseNumber, Outcome.APPROVED, REQUESTED, officer));
        assertThat(decisions.taken(caseNumber)).isEmpty();

        way.bean(AnswerForSponsor.class)
                .record(new AnswerForSponsor.Command(
                        caseNumber, true, null, Channel.PHONE, "Frau Kalt, Rückruf im Haus der Vereine", officer));
        propose(caseNumber, Outcome.APPROVED, REQUESTED, officer);
        assertThat(decisions.taken(caseNumber)).isPresent();
    }

    @Test
    void aRejectionNeedsNoSponsor() {
        var caseNumber = complete(ApplicationFixture.anApplication()
                .ofAnInformalGroup()
                .behind(new FiscalSponsor(
                        "Haus der Vereine", "Ida Kalt", null, new Address("Am Wall 1", "28195", "Bremen"))));

        propose(caseNumber, Outcome.REJECTED, Money.ZERO, officer);

        assertThat(decisions.taken(caseNumber).orElseThrow().outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void aGrantIsNeverLoweredBelowWhatIsPaidOrOnItsWay() {
        var house = new PaidCase(context);
        var caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        house.ordered(caseNumber, Money.ofEuros(200));
        var asked = ask(caseNumber, ChangeKind.AMOUNT);

        refuses("change.amount-missing", () -> wish(caseNumber, null));
        refuses("decision.amount-not-lower", () -> wish(caseNumber, REQUESTED));
        refuses("decision.below-paid", () -> answer(asked, null, null, Money.ofCents(19_999)));
        refuses("change.values-missing", () -> answer(asked, null, null, null));
        assertThat(decisions.taken(caseNumber).orElseThrow().amountGranted()).isEqualTo(REQUESTED);

        answer(asked, null, null, Money.ofEuros(200));
        assertThat(decisions.taken(caseNumber).orElseThrow().amountGranted()).isEqualTo(Money.ofEuros(200));
    }

    @Test
    void nothingIsDecidedBeforeTheApplicationIsComplete() {
        var caseNumber = way.submitted(ApplicationFixture.anApplication());

        refuses("decision.incomplete", () -> propose(caseNumber, Outcome.APPROVED, REQUESTED, officer));

        complete(caseNumber);
        propose(caseNumber, Outcome.APPROVED, REQUESTED, officer);
        assertThat(decisions.taken(caseNumber)).isPresent();
    }

    @Test
    void aFindingBindsUntilItIsSetAside() {
        var caseNumber = complete(ApplicationFixture.anApplication().volunteers(0));

        refuses("decision.finding-stands", () -> propose(caseNumber, Outcome.APPROVED, REQUESTED, officer));

        setAside(caseNumber, FindingCode.NO_VOLUNTEERING);
        propose(caseNumber, Outcome.APPROVED, REQUESTED, officer);
        assertThat(decisions.taken(caseNumber)).isPresent();
    }

    @Test
    void nobodyGetsMoreThanTheMostOfTheFund() {
        var caseNumber = complete(ApplicationFixture.anApplication().requesting(Money.ofEuros(1600)));

        refuses(
                "decision.above-cap",
                () -> propose(caseNumber, Outcome.PARTIALLY_APPROVED, Money.ofCents(150_001), officer));

        propose(caseNumber, Outcome.PARTIALLY_APPROVED, Money.ofEuros(1500), officer);
        assertThat(decisions.taken(caseNumber).orElseThrow().amountGranted()).isEqualTo(Money.ofEuros(1500));
    }

    @Test
    void aSmallSumIsDecidedAtOnceOnlyWhenTheOfferToTalkIsClear() {
        var caseNumber = way.submitted(ApplicationFixture.anApplication().inMannheim());
        var decision = new ProposeDecision.Command(caseNumber, Outcome.APPROVED, REQUESTED, List.of(), "", "", officer);

        refuses("counselling.unclarified", () -> way.bean(DecideAtOnce.class)
                .decide(new DecideAtOnce.Command(decision, null)));
        assertThat(decisions.taken(caseNumber)).isEmpty();

        way.bean(DecideAtOnce.class).decide(new DecideAtOnce.Command(decision, CounsellingOffer.DECLINED));
        assertThat(decisions.taken(caseNumber)).isPresent();
    }

    @Test
    void whatIsDecidedIsNotDecidedAgainNorWithdrawn() {
        var caseNumber = way.approved(ApplicationFixture.anApplication());

        refuses("decision.already", () -> propose(caseNumber, Outcome.APPROVED, REQUESTED, officer));
        refuses("application.decided", () -> way.bean(WithdrawApplication.class)
                .withdraw(new WithdrawApplication.Command(
                        caseNumber, Channel.PHONE, "Frau Brüggemannsen, Rückruf", officer)));
    }

    @Test
    void aDecisionIsTakenBackWithAReason() {
        var caseNumber = way.approved(ApplicationFixture.anApplication());

        refuses("reason.missing", () -> takeBack(caseNumber, " "));
        takeBack(caseNumber, "Falscher Betrag.");

        assertThat(decisions.taken(caseNumber)).isEmpty();
        refuses("decision.not-taken", () -> takeBack(caseNumber, "Noch einmal."));
        refuses("decision.not-proposed", () -> sign(caseNumber, officer));
    }

    @Test
    void aChangeIsAskedForWithWhatShallBe() {
        var caseNumber = way.approved(ApplicationFixture.anApplication());

        refuses("change.end-missing", () -> ask(caseNumber, ChangeKind.PERIOD));
        refuses("change.account-missing", () -> ask(caseNumber, ChangeKind.BANK_ACCOUNT));
        refuses("account.no-iban", () -> askForAccount(caseNumber, "weiß ich nicht"));
        askForAccount(caseNumber, "DE49 9005 0050 7000 7000 13");
        var costs = ask(caseNumber, ChangeKind.COST_ITEMS);
        refuses("change.values-missing", () -> answer(costs, "Plakate", " ", null));
        refuses("change.values-missing", () -> answer(costs, null, "Handzettel", null));

        answer(costs, "Plakate", "Handzettel", null);
        refuses("change.answered", () -> answer(costs, "Plakate", "Handzettel", null));
    }

    @Test
    void moneyMovesWithinThePlanFromWhereItIsToSomewhereElse() {
        var caseNumber = way.approved(ApplicationFixture.anApplication());
        var costs = ask(caseNumber, ChangeKind.COST_ITEMS);

        refuses("change.shift", () -> shift(costs, CostCategory.FOOD, CostCategory.FOOD, Money.ofEuros(10)));
        refuses("change.shift", () -> shift(costs, CostCategory.FOOD, CostCategory.PRINT, Money.ZERO));
        refuses("change.shift", () -> shift(costs, CostCategory.FOOD, CostCategory.PRINT, Money.ofCents(30_001)));
        shift(costs, CostCategory.FOOD, CostCategory.PRINT, Money.ofEuros(300));

        refuses("change.answered", () -> shift(costs, CostCategory.FOOD, CostCategory.PRINT, Money.ofEuros(1)));
    }

    @Test
    void aChangeIsRefusedWithAReason() {
        var caseNumber = way.approved(ApplicationFixture.anApplication());
        var costs = ask(caseNumber, ChangeKind.COST_ITEMS);
        var answer = way.bean(AnswerChange.class);

        refuses("reason.missing", () -> answer.answer(new AnswerChange.Command(costs, false, " ", officer)));
        answer.answer(new AnswerChange.Command(costs, false, "Das Fest war schon.", officer));

        refuses("change.answered", () -> answer.answer(new AnswerChange.Command(costs, false, "Doch.", officer)));
    }

    @Test
    void whoGotNothingHasNothingToChange() {
        var caseNumber = way.submitted(ApplicationFixture.anApplication());
        way.decide(caseNumber, Outcome.REJECTED, Money.ZERO, "Kein Ehrenamt.");

        refuses("change.no-grant", () -> ask(caseNumber, ChangeKind.COST_ITEMS));
    }

    private CaseNumber complete(ApplicationFixture application) {
        return complete(way.submitted(application));
    }

    private CaseNumber complete(CaseNumber caseNumber) {
        way.bean(ConfirmCompleteness.class).confirm(new ConfirmCompleteness.Command(caseNumber, officer));
        way.jobs();
        way.declineToTalk(caseNumber);
        return caseNumber;
    }

    private void propose(CaseNumber caseNumber, Outcome outcome, Money amount, Actor by) {
        proposeDecision.propose(new ProposeDecision.Command(
                caseNumber, outcome, amount, List.of(), outcome == Outcome.APPROVED ? "" : "Grund.", "", by));
    }

    private void sign(CaseNumber caseNumber, Actor by) {
        approveDecision.approve(new ApproveDecision.Command(caseNumber, by));
    }

    private void vote(CaseNumber caseNumber, Actor by) {
        way.bean(RecordPanelVote.class)
                .record(new RecordPanelVote.Command(
                        caseNumber, HouseTime.today(clock), Outcome.APPROVED, null, 3, 0, 0, "", by));
    }

    private void declareConflict(CaseNumber caseNumber, Actor person) {
        way.bean(DeclareConflict.class)
                .declare(new DeclareConflict.Command(
                        caseNumber, person.id(), "Meine Schwester leitet die Gruppe.", person));
    }

    private void setAside(CaseNumber caseNumber, FindingCode code) {
        way.bean(OverrideFinding.class)
                .override(new OverrideFinding.Command(caseNumber, code, "Steht in der Anlage.", officer));
    }

    private void takeBack(CaseNumber caseNumber, String reason) {
        way.bean(TakeBackDecision.class).takeBack(new TakeBackDecision.Command(caseNumber, reason, officer));
    }

    private UUID ask(CaseNumber caseNumber, ChangeKind kind) {
        return way.bean(RequestChange.class)
                .request(new RequestChange.Command(
                        caseNumber,
                        kind,
                        "Bitte ändern.",
                        null,
                        null,
                        null,
                        kind == ChangeKind.AMOUNT ? Money.ofEuros(100) : null,
                        officer));
    }

    private UUID wish(CaseNumber caseNumber, @Nullable Money stillNeeded) {
        return way.bean(RequestChange.class)
                .request(new RequestChange.Command(
                        caseNumber, ChangeKind.AMOUNT, "Weniger.", null, null, null, stillNeeded, officer));
    }

    private void askForAccount(CaseNumber caseNumber, String iban) {
        way.bean(RequestChange.class)
                .request(new RequestChange.Command(
                        caseNumber, ChangeKind.BANK_ACCOUNT, "Neue Bank.", null, "Nähstube", iban, officer));
    }

    private void shift(UUID change, CostCategory from, CostCategory to, Money amount) {
        way.bean(AnswerChange.class)
                .answer(new AnswerChange.Command(
                        change, true, "", "Zutaten", "Plakate", null, new CostShift(from, to, amount), officer));
    }

    private void answer(UUID change, @Nullable String before, @Nullable String after, @Nullable Money amount) {
        way.bean(AnswerChange.class)
                .answer(new AnswerChange.Command(change, true, "So ist es bestellt.", before, after, amount, officer));
    }
}
