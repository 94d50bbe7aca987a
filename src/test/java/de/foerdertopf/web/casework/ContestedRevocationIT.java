package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.decision.ProposeDecision;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.proofofuse.AcceptProof;
import de.foerdertopf.proofofuse.ActualCost;
import de.foerdertopf.proofofuse.ClaimDays;
import de.foerdertopf.proofofuse.CorrectClaim;
import de.foerdertopf.proofofuse.HearMissingProof;
import de.foerdertopf.proofofuse.OverdueProof;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RecordRepayment;
import de.foerdertopf.proofofuse.Refunds;
import de.foerdertopf.proofofuse.RemindProof;
import de.foerdertopf.proofofuse.RevokeGrant;
import de.foerdertopf.proofofuse.SubmitProofOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Remedies that come late in a grant's life: against a revocation, and against a part refusal of a case that is closed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContestedRevocationIT extends IntegrationTest {

    private static final int REVOCATIONS = 5;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CaseOverviews overviews;

    private PaidCase house;

    private final Queue<CaseNumber> revokedCases = new ArrayDeque<>();

    @BeforeEach
    void people() {
        house = new PaidCase(context);
    }

    @Test
    void aRemedyAgainstARevocationHoldsTheClaimUpUntilItIsDecided() {
        var caseNumber = revoked();
        var objection = contested(caseNumber, letter(caseNumber, NoticeType.REVOCATION));

        assertThat(proof(caseNumber).claimSuspendedOn()).isNotNull();
        assertThat(overview(caseNumber).stage()).isEqualTo(Stage.REVOCATION_CONTESTED);
        assertThat(overview(caseNumber).dueOn()).isNull();
        var finance = new AtTheDesk(context, port)
                .signIn("Sascha Kasse", GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN));
        assertThat(finance.open("/schreibtisch/faelle/" + caseNumber)
                        .select("main")
                        .text())
                .contains("Rückzahlung ausgesetzt", "Bis zur Entscheidung fordern wir nichts zurück");
        assertThat(finance.open("/schreibtisch/faelle/" + caseNumber + "/rueckzahlung")
                        .select("main")
                        .text())
                .contains("Bis zur Entscheidung fordern wir nichts zurück");
        repay(caseNumber, 300);
        assertThat(tasks(caseNumber)).containsExactlyInAnyOrder(CaseTask.AWAIT_REPAYMENT, CaseTask.DECIDE_OBJECTION);

        decide(objection, RaisedObjection.Outcome.REJECTED);

        assertThat(proof(caseNumber).claimSuspendedOn()).isNull();
        assertThat(tasks(caseNumber)).containsExactlyInAnyOrder(CaseTask.DECIDE_INTEREST, CaseTask.POST_LETTER);
        waiveInterest(caseNumber);
        assertThat(proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.POST_LETTER);
    }

    @Test
    void aRefusedRemedyLetsTheClaimCountAgain() {
        var caseNumber = revoked();
        var objection = contested(caseNumber, letter(caseNumber, NoticeType.REVOCATION));
        clock.moveByDays(1);

        decide(objection, RaisedObjection.Outcome.REJECTED);

        assertThat(overview(caseNumber).stage()).isEqualTo(Stage.REVOKED);
        assertThat(overview(caseNumber).dueOn()).isAfter(HouseTime.today(clock));
        assertThat(tasks(caseNumber)).containsExactlyInAnyOrder(CaseTask.AWAIT_REPAYMENT, CaseTask.POST_LETTER);
    }

    @Test
    void theDaysToPayCountFromTheDayOnWhichTheAnswerLeft() {
        var caseNumber = revoked();
        decide(contested(caseNumber, letter(caseNumber, NoticeType.REVOCATION)), RaisedObjection.Outcome.REJECTED);
        var written = proof(caseNumber).repaymentDueOn();
        clock.moveByDays(9);

        context.getBean(RecordPosting.class)
                .post(new RecordPosting.Command(
                        letter(caseNumber, NoticeType.OBJECTION_DECISION),
                        HouseTime.today(clock),
                        house.way().officer()));
        house.way().jobs();

        var due = context.getBean(ClaimDays.class).ifClaimedToday(caseNumber).day();
        assertThat(due).isAfter(written);
        assertThat(proof(caseNumber).repaymentDueOn()).isEqualTo(due);
        assertThat(context.getBean(SentMails.class).ofCase(caseNumber))
                .anySatisfy(mail -> assertThat(mail.template()).isEqualTo("claim-prolonged"));
    }

    @Test
    void whoClaimedTheMoneyAloneHelpsButDoesNotRefuse() {
        var caseNumber = revoked();
        var notice = letter(caseNumber, NoticeType.REVOCATION);
        var writer = Actor.staff(context.getBean(Notices.class).require(notice).issuedBy());
        var objection = contested(caseNumber, notice);
        for (var outcome : List.of(RaisedObjection.Outcome.REJECTED, RaisedObjection.Outcome.PARTLY_UPHELD)) {
            assertThatThrownBy(() -> decide(objection, outcome, writer)).hasMessageContaining("objection.own-claim");
        }

        decide(objection, RaisedObjection.Outcome.UPHELD, writer);

        assertThat(overview(caseNumber).stage()).isEqualTo(Stage.PROOF_AWAITED);
    }

    @Test
    void aNoticeThatClaimsNothingStandsOrFallsAsAWhole() {
        var caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        var ending = new EndingGrant(house.way(), caseNumber);
        ending.heard(0);
        ending.withdrawn(0);
        var objection = contested(caseNumber, letter(caseNumber, NoticeType.WITHDRAWAL));

        assertThatThrownBy(() -> decide(objection, RaisedObjection.Outcome.PARTLY_UPHELD))
                .hasMessageContaining("objection.no-part");
    }

    @Test
    void anUpheldRemedyLetsRevocationAndClaimFallAndTheProofIsAwaited() {
        var caseNumber = revoked();
        var letter = letter(caseNumber, NoticeType.REVOCATION);
        var objection = contested(caseNumber, letter);
        repay(caseNumber, 100);
        var browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var page = "/schreibtisch/faelle/" + caseNumber + "/widersprueche/" + objection;
        assertThat(browser.open(page).select("main").text()).contains("entfallen Bescheid und Rückforderung");

        browser.submit(
                page,
                "choice",
                "UPHELD",
                "text",
                "Die Gruppe hat ein Attest geschickt.",
                "reason",
                "Die Gruppe war krank.",
                "bearer",
                "AUTHORITY",
                "lawyer",
                "NOT_NEEDED");
        house.way().jobs();

        assertThat(proof(caseNumber).state()).isEqualTo(ProofState.AWAITED);
        assertThat(proof(caseNumber).openClaim()).isEqualTo(Money.ZERO);
        assertThat(proof(caseNumber).dueOn()).isAfter(HouseTime.today(clock));
        assertThat(overview(caseNumber).stage()).isEqualTo(Stage.PROOF_AWAITED);
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.ORDER_REFUND);
        prove(caseNumber, 300);
        assertThat(proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber)
                        .select("#rueckgabe ~ *")
                        .text())
                .contains("Zurückgezahlt, aber nicht geschuldet: 100,00 €");
    }

    @Test
    void anUpheldRemedyReopensACaseThatWasPaidBackAndClosed() {
        var caseNumber = revoked();
        repay(caseNumber, 300);
        waiveInterest(caseNumber);
        assertThat(proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);

        decide(contested(caseNumber, letter(caseNumber, NoticeType.REVOCATION)), RaisedObjection.Outcome.UPHELD);

        assertThat(overview(caseNumber).stage()).isEqualTo(Stage.PROOF_AWAITED);
        prove(caseNumber, 300);
        assertThat(proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
        assertThat(context.getBean(Refunds.class).toCome(caseNumber)).isEqualTo(Money.ofEuros(300));
    }

    @Test
    void aRemedyUpheldInPartLowersTheClaimAndTheUseOfTheRestIsProved() {
        var caseNumber = revoked();
        var objection = contested(caseNumber, letter(caseNumber, NoticeType.REVOCATION));
        var browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var page = "/schreibtisch/faelle/" + caseNumber + "/widersprueche/" + objection;
        browser.open(page);
        assertThatThrownBy(() -> decide(objection, RaisedObjection.Outcome.PARTLY_UPHELD))
                .hasMessageContaining("objection.part-amount");
        assertThat(answeredInPart(browser, page, "")).contains("Geben Sie einen Betrag an");
        assertThat(answeredInPart(browser, page, "300,00")).contains("weniger als 300,00 €");
        assertThat(proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(300));

        answeredInPart(browser, page, "120,00");
        house.way().jobs();

        assertThat(proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(120));
        assertThat(proof(caseNumber).claimSuspendedOn()).isNull();
        assertThat(proof(caseNumber).repaymentDueOn()).isAfter(HouseTime.today(clock));
        assertThat(overview(caseNumber).stage()).isEqualTo(Stage.PARTLY_REVOKED);
        assertThat(tasks(caseNumber)).containsExactlyInAnyOrder(CaseTask.AWAIT_REPAYMENT, CaseTask.POST_LETTER);
        assertThat(context.getBean(CorrectClaim.class).isOwed(caseNumber)).isFalse();
        repay(caseNumber, 120);
        waiveInterest(caseNumber);
        assertThat(overview(caseNumber).stage()).isEqualTo(Stage.PROOF_AWAITED);
        prove(caseNumber, 180);
        assertThat(proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
        assertThat(context.getBean(Refunds.class).toCome(caseNumber)).isEqualTo(Money.ZERO);
    }

    @Test
    void ofWhatWasPaidBackAlreadyTheGroupGetsBackWhatItNeverOwed() {
        var caseNumber = revoked();
        repay(caseNumber, 300);
        waiveInterest(caseNumber);
        var objection = contested(caseNumber, letter(caseNumber, NoticeType.REVOCATION));

        context.getBean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        objection,
                        RaisedObjection.Outcome.PARTLY_UPHELD,
                        "",
                        "Ein Teil ist belegt.",
                        RaisedObjection.Outcome.PARTLY_UPHELD.costs(),
                        Money.ofEuros(100),
                        null,
                        null,
                        house.way().second()));
        house.way().jobs();

        assertThat(context.getBean(Refunds.class).toCome(caseNumber)).isEqualTo(Money.ofEuros(200));
        assertThat(proof(caseNumber).openClaim()).isEqualTo(Money.ZERO);
    }

    private static String answeredInPart(TestBrowser browser, String page, String staysDue) {
        return browser.submit(
                        page,
                        "choice",
                        "PARTLY_UPHELD",
                        "amount",
                        staysDue,
                        "text",
                        "Die Gruppe hat Quittungen geschickt.",
                        "reason",
                        "Ein Teil ist belegt.",
                        "bearer",
                        "HALF_EACH",
                        "lawyer",
                        "NOT_INVOLVED")
                .text();
    }

    @Test
    void nothingComesOfTheApprovalWhileTheGrantIsRevoked() {
        var caseNumber = revoked();
        var objection = contested(caseNumber, letter(caseNumber, NoticeType.APPROVAL));

        assertThatThrownBy(() -> decide(objection, RaisedObjection.Outcome.UPHELD))
                .hasMessageContaining("objection.grant-revoked");
        decide(objection, RaisedObjection.Outcome.REJECTED);

        assertThat(tasks(caseNumber)).containsExactlyInAnyOrder(CaseTask.AWAIT_REPAYMENT, CaseTask.POST_LETTER);
    }

    @Test
    void aPartThatIsRemediedAfterTheCaseIsClosedIsPaidAndSettledAnew() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        house.way().decide(caseNumber, Outcome.PARTIALLY_APPROVED, Money.ofEuros(200), "Weniger Plakate.");
        var notice = house.way().sent(caseNumber);
        house.pay(caseNumber, null);
        prove(caseNumber, 250);
        assertThat(overview(caseNumber).stage()).isEqualTo(Stage.CLOSED);

        decide(contested(caseNumber, notice), RaisedObjection.Outcome.UPHELD);

        assertThat(tasks(caseNumber)).containsExactly(CaseTask.DECIDE);
        assertThat(overview(caseNumber).stage()).isEqualTo(Stage.COMPLETE);
        context.getBean(ProposeDecision.class)
                .propose(new ProposeDecision.Command(
                        caseNumber,
                        Outcome.APPROVED,
                        Money.ofEuros(300),
                        List.of(),
                        "Abhilfe.",
                        "",
                        house.way().officer()));
        house.way().jobs();
        house.way().sent(caseNumber);
        assertThat(overview(caseNumber).stage()).isEqualTo(Stage.NOTICE_SENT);
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.ORDER_PAYMENT);
        house.pay(caseNumber, null);
        assertThat(context.getBean(Payments.class).paidTotal(caseNumber)).isEqualTo(Money.ofEuros(300));
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.CHECK_PROOF);
        accept(caseNumber);
        assertThat(proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(50));
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        repay(caseNumber, 50);
        assertThat(overview(caseNumber).stage()).isEqualTo(Stage.CLOSED);
        assertThat(tasks(caseNumber)).isEmpty();
    }

    private CaseNumber revoked() {
        if (revokedCases.isEmpty()) {
            revokeSome();
        }
        return revokedCases.remove();
    }

    /** Their proofs never came: reminded, heard, revoked; all at once, because the clock is everybody's. */
    private void revokeSome() {
        var today = HouseTime.today(clock);
        for (var i = 0; i < REVOCATIONS; i++) {
            var caseNumber =
                    house.paid(ApplicationFixture.anApplication().period(today.minusDays(172), today.minusDays(170)));
            OverdueProof.of(house.way(), caseNumber);
            context.getBean(RemindProof.class).remind(caseNumber, Actor.SYSTEM);
            house.way().jobs();
            context.getBean(HearMissingProof.class).hear(caseNumber, house.way().officer());
            house.way().jobs();
            revokedCases.add(caseNumber);
        }
        clock.moveByDays(30);
        house.way().jobs();
        for (var caseNumber : revokedCases) {
            context.getBean(RevokeGrant.class)
                    .revoke(new RevokeGrant.Command(
                            caseNumber,
                            "Trotz Hilfe kam nichts.",
                            "Auf Zinsen wird verzichtet.",
                            house.way().officer()));
            house.way().jobs();
            assertThat(tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        }
    }

    private UUID contested(CaseNumber caseNumber, NoticeId notice) {
        var objection = context.getBean(RecordObjection.class)
                .record(new RecordObjection.Command(
                        notice,
                        HouseTime.today(clock),
                        Channel.PAPER,
                        "Das sehen wir anders.",
                        house.way().officer()));
        house.way().jobs();
        assertThat(tasks(caseNumber)).contains(CaseTask.DECIDE_OBJECTION);
        return objection;
    }

    private void decide(UUID objection, RaisedObjection.Outcome outcome) {
        decide(objection, outcome, house.way().second());
    }

    private void decide(UUID objection, RaisedObjection.Outcome outcome, Actor by) {
        context.getBean(DecideObjection.class)
                .decide(new DecideObjection.Command(objection, outcome, "Nach nochmaliger Prüfung.", by));
        house.way().jobs();
    }

    private void prove(CaseNumber caseNumber, int euros) {
        context.getBean(SubmitProofOfUse.class)
                .submit(new SubmitProofOfUse.Command(
                        caseNumber,
                        new ProofReport(
                                "Hundert Menschen an einer Tafel.",
                                100,
                                null,
                                List.of(new ActualCost(CostCategory.FOOD, Money.ofEuros(euros))),
                                Money.ZERO,
                                List.of()),
                        HouseTime.today(clock),
                        Channel.ONLINE,
                        Actor.applicant("9a0b")));
        house.way().jobs();
        accept(caseNumber);
    }

    private void accept(CaseNumber caseNumber) {
        context.getBean(AcceptProof.class)
                .accept(new AcceptProof.Command(
                        caseNumber, List.of(), house.way().officer()));
        house.way().jobs();
    }

    private void waiveInterest(CaseNumber caseNumber) {
        var browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        browser.open("/schreibtisch/faelle/" + caseNumber + "/zinsen");
        browser.submit(
                "/schreibtisch/faelle/" + caseNumber + "/zinsen", "choice", "WAIVE", "reason", "Sofort gezahlt.");
        house.way().jobs();
    }

    private void repay(CaseNumber caseNumber, int euros) {
        context.getBean(RecordRepayment.class)
                .record(new RecordRepayment.Command(
                        caseNumber,
                        Money.ofEuros(euros),
                        HouseTime.today(clock),
                        house.way().officer()));
        house.way().jobs();
    }

    private NoticeId letter(CaseNumber caseNumber, NoticeType type) {
        return context.getBean(Notices.class).of(caseNumber).stream()
                .filter(letter -> letter.type() == type)
                .map(IssuedNotice::id)
                .findFirst()
                .orElseThrow();
    }

    private ProofView proof(CaseNumber caseNumber) {
        return context.getBean(ProofsOfUse.class).require(caseNumber);
    }

    private CaseOverview overview(CaseNumber caseNumber) {
        return overviews.find(caseNumber).orElseThrow();
    }

    private List<CaseTask> tasks(CaseNumber caseNumber) {
        return context.getBean(OpenTasks.class).of(caseNumber).stream()
                .map(OpenTasks.OpenTask::kind)
                .toList();
    }
}
