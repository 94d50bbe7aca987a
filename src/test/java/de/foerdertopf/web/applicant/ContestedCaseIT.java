package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Channel;
import de.foerdertopf.correspondence.MessageTasks;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.PaymentSlip;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.proofofuse.ClaimLeftover;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.RecordRepayment;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.proofofuse.WithdrawGrant;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.casework.EndingGrant;
import de.foerdertopf.web.casework.PaidCase;
import de.foerdertopf.web.layout.Stand;
import de.foerdertopf.web.layout.TrailStep;
import de.foerdertopf.workflow.CaseTask;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a group reads of a hearing whose letter waited for the post, and of a remedy before its answer has left. */
class ContestedCaseIT extends IntegrationTest {

    @Autowired
    private ApplicationContext context;

    private PaidCase house;

    @BeforeEach
    void people() {
        house = new PaidCase(context);
    }

    @Test
    void aHearingOnPaperEndsSoMuchLaterAsItWasPostedAndTheGroupIsTold() {
        var caseNumber = house.way().approved(ApplicationFixture.anApplication().withoutEmail());
        house.way().sent(caseNumber);
        post(caseNumber, NoticeType.APPROVAL);
        house.pay(caseNumber, Money.ofEuros(100));
        heard(caseNumber);
        var printed = hearing(caseNumber).answerDueOn();
        clock.moveByDays(3);

        post(caseNumber, NoticeType.CLAIM_HEARING);

        var until = printed.plusDays(3);
        assertThat(hearing(caseNumber).answerDueOn()).isEqualTo(until);
        assertThat(stand(caseNumber).due()).isEqualTo(until);
        assertThat(bean(MessageTasks.class).open())
                .filteredOn(told -> told.caseNumber().equals(caseNumber))
                .anyMatch(told -> told.subject().equals("Sie haben mehr Zeit für Ihre Antwort"));
        clock.moveTo(HouseTime.startOf(until));
        house.way().jobs();
        assertThat(house.tasks(caseNumber)).doesNotContain(CaseTask.DECIDE_WITHDRAWAL);
        assertThatThrownBy(() -> withdraw(caseNumber)).hasMessageContaining("claim.hearing-open");

        clock.moveTo(HouseTime.startOf(until.plusDays(1)));
        house.way().jobs();

        assertThat(house.tasks(caseNumber)).contains(CaseTask.DECIDE_WITHDRAWAL);
        withdraw(caseNumber);
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(100));
    }

    @Test
    void whatWasPostedOnlyAfterItsPeriodWaitsForTheNewOne() {
        var caseNumber = house.way().approved(ApplicationFixture.anApplication().withoutEmail());
        house.way().sent(caseNumber);
        post(caseNumber, NoticeType.APPROVAL);
        house.pay(caseNumber, Money.ofEuros(100));
        heard(caseNumber);
        clock.moveTo(HouseTime.startOf(hearing(caseNumber).answerDueOn().plusDays(1)));
        house.way().jobs();
        assertThat(house.tasks(caseNumber)).contains(CaseTask.DECIDE_WITHDRAWAL);
        assertThatThrownBy(() -> withdraw(caseNumber)).hasMessageContaining("hearing.not-delivered");

        post(caseNumber, NoticeType.CLAIM_HEARING);

        assertThat(house.tasks(caseNumber)).doesNotContain(CaseTask.DECIDE_WITHDRAWAL);
        clock.moveTo(HouseTime.startOf(hearing(caseNumber).answerDueOn().plusDays(1)));
        house.way().jobs();
        assertThat(house.tasks(caseNumber)).contains(CaseTask.DECIDE_WITHDRAWAL);
    }

    @Test
    void theAnswerToARemedyIsReadOnlyOnceItsLetterHasLeft() {
        var caseNumber = withdrawn();
        assertThat(stand(caseNumber).sentence()).isEqualTo("Wir haben die Zusage zurückgenommen.");
        decide(caseNumber, RaisedObjection.Outcome.REJECTED);

        assertThat(stand(caseNumber).sentence())
                .isEqualTo("Über Ihren Widerspruch ist entschieden. Wir schreiben Ihnen gerade.");
        assertThat(stand(caseNumber).due()).isNull();
        post(caseNumber, NoticeType.OBJECTION_DECISION);

        assertThat(stand(caseNumber).sentence()).isEqualTo("Wir haben die Zusage zurückgenommen.");
        assertThat(stand(caseNumber).detail()).contains("Bitte zahlen Sie 100,00");
    }

    @Test
    void anAnswerThatHasNotLeftHidesNothingElseThatTheGroupHasToDo() {
        var caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        house.pay(caseNumber, null);
        decide(caseNumber, NoticeType.APPROVAL, RaisedObjection.Outcome.REJECTED);
        var untold = "Über Ihren Widerspruch ist entschieden. Wir schreiben Ihnen gerade.";

        assertThat(stand(caseNumber).sentence()).startsWith("Das Geld ist überwiesen.");
        assertThat(stand(caseNumber).detail()).contains(untold).doesNotContain("Bis dahin");
        assertThat(stand(caseNumber).due()).isNotNull();
        assertThat(stand(caseNumber).otherAction()).isNotNull();

        house.renounced(caseNumber);

        assertThat(stand(caseNumber).sentence()).isEqualTo("Sie haben auf den Zuschuss verzichtet.");
        assertThat(stand(caseNumber).detail())
                .contains("Bitte zahlen Sie 300,00", untold)
                .doesNotContain("Bis dahin");
        assertThat(stand(caseNumber).due()).isNotNull();
        post(caseNumber, NoticeType.OBJECTION_DECISION);
        assertThat(stand(caseNumber).detail()).doesNotContain(untold);
    }

    @Test
    void moneyThatCameBackIsAskedForAlsoWhileAnAnswerHasNotLeft() {
        var caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        var payment = house.pay(caseNumber, null);
        decide(caseNumber, NoticeType.APPROVAL, RaisedObjection.Outcome.REJECTED);

        bean(MarkPaymentReturned.class)
                .mark(new MarkPaymentReturned.Command(
                        payment, HouseTime.today(clock), "AC04", house.way().officer()));
        house.way().jobs();

        assertThat(stand(caseNumber).action()).isNotNull();
        assertThat(bean(GroupStages.class)
                        .of(bean(Applications.class).require(caseNumber))
                        .mayTellAccount())
                .isTrue();
    }

    @Test
    void whoAnsweredAHearingStillReadsOfTheReportAndItsDay() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        heard(caseNumber);
        bean(HearClaim.class)
                .answered(
                        caseNumber,
                        HeardClaim.About.WITHDRAWAL,
                        "Das war anders.",
                        house.way().officer());

        var stand = stand(caseNumber);

        assertThat(stand.sentence()).isEqualTo("Danke, Ihre Antwort ist da.");
        assertThat(stand.action()).hasFieldOrPropertyWithValue("label", "Nachweis schon beginnen");
        assertThat(stand.detail()).contains("Ihren Nachweis brauchen wir trotzdem: bis ");
    }

    @Test
    void aGrantThatStandsAgainWithMoneyOpenDoesNotReadThatTheMoneyIsThere() {
        var caseNumber = withdrawn();

        decide(caseNumber, RaisedObjection.Outcome.UPHELD);

        assertThat(stand(caseNumber).sentence()).isEqualTo("Wir haben zugesagt und überweisen das Geld.");
        house.pay(caseNumber, null);
        assertThat(stand(caseNumber).sentence()).startsWith("Das Geld ist überwiesen.");
    }

    @Test
    void whoPaidAWithdrawnGrantBackReadsThatItWasWithdrawnAndThatAllIsBack() {
        var caseNumber = withdrawn();
        bean(RecordRepayment.class)
                .record(new RecordRepayment.Command(
                        caseNumber,
                        Money.ofEuros(100),
                        HouseTime.today(clock),
                        house.way().officer()));
        house.way().jobs();

        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
        assertThat(stand(caseNumber).sentence()).isEqualTo("Wir haben die Zusage zurückgenommen.");
        assertThat(stand(caseNumber).detail()).isEqualTo("Sie haben alles zurückgezahlt. Danke.");
        assertThat(stand(caseNumber).who()).isEqualTo("Niemand mehr");
        var page = bean(CaseStatus.class).page(bean(Applications.class).require(caseNumber));
        assertThat(page.facts()).extracting(StatusPage.Fact::label).doesNotContain("Bewilligt");
        assertThat(page.trail()).extracting(TrailStep::what).doesNotContain("Nachweis", "Ihr Vorhaben");
    }

    @Test
    void aClaimBeforeACourtReadsSoAndOnlyALetterOnThePortalWaitsForTheGroup() {
        var caseNumber = withdrawn();
        decide(caseNumber, RaisedObjection.Outcome.REJECTED);
        post(caseNumber, NoticeType.OBJECTION_DECISION);
        assertThat(stand(caseNumber).detail()).contains("Bitte zahlen Sie 100,00");

        raised(caseNumber, NoticeType.OBJECTION_DECISION);

        assertThat(stand(caseNumber).detail())
                .contains("Das Gericht prüft Ihre Klage. Bis dahin müssen Sie nichts zahlen.")
                .doesNotContain("Bitte zahlen");
        assertThat(stand(caseNumber).who()).isEqualTo("Das Gericht. Sie müssen nichts tun.");
        assertThat(stand(caseNumber).due()).isNull();
        assertThat(bean(CaseEntries.class).of(bean(Applications.class).require(caseNumber)))
                .returns("Beim Gericht", ApplicationsPage.Entry::state)
                .returns("info", ApplicationsPage.Entry::tone);
        assertThat(bean(WhoActs.class)
                        .at(GroupStage.NOTICE_READY, bean(Applications.class).require(caseNumber)))
                .isEqualTo("Sie");
    }

    @Test
    void interestIsNotAskedForWhileARemedyStandsAgainstIt() {
        var caseNumber = house.paid(ApplicationFixture.anApplication().requesting(Money.ofEuros(1500)));
        var ending = new EndingGrant(house.way(), caseNumber);
        ending.heard(1500);
        ending.withdrawn(1500, new Weighing("Dafür.", "Dagegen.", "Zinsen.", true));
        var effective = HouseTime.today(clock);
        clock.moveByDays(14);
        ending.repaid(1500);
        bean(DecideInterest.class)
                .decide(new DecideInterest.Command(
                        caseNumber,
                        effective,
                        "Kein Grund für einen Verzicht.",
                        house.way().officer()));
        house.way().jobs();
        assertThat(stand(caseNumber).detail()).contains("Bitte zahlen Sie noch");

        var objection = raised(caseNumber, NoticeType.INTEREST);

        assertThat(stand(caseNumber).detail())
                .contains("Bis dahin müssen Sie keine Zinsen zahlen.")
                .doesNotContain("Bitte zahlen");
        assertThat(stand(caseNumber).who()).isEqualTo("Wir. Sie müssen nichts tun.");
        assertThat(slip(caseNumber)).isNull();
        decide(objection, RaisedObjection.Outcome.REJECTED);
        assertThat(slip(caseNumber)).as("the answer has not left yet").isNull();
        assertThat(stand(caseNumber).detail())
                .contains("Bis dahin müssen Sie keine Zinsen zahlen.")
                .doesNotContain("Bitte zahlen");

        post(caseNumber, NoticeType.OBJECTION_DECISION);

        assertThat(slip(caseNumber)).isNotNull();
        assertThat(stand(caseNumber).detail()).contains("Bitte zahlen Sie noch");
    }

    @Test
    void whoPaidWhatWasLeftAndContestsItAllTheSameReadsThatSomebodyLooksAtIt() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        var ending = new EndingGrant(house.way(), caseNumber);
        ending.proved(200);
        clock.moveByDays(40);
        bean(HearClaim.class)
                .hear(new HearClaim.Command(
                        caseNumber,
                        HeardClaim.About.REPAYMENT,
                        "Nichts kam.",
                        null,
                        null,
                        house.way().officer()));
        house.way().jobs();
        clock.moveByDays(40);
        house.way().jobs();
        bean(ClaimLeftover.class)
                .claim(new ClaimLeftover.Command(
                        caseNumber,
                        new Weighing("Dafür.", "Dagegen.", "Ohne Zinsen.", false),
                        house.way().officer()));
        house.way().jobs();
        ending.repaid(100);
        assertThat(stand(caseNumber).detail()).isNull();

        decide(caseNumber, NoticeType.REPAYMENT, RaisedObjection.Outcome.REJECTED);
        post(caseNumber, NoticeType.OBJECTION_DECISION);
        raised(caseNumber, NoticeType.OBJECTION_DECISION);

        assertThat(stand(caseNumber).detail()).contains("Das Gericht prüft Ihre Klage gegen unsere Rückforderung.");
    }

    private @Nullable PaymentSlip slip(CaseNumber caseNumber) {
        return bean(CaseStatus.class)
                .page(bean(Applications.class).require(caseNumber))
                .slip();
    }

    @Test
    void aGrantGoesOnWhileSomebodyLooksAtWhatWasNotGranted() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        house.way().decide(caseNumber, Outcome.PARTIALLY_APPROVED, Money.ofEuros(200), "Weniger Plakate.");
        house.way().sent(caseNumber);
        house.pay(caseNumber, null);
        var objection = raised(caseNumber, NoticeType.PARTIAL_APPROVAL);
        assertThat(stand(caseNumber).sentence()).startsWith("Das Geld ist überwiesen.");
        assertThat(stand(caseNumber).detail()).contains("Wir prüfen Ihren Widerspruch gegen unseren Bescheid.");

        bean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        objection,
                        RaisedObjection.Outcome.UPHELD,
                        "Nach nochmaliger Prüfung.",
                        house.way().second()));
        house.way().jobs();

        assertThat(stand(caseNumber).detail())
                .contains("Wir entscheiden neu über Ihren Antrag. Was Sie schon haben, behalten Sie.")
                .doesNotContain("Wir prüfen Ihren Widerspruch");
    }

    private CaseNumber withdrawn() {
        var caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        house.pay(caseNumber, Money.ofEuros(100));
        heard(caseNumber);
        clock.moveTo(HouseTime.startOf(hearing(caseNumber).answerDueOn().plusDays(1)));
        house.way().jobs();
        withdraw(caseNumber);
        return caseNumber;
    }

    private void heard(CaseNumber caseNumber) {
        bean(HearClaim.class)
                .hear(new HearClaim.Command(
                        caseNumber,
                        HeardClaim.About.WITHDRAWAL,
                        "Das Jugendamt hat dasselbe bezahlt.",
                        Money.ofEuros(100),
                        HouseTime.today(clock),
                        house.way().officer()));
        house.way().jobs();
    }

    private HeardClaim hearing(CaseNumber caseNumber) {
        return bean(HeardClaims.class)
                .open(caseNumber, HeardClaim.About.WITHDRAWAL)
                .orElseThrow();
    }

    private void withdraw(CaseNumber caseNumber) {
        bean(WithdrawGrant.class)
                .withdraw(new WithdrawGrant.Command(
                        caseNumber,
                        Money.ofEuros(100),
                        new Weighing("Kleine Gruppe.", "Doppelt bezahlt.", "Ohne Zinsen.", false),
                        house.way().officer()));
        house.way().jobs();
    }

    private void decide(CaseNumber caseNumber, RaisedObjection.Outcome outcome) {
        decide(caseNumber, NoticeType.WITHDRAWAL, outcome);
    }

    private void decide(CaseNumber caseNumber, NoticeType contested, RaisedObjection.Outcome outcome) {
        decide(raised(caseNumber, contested), outcome);
    }

    private void decide(UUID objection, RaisedObjection.Outcome outcome) {
        bean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        objection,
                        outcome,
                        "Nach nochmaliger Prüfung.",
                        house.way().second()));
        house.way().jobs();
    }

    private UUID raised(CaseNumber caseNumber, NoticeType contested) {
        var objection = bean(RecordObjection.class)
                .record(new RecordObjection.Command(
                        letter(caseNumber, contested).id(),
                        HouseTime.today(clock),
                        Channel.PAPER,
                        "Das sehen wir anders.",
                        house.way().officer()));
        house.way().jobs();
        return objection;
    }

    private void post(CaseNumber caseNumber, NoticeType type) {
        bean(RecordPosting.class)
                .post(new RecordPosting.Command(
                        letter(caseNumber, type).id(),
                        HouseTime.today(clock),
                        house.way().officer()));
        house.way().jobs();
    }

    private IssuedNotice letter(CaseNumber caseNumber, NoticeType type) {
        return bean(Notices.class).of(caseNumber).stream()
                .filter(notice -> notice.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private Stand stand(CaseNumber caseNumber) {
        return bean(CaseStatus.class)
                .page(bean(Applications.class).require(caseNumber))
                .stand();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
