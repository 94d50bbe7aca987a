package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseEntry;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.overview.WrongOverviews;
import de.foerdertopf.proofofuse.ClaimLeftover;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.SecondLooks;
import de.foerdertopf.workflow.CaseTask;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The answer to an objection is taken to court together with what it answers: what the court decides, it decides about both. */
class LawsuitIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;

    @BeforeEach
    void people() {
        house = new PaidCase(context);
    }

    @Test
    void aLawsuitAgainstTheAnswerAboutAClaimHoldsTheClaimUpUntilTheCourtHasDecided() {
        var caseNumber = refusedAboutAClaim();
        assertThat(house.proof(caseNumber).claimSuspendedOn()).isNull();

        var lawsuit = raised(caseNumber, NoticeType.OBJECTION_DECISION);

        assertThat(house.proof(caseNumber).claimSuspendedOn()).isEqualTo(today());
        assertThat(stage(caseNumber)).isEqualTo(Stage.REVOCATION_CONTESTED);
        assertThat(letter(caseNumber, NoticeType.WITHDRAWAL).finalOn())
                .as("nothing of it is final while a court looks at it")
                .isNull();
        clock.moveByDays(40);
        var told = today().minusDays(10);
        decidedByCourt(lawsuit, RaisedObjection.Outcome.REJECTED, null, told);
        assertThat(house.proof(caseNumber).claimSuspendedOn()).isNull();
        assertThat(house.proof(caseNumber).repaymentDueOn())
                .as("thirty days from the day on which the court's decision came, on a workday")
                .isBetween(told.plusDays(30), told.plusDays(35));
        assertThat(letter(caseNumber, NoticeType.WITHDRAWAL).finalOn())
                .isEqualTo(letter(caseNumber, NoticeType.OBJECTION_DECISION).finalOn())
                .isNotNull();
    }

    @Test
    void aCourtThatOverturnsAClaimLetsItFallAndItsUseIsProved() {
        var caseNumber = refusedAboutAClaim();

        var lawsuit = raised(caseNumber, NoticeType.OBJECTION_DECISION);
        clock.moveByDays(10);

        decidedByCourt(lawsuit, RaisedObjection.Outcome.UPHELD, null, today());

        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ZERO);
        assertThat(house.proof(caseNumber).claimSuspendedOn()).isNull();
        assertThat(house.tasks(caseNumber)).doesNotContain(CaseTask.AWAIT_REPAYMENT);
        assertThat(stage(caseNumber)).isEqualTo(Stage.PROOF_AWAITED);
    }

    @Test
    void aCourtThatOverturnsAPartOfAClaimLowersIt() {
        var caseNumber = refusedAboutAClaim();

        var lawsuit = raised(caseNumber, NoticeType.OBJECTION_DECISION);
        clock.moveByDays(10);

        decidedByCourt(lawsuit, RaisedObjection.Outcome.PARTLY_UPHELD, Money.ofEuros(40), today());

        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(40));
        assertThat(house.tasks(caseNumber)).contains(CaseTask.CORRECT_CLAIM, CaseTask.AWAIT_REPAYMENT);
    }

    @Test
    void aCourtThatOverturnsARefusalLetsTheCaseBeDecidedAnew() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        house.way().decide(caseNumber, Outcome.REJECTED, Money.ZERO, "Das passt nicht.");
        house.way().sent(caseNumber);
        refused(caseNumber, NoticeType.REJECTION);

        var lawsuit = raised(caseNumber, NoticeType.OBJECTION_DECISION);
        clock.moveByDays(10);

        decidedByCourt(lawsuit, RaisedObjection.Outcome.UPHELD, null, today());

        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.DECIDE);
        assertThat(stage(caseNumber)).isEqualTo(Stage.COMPLETE);
    }

    @Test
    void aRefusalIsContestedInTheListsAlsoByWhatCameTooLate() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        house.way().decide(caseNumber, Outcome.REJECTED, Money.ZERO, "Das passt nicht.");
        house.way().sent(caseNumber);
        clock.moveByDays(60);
        assertThat(stage(caseNumber)).isEqualTo(Stage.REJECTED);

        var late = raised(caseNumber, NoticeType.REJECTION);

        assertThat(remedy(caseNumber, late).inTime()).isFalse();
        assertThat(stage(caseNumber)).isEqualTo(Stage.CONTESTED);
        takenBack(late);
        assertThat(stage(caseNumber)).isEqualTo(Stage.REJECTED);
        assertThat(context.getBean(WrongOverviews.class).now()).isEmpty();
    }

    @Test
    void leftoverMoneyThatIsContestedIsNotDueInAnyList() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        var ending = new EndingGrant(house.way(), caseNumber);
        ending.proved(200);
        clock.moveByDays(40);
        var officer = house.way().officer();
        context.getBean(HearClaim.class)
                .hear(new HearClaim.Command(
                        caseNumber, HeardClaim.About.REPAYMENT, "Nichts kam.", null, null, officer));
        house.way().jobs();
        clock.moveByDays(40);
        house.way().jobs();
        context.getBean(ClaimLeftover.class)
                .claim(new ClaimLeftover.Command(
                        caseNumber, new Weighing("Dafür.", "Dagegen.", "Ohne Zinsen.", false), officer));
        house.way().jobs();

        raised(caseNumber, NoticeType.REPAYMENT);

        assertThat(stage(caseNumber)).isEqualTo(Stage.REVOCATION_CONTESTED);
        assertThat(context.getBean(CaseOverviews.class)
                        .find(caseNumber)
                        .orElseThrow()
                        .dueOn())
                .isNull();
    }

    @Test
    void aLawsuitThatIsTakenBackLeavesWhatIsLeftOfItsPeriod() {
        var caseNumber = refusedAboutAClaim();
        var period = letter(caseNumber, NoticeType.OBJECTION_DECISION).finalOn();
        var lawsuit = raised(caseNumber, NoticeType.OBJECTION_DECISION);

        takenBack(lawsuit);

        assertThat(letter(caseNumber, NoticeType.OBJECTION_DECISION).finalOn()).isEqualTo(period);
        assertThat(letter(caseNumber, NoticeType.WITHDRAWAL).finalOn()).isEqualTo(period);
        assertThat(house.proof(caseNumber).claimSuspendedOn()).isNull();
    }

    @Test
    void aCourtsDecisionThatWasEnteredByMistakeIsTakenBackByTwoAndHoldsUpTheClaimAgain() {
        var caseNumber = refusedAboutAClaim();
        var lawsuit = raised(caseNumber, NoticeType.OBJECTION_DECISION);
        assertThatThrownBy(() -> calledAMistake(caseNumber, lawsuit)).hasMessageContaining("remedy-end.open");
        clock.moveByDays(10);
        decidedByCourt(lawsuit, RaisedObjection.Outcome.REJECTED, null, today());
        assertThat(house.proof(caseNumber).claimSuspendedOn()).isNull();
        var browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var path = "/schreibtisch/faelle/" + caseNumber + "/widersprueche/" + lawsuit + "/irrtum";
        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber).select("main a[href='" + path + "']"))
                .hasSize(1);
        browser.open(path);
        browser.submit(path, "reason", "");
        assertThat(browser.status()).isEqualTo(422);
        browser.submit(path, "reason", "Das Urteil betraf einen anderen Fall.");
        assertThat(remedy(caseNumber, lawsuit).isOpen())
                .as("nobody does it alone")
                .isFalse();

        signed(caseNumber);

        assertThat(remedy(caseNumber, lawsuit).isOpen()).isTrue();
        assertThat(house.proof(caseNumber).claimSuspendedOn()).isEqualTo(today());
        assertThat(letter(caseNumber, NoticeType.WITHDRAWAL).finalOn()).isNull();
        assertThat(letter(caseNumber, NoticeType.OBJECTION_DECISION).finalOn()).isNull();
        assertThat(house.tasks(caseNumber)).contains(CaseTask.DECIDE_OBJECTION);
        assertThat(context.getBean(SentMails.class).ofCase(caseNumber))
                .extracting(SentMail::template)
                .contains("remedy-open-again");
        decidedByCourt(lawsuit, RaisedObjection.Outcome.UPHELD, null, today());
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> calledAMistake(caseNumber, lawsuit)).hasMessageContaining("remedy-end.claim-fell");
        var officer = new AtTheDesk(context, port)
                .signIn("Ada Amt", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        assertThat(officer.open("/schreibtisch/faelle/" + caseNumber)
                        .select("main")
                        .text())
                .contains("Mit diesem Eintrag sind Bescheid und Rückforderung gefallen");
        assertThat(officer.page().select("main a[href$=/irrtum]")).isEmpty();
    }

    @Test
    void theEndOfARemedyStaysOnceSomethingFollowed() {
        var caseNumber = refusedAboutAClaim();
        var objection = context.getBean(Objections.class).of(caseNumber).get(0).id();
        assertThatThrownBy(() -> calledAMistake(caseNumber, objection)).hasMessageContaining("remedy-end.letter-left");
        var lawsuit = raised(caseNumber, NoticeType.OBJECTION_DECISION);
        takenBack(lawsuit);
        raised(caseNumber, NoticeType.OBJECTION_DECISION);
        assertThatThrownBy(() -> calledAMistake(caseNumber, lawsuit)).hasMessageContaining("remedy-end.later");

        var other = refusedAboutAClaim();
        var ended = raised(other, NoticeType.OBJECTION_DECISION);
        takenBack(ended);
        new EndingGrant(house.way(), other).repaid(40);
        assertThatThrownBy(() -> calledAMistake(other, ended)).hasMessageContaining("remedy-end.money-moved");
        var officer = new AtTheDesk(context, port)
                .signIn("Ada Amt", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var path = "/schreibtisch/faelle/" + other + "/widersprueche/" + ended + "/irrtum";
        assertThat(officer.open(path).select("main").text())
                .as("nobody is asked for a reason first")
                .contains("Deshalb bleibt der Eintrag stehen");
        assertThat(officer.page().select("main form button[type=submit]")).isEmpty();
        assertThat(remedy(other, ended).isOpen()).isFalse();
    }

    @Test
    void anAnswerThatHasNotLeftIsVoidOnceItWasAMistake() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        var ending = new EndingGrant(house.way(), caseNumber);
        ending.heard(100);
        ending.withdrawn(100);
        var objection = raised(caseNumber, NoticeType.WITHDRAWAL);
        context.getBean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        objection,
                        RaisedObjection.Outcome.REJECTED,
                        "Es bleibt dabei.",
                        house.way().second()));
        house.way().jobs();

        calledAMistake(caseNumber, objection);
        signed(caseNumber);

        assertThat(letter(caseNumber, NoticeType.OBJECTION_DECISION).state()).isEqualTo(NoticeState.VOID);
        assertThat(house.proof(caseNumber).claimSuspendedOn()).isEqualTo(today());
        assertThat(house.tasks(caseNumber)).contains(CaseTask.DECIDE_OBJECTION).doesNotContain(CaseTask.POST_LETTER);
        assertThat(context.getBean(SentMails.class).ofCase(caseNumber))
                .as("nobody had read of it")
                .extracting(SentMail::template)
                .doesNotContain("remedy-open-again");
    }

    /** Each refusal is true of what was entered, and says what to do instead. */
    @Test
    void whatHelpedInPartStaysAndSaysSo() {
        var caseNumber = refusedAboutAClaim();
        var lawsuit = raised(caseNumber, NoticeType.OBJECTION_DECISION);
        clock.moveByDays(10);
        decidedByCourt(lawsuit, RaisedObjection.Outcome.PARTLY_UPHELD, Money.ofEuros(30), today());

        assertThatThrownBy(() -> calledAMistake(caseNumber, lawsuit)).hasMessageContaining("remedy-end.claim-lowered");
        var page = new AtTheDesk(context, port)
                .signIn("Ada Amt", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN))
                .open("/schreibtisch/faelle/" + caseNumber + "/widersprueche/" + lawsuit + "/irrtum");
        assertThat(page.select("main").text().replace('\u00a0', ' '))
                .contains("die Rückforderung gesenkt: Zurückzuzahlen sind zusammen 30,00 €");
    }

    private void takenBack(UUID lawsuit) {
        context.getBean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        lawsuit,
                        RaisedObjection.Outcome.WITHDRAWN,
                        "Zurückgenommen.",
                        house.way().officer()));
        house.way().jobs();
    }

    private void calledAMistake(CaseNumber caseNumber, UUID remedy) {
        context.getBean(ReverseEntry.class)
                .ask(new ReverseEntry.Ask(
                        ApplicationFixture.BREMEN,
                        ReversalKind.REMEDY,
                        remedy.toString(),
                        "Falscher Fall: " + caseNumber,
                        house.way().officer()));
    }

    /** A second person agrees to what waits about the case. */
    private void signed(CaseNumber caseNumber) {
        var reversals = context.getBeansOfType(SecondLooks.class).values().stream()
                .filter(looks -> looks.kind().equals("reversal"))
                .findFirst()
                .orElseThrow();
        var look = reversals.waiting(ApplicationFixture.BREMEN).stream()
                .filter(waiting -> caseNumber.equals(waiting.caseNumber()))
                .findFirst()
                .orElseThrow();
        reversals.sign(
                ApplicationFixture.BREMEN, look.key(), look.seen(), house.way().second());
        house.way().jobs();
    }

    private RaisedObjection remedy(CaseNumber caseNumber, UUID id) {
        return context.getBean(Objections.class).of(caseNumber).stream()
                .filter(remedy -> remedy.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private CaseNumber refusedAboutAClaim() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        var ending = new EndingGrant(house.way(), caseNumber);
        ending.heard(100);
        ending.withdrawn(100);
        refused(caseNumber, NoticeType.WITHDRAWAL);
        return caseNumber;
    }

    private void refused(CaseNumber caseNumber, NoticeType contested) {
        var objection = raised(caseNumber, contested);
        context.getBean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        objection,
                        RaisedObjection.Outcome.REJECTED,
                        "Es bleibt dabei.",
                        house.way().second()));
        house.way().jobs();
        context.getBean(RecordPosting.class)
                .post(new RecordPosting.Command(
                        letter(caseNumber, NoticeType.OBJECTION_DECISION).id(),
                        today(),
                        house.way().officer()));
        house.way().jobs();
    }

    private UUID raised(CaseNumber caseNumber, NoticeType against) {
        var id = context.getBean(RecordObjection.class)
                .record(new RecordObjection.Command(
                        letter(caseNumber, against).id(),
                        today(),
                        Channel.PAPER,
                        "Das sehen wir anders.",
                        house.way().officer()));
        house.way().jobs();
        return id;
    }

    private void decidedByCourt(
            UUID lawsuit, RaisedObjection.Outcome outcome, @Nullable Money staysDue, LocalDate toldOn) {
        context.getBean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        lawsuit,
                        outcome,
                        "",
                        "So hat das Gericht entschieden.",
                        outcome.costs(),
                        staysDue,
                        toldOn.minusDays(5),
                        toldOn,
                        house.way().officer()));
        house.way().jobs();
    }

    private IssuedNotice letter(CaseNumber caseNumber, NoticeType type) {
        return context.getBean(Notices.class).of(caseNumber).stream()
                .filter(letter -> letter.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private Stage stage(CaseNumber caseNumber) {
        return context.getBean(CaseOverviews.class)
                .find(caseNumber)
                .orElseThrow()
                .stage();
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }
}
