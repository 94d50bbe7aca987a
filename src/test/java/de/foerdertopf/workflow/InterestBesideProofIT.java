package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.casework.EndingGrant;
import de.foerdertopf.web.casework.PaidCase;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody waits for a decision about interest: neither who has something to prove, nor a case in which there is none to decide. */
class InterestBesideProofIT extends IntegrationTest {

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private CaseNumber caseNumber;
    private EndingGrant ending;

    @BeforeEach
    void aPaidGrantIsHeardAbout() {
        house = new PaidCase(context);
        caseNumber = house.paid(ApplicationFixture.anApplication());
        ending = new EndingGrant(house.way(), caseNumber);
        ending.heard(300);
    }

    @Test
    void theRestIsProvedWhileInterestWaitsForItsDecision() {
        withdrawnWithInterest(100);
        ending.repaid(100);

        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.DECIDE_INTEREST);
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.AWAITED);
        ending.proved(200);
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.DECIDE_INTEREST);
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.SETTLED);
        interestWaived();

        assertThat(house.tasks(caseNumber)).isEmpty();
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
    }

    @Test
    void interestIsDecidedWhileTheRestIsProvedAndWhileItsLeftoverIsAwaited() {
        withdrawnWithInterest(100);
        ending.repaid(100);
        ending.proved(150);
        assertThat(house.tasks(caseNumber))
                .containsExactlyInAnyOrder(CaseTask.DECIDE_INTEREST, CaseTask.AWAIT_REPAYMENT);

        interestWaived();

        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        ending.repaid(50);
        assertThat(house.tasks(caseNumber)).isEmpty();
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
    }

    @Test
    void theLeftoverOfTheRestDoesNotAskAboutInterestASecondTime() {
        withdrawnWithInterest(100);
        ending.repaid(100);
        ending.proved(150);

        ending.repaid(50);

        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.DECIDE_INTEREST);
        interestWaived();
        assertThat(house.tasks(caseNumber)).isEmpty();
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
    }

    @Test
    void aRemedyThatIsUpheldEndsTheQuestionAndLeavesOneProof() {
        withdrawnWithInterest(100);
        ending.repaid(100);

        upheld();

        assertThat(house.tasks(caseNumber))
                .as("what was paid back goes back to the group")
                .containsExactly(CaseTask.ORDER_REFUND);
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.AWAITED);
        assertThat(context.getBean(CaseEngine.class).count(ProcessKey.PROOF_OF_USE.key(), caseNumber))
                .isEqualTo(1);
        ending.proved(300);
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.ORDER_REFUND);
    }

    @Test
    void aCaseThatHasNothingToDecideGoesOnByNight() {
        ending.withdrawn(300);
        ending.received(300);
        waitsForInterest();
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.DECIDE_INTEREST);

        review();

        assertThat(house.tasks(caseNumber)).isEmpty();
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
    }

    @Test
    void theNightLeavesAQuestionThatIsOpenAndTheProofBesideIt() {
        withdrawnWithInterest(100);
        ending.repaid(100);
        review();

        assertThat(house.tasks(caseNumber))
                .as("there is something to decide")
                .containsExactly(CaseTask.DECIDE_INTEREST);
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.AWAITED);
    }

    /** As cases waited when every repayment on a notice asked about interest. */
    private void waitsForInterest() {
        var runtime = context.getBean(RuntimeService.class);
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber.value(), ProcessKey.PROOF_OF_USE.key())
                .singleResult();
        runtime.createProcessInstanceModification(instance.getId())
                .cancelAllForActivity("serviceTask_closeCase")
                .startBeforeActivity(CaseTask.DECIDE_INTEREST.id())
                .execute();
        house.way().jobs();
    }

    private void review() {
        context.getBean(ReviewInterest.class).review();
        house.way().jobs();
    }

    private void withdrawnWithInterest(int euros) {
        ending.withdrawn(euros, new Weighing("Dafür.", "Dagegen.", "Zinsen.", true));
    }

    private void interestWaived() {
        context.getBean(DecideInterest.class)
                .decide(new DecideInterest.Command(
                        caseNumber, null, "Kleinbetrag.", house.way().officer()));
        house.way().jobs();
    }

    private void upheld() {
        var letter = context.getBean(Notices.class).of(caseNumber).stream()
                .filter(notice -> notice.type() == NoticeType.WITHDRAWAL)
                .findFirst()
                .orElseThrow();
        var objection = context.getBean(RecordObjection.class)
                .record(new RecordObjection.Command(
                        letter.id(),
                        HouseTime.today(clock),
                        Channel.PAPER,
                        "Das sehen wir anders.",
                        house.way().officer()));
        house.way().jobs();
        context.getBean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        objection,
                        RaisedObjection.Outcome.UPHELD,
                        "Nach nochmaliger Prüfung.",
                        house.way().officer()));
        house.way().jobs();
    }
}
