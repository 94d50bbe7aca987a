package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Attachment;
import de.foerdertopf.application.AttachmentKind;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CorrectApplication;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.decision.DecisionState;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.Grant;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.decision.ProposeDecision;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An objection that is upheld lets the case be decided anew. */
class RemedyIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CaseOverviews overviews;

    private PaidCase house;

    @BeforeEach
    void people() {
        house = new PaidCase(context);
    }

    @Test
    void aRejectionThatIsRemediedIsApprovedToldAndPaid() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        house.way().decide(caseNumber, Outcome.REJECTED, Money.ZERO, "Das Projekt passt nicht.");
        var notice = house.way().sent(caseNumber);

        contested(caseNumber, notice, RaisedObjection.Outcome.UPHELD);

        assertThat(tasks(caseNumber)).containsExactly(CaseTask.DECIDE);
        assertThat(stage(caseNumber)).isEqualTo(Stage.COMPLETE);
        var browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber + "/entscheidung")
                        .select("main")
                        .text())
                .contains("Bis dahin gilt die Ablehnung");
        var answers = bean(Applications.class)
                .require(caseNumber)
                .answers()
                .withFurther(List.of(new Attachment(AttachmentKind.QUOTE, "Angebot, gezeigt im Büro", null)));
        bean(CorrectApplication.class)
                .correct(new CorrectApplication.Command(
                        caseNumber, answers, house.way().officer()));
        house.way().decide(caseNumber, Outcome.APPROVED, Money.ofEuros(300), "");
        assertThat(states(caseNumber)).containsExactly(DecisionState.REMEDIED, DecisionState.TAKEN);
        house.way().sent(caseNumber);
        house.pay(caseNumber, null);
        assertThat(bean(Payments.class).paidTotal(caseNumber)).isEqualTo(Money.ofEuros(300));
        assertThat(stage(caseNumber)).isEqualTo(Stage.PROOF_AWAITED);
    }

    @Test
    void aPartThatIsRemediedWhileTheFirstPartIsPaidCommitsAndPaysTheDifferenceOnly() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        house.way().decide(caseNumber, Outcome.PARTIALLY_APPROVED, Money.ofEuros(200), "Weniger Plakate.");
        var notice = house.way().sent(caseNumber);
        house.pay(caseNumber, null);
        var grant = bean(Grants.class).require(caseNumber);
        var left = bean(Pots.class).pot(grant.fund(), grant.fiscalYear()).left();

        contested(caseNumber, notice, RaisedObjection.Outcome.PARTLY_UPHELD);

        assertThat(tasks(caseNumber)).containsExactlyInAnyOrder(CaseTask.DECIDE, CaseTask.POST_LETTER);
        posted(caseNumber, NoticeType.OBJECTION_DECISION);
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.DECIDE);
        assertThatThrownBy(() -> propose(caseNumber, Outcome.REJECTED, Money.ZERO))
                .hasMessageContaining("decision.remedy-lower");
        propose(caseNumber, Outcome.APPROVED, Money.ofEuros(300));
        assertThat(bean(Pots.class).pot(grant.fund(), grant.fiscalYear()).left())
                .isEqualTo(left.minus(Money.ofEuros(100)));
        house.way().jobs();
        assertThat(bean(Payments.class).obstacles(caseNumber)).contains("notice-not-sent");
        house.way().sent(caseNumber);
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.ORDER_PAYMENT);
        house.pay(caseNumber, null);
        assertThat(bean(Payments.class).paidTotal(caseNumber)).isEqualTo(Money.ofEuros(300));
        assertThat(tasks(caseNumber)).isEmpty();
        assertThat(stage(caseNumber)).isEqualTo(Stage.PROOF_AWAITED);
    }

    @Test
    void whatARemedyGrantsOnTopComesFromThePotOfItsRoundAlsoAfterThatYearWasClosed() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        house.way().decide(caseNumber, Outcome.PARTIALLY_APPROVED, Money.ofEuros(200), "Weniger Plakate.");
        var notice = house.way().sent(caseNumber);
        house.pay(caseNumber, null);
        var grant = bean(Grants.class).require(caseNumber);
        contested(caseNumber, notice, RaisedObjection.Outcome.PARTLY_UPHELD);
        closed(grant, true);
        try {
            propose(caseNumber, Outcome.APPROVED, Money.ofEuros(300));
        } finally {
            closed(grant, false);
        }

        assertThat(house.money(caseNumber).committed()).isEqualTo(Money.ofEuros(100));
        assertThat(bean(Grants.class).require(caseNumber).amount()).isEqualTo(Money.ofEuros(300));
    }

    private void closed(Grant grant, boolean closed) {
        bean(JdbcClient.class)
                .sql("update foerdertopf.fund_year set closed_on = " + (closed ? "current_date" : "null")
                        + " where fund = :fund and year = :year")
                .param("fund", grant.fund().value())
                .param("year", grant.fiscalYear().value())
                .update();
    }

    @Test
    void aRefusedObjectionReopensNothing() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        house.way().decide(caseNumber, Outcome.REJECTED, Money.ZERO, "Das Projekt passt nicht.");
        var notice = house.way().sent(caseNumber);

        var objection = raised(caseNumber, notice);
        assertThat(stage(caseNumber)).isEqualTo(Stage.CONTESTED);
        answered(objection, RaisedObjection.Outcome.REJECTED);
        assertThat(stage(caseNumber)).isEqualTo(Stage.REJECTED);

        assertThat(tasks(caseNumber)).containsExactly(CaseTask.POST_LETTER);
        posted(caseNumber, NoticeType.OBJECTION_DECISION);
        assertThat(tasks(caseNumber)).isEmpty();
        assertThatThrownBy(() -> propose(caseNumber, Outcome.APPROVED, Money.ofEuros(300)))
                .hasMessageContaining("decision.already");
    }

    @Test
    void nothingNewIsGrantedOnTopOfAGrantThatWasGivenUpWhileItsRemedyStoodUpheld() {
        var caseNumber = partlyRemedied();
        var browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        assertThat(tasks(caseNumber)).contains(CaseTask.DECIDE);

        house.renounced(caseNumber);

        assertThat(tasks(caseNumber)).contains(CaseTask.AWAIT_REPAYMENT).doesNotContain(CaseTask.DECIDE);
        assertThatThrownBy(() -> propose(caseNumber, Outcome.APPROVED, Money.ofEuros(300)))
                .hasMessageContaining("decision.nothing-anew");
        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber + "/entscheidung")
                        .select("main")
                        .text())
                .doesNotContain("Bis dahin gilt");
        new EndingGrant(house.way(), caseNumber).repaid(200);
        assertThat(tasks(caseNumber)).doesNotContain(CaseTask.DECIDE);
        assertThat(stage(caseNumber)).isEqualTo(Stage.RENOUNCED_CLOSED);
        assertThat(states(caseNumber)).containsExactly(DecisionState.TAKEN);
    }

    @Test
    void aRemedyIsDueAgainOnceTheWithdrawalThatCameBetweenFalls() {
        var caseNumber = partlyRemedied();
        var ending = new EndingGrant(house.way(), caseNumber);
        ending.heard(200);
        ending.withdrawn(200);
        assertThat(tasks(caseNumber)).doesNotContain(CaseTask.DECIDE);
        assertThatThrownBy(() -> propose(caseNumber, Outcome.APPROVED, Money.ofEuros(300)))
                .hasMessageContaining("decision.nothing-anew");

        contested(caseNumber, letter(caseNumber, NoticeType.WITHDRAWAL), RaisedObjection.Outcome.UPHELD);

        assertThat(tasks(caseNumber)).contains(CaseTask.DECIDE);
        house.way().decide(caseNumber, Outcome.APPROVED, Money.ofEuros(300), "");
        assertThat(states(caseNumber)).containsExactly(DecisionState.REMEDIED, DecisionState.TAKEN);
    }

    @Test
    void whatWaitsForASecondSignatureFallsWithTheGrantThatItWasToReplace() {
        var caseNumber = house.way()
                .submitted(ApplicationFixture.anApplication().inMannheim().requesting(Money.ofEuros(3000)));
        house.way().decide(caseNumber, Outcome.PARTIALLY_APPROVED, Money.ofEuros(2000), "Weniger Plakate.");
        var notice = house.way().sent(caseNumber);
        contested(caseNumber, notice, RaisedObjection.Outcome.PARTLY_UPHELD);
        propose(caseNumber, Outcome.APPROVED, Money.ofEuros(3000));
        house.way().jobs();
        assertThat(tasks(caseNumber)).contains(CaseTask.SECOND_SIGNATURE);

        house.renounced(caseNumber);

        assertThat(tasks(caseNumber)).doesNotContain(CaseTask.SECOND_SIGNATURE, CaseTask.DECIDE);
        assertThat(states(caseNumber)).containsExactly(DecisionState.TAKEN, DecisionState.SENT_BACK);
    }

    private CaseNumber partlyRemedied() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        house.way().decide(caseNumber, Outcome.PARTIALLY_APPROVED, Money.ofEuros(200), "Weniger Plakate.");
        var notice = house.way().sent(caseNumber);
        house.pay(caseNumber, null);
        contested(caseNumber, notice, RaisedObjection.Outcome.PARTLY_UPHELD);
        return caseNumber;
    }

    private NoticeId letter(CaseNumber caseNumber, NoticeType type) {
        return bean(Notices.class).of(caseNumber).stream()
                .filter(letter -> letter.type() == type)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void contested(CaseNumber caseNumber, NoticeId notice, RaisedObjection.Outcome outcome) {
        clock.moveByDays(1);
        answered(raised(caseNumber, notice), outcome);
    }

    private UUID raised(CaseNumber caseNumber, NoticeId notice) {
        var objection = bean(RecordObjection.class)
                .record(new RecordObjection.Command(
                        notice,
                        HouseTime.today(clock),
                        Channel.PAPER,
                        "Das sehen wir anders.",
                        house.way().officer()));
        house.way().jobs();
        return objection;
    }

    private void answered(UUID objection, RaisedObjection.Outcome outcome) {
        bean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        objection,
                        outcome,
                        "Nach nochmaliger Prüfung.",
                        house.way().officer()));
        house.way().jobs();
    }

    private void posted(CaseNumber caseNumber, NoticeType type) {
        for (var letter : bean(Notices.class).of(caseNumber)) {
            if (letter.type() == type) {
                bean(RecordPosting.class)
                        .post(new RecordPosting.Command(
                                letter.id(), HouseTime.today(clock), house.way().officer()));
            }
        }
    }

    private void propose(CaseNumber caseNumber, Outcome outcome, Money amount) {
        bean(ProposeDecision.class)
                .propose(new ProposeDecision.Command(
                        caseNumber,
                        outcome,
                        amount,
                        List.of(),
                        "Abhilfe.",
                        "",
                        house.way().officer()));
    }

    private List<CaseTask> tasks(CaseNumber caseNumber) {
        return bean(OpenTasks.class).of(caseNumber).stream()
                .map(OpenTasks.OpenTask::kind)
                .toList();
    }

    private List<DecisionState> states(CaseNumber caseNumber) {
        return bean(Decisions.class).of(caseNumber).stream()
                .map(DecisionView::state)
                .toList();
    }

    private Stage stage(CaseNumber caseNumber) {
        return overviews.find(caseNumber).orElseThrow().stage();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
