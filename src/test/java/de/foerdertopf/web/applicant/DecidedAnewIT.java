package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Channel;
import de.foerdertopf.decision.DecideAtOnce;
import de.foerdertopf.decision.ProposeDecision;
import de.foerdertopf.disbursement.DecideAndCertify;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.letters.ApprovalLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.ReplacedNotice;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.casework.AtTheDesk;
import de.foerdertopf.web.casework.PaidCase;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.workflow.CaseTask;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What follows where a grant that was paid is decided anew, because the house or a court has helped: its difference is paid. */
class DecidedAnewIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Payments payments;

    private PaidCase house;

    @BeforeEach
    void people() {
        house = new PaidCase(context);
    }

    @Test
    void whatIsCertifiedWithANewDecisionAfterACourtIsOrderedByItself() {
        var caseNumber = overturnedInPart();
        certified(caseNumber);
        assertThat(payments.ofCase(caseNumber)).hasSize(1);

        house.way().sent(caseNumber);

        var more = newest(caseNumber);
        assertThat(payments.ofCase(caseNumber)).hasSize(2);
        assertThat(more.amount()).isEqualTo(Money.ofEuros(100));
        assertThat(more.state()).isEqualTo(PaymentState.ORDERED);
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.RELEASE_PAYMENT);
        house.bring(more.id(), caseNumber);
        assertThat(house.tasks(caseNumber)).isEmpty();
        assertThat(payments.paidTotal(caseNumber)).isEqualTo(Money.ofEuros(300));
    }

    @Test
    void whatIsCertifiedIsOrderedByItselfOnceTheEarlierPaymentIsExecuted() {
        var caseNumber = grantedInPart();
        var runs = house.atTheBank(house.ordered(caseNumber, null), caseNumber);
        overturnedInPart(caseNumber);
        certified(caseNumber);
        house.way().sent(caseNumber);
        assertThat(payments.ofCase(caseNumber)).hasSize(1);
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.EXECUTE_PAYMENT);

        house.executed(runs);

        restIsOrdered(caseNumber);
    }

    @Test
    void whatIsCertifiedIsOrderedByItselfWhereTheEarlierPaymentIsExecutedBeforeTheNewNoticeLeaves() {
        var caseNumber = grantedInPart();
        var runs = house.atTheBank(house.ordered(caseNumber, null), caseNumber);
        overturnedInPart(caseNumber);
        certified(caseNumber);
        house.executed(runs);
        assertThat(payments.ofCase(caseNumber)).hasSize(1);

        house.way().sent(caseNumber);
        house.way().jobs();

        restIsOrdered(caseNumber);
    }

    private void restIsOrdered(CaseNumber caseNumber) {
        var more = newest(caseNumber);
        assertThat(payments.ofCase(caseNumber)).hasSize(2);
        assertThat(more.amount()).isEqualTo(Money.ofEuros(100));
        assertThat(more.state()).isEqualTo(PaymentState.ORDERED);
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.RELEASE_PAYMENT);
    }

    @Test
    void theWorkListNamesTheDayAndTheSumThatAreStillToBePaid() {
        var caseNumber = overturnedInPart();
        anew(caseNumber);
        house.way().sent(caseNumber);
        var decided = HouseTime.today(clock);
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.ORDER_PAYMENT);
        clock.moveByDays(30);
        var browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));

        assertThat(AtTheDesk.inTheWorkList(browser, "alle", caseNumber))
                .contains(
                        "Zahlung prüfen und anordnen",
                        GermanDates.inWords(decided.plusDays(21)).replace('\u00a0', ' '),
                        "100,00")
                .doesNotContain("300,00");
    }

    @Test
    void theNewNoticeReplacesTheEarlierOneAndNamesWhatIsPaidAndWhatIsToCome() {
        var caseNumber = overturnedInPart();
        var earlier = letter(caseNumber, NoticeType.PARTIAL_APPROVAL);
        anew(caseNumber);

        var notice = house.way().sent(caseNumber);

        var letter = (ApprovalLetter) context.getBean(Notices.class).letter(notice);
        assertThat(letter.terms().replaces())
                .isEqualTo(new ReplacedNotice(
                        context.getBean(Notices.class).named(earlier.id()), Money.ofEuros(200), Money.ofEuros(100)));
        assertThat(letter.terms().payment().first().amount()).isEqualTo(Money.ofEuros(100));
    }

    @Test
    void theProjectGoesOnForTheGroupWhileTheRestIsToCome() {
        var caseNumber = overturnedInPart();
        anew(caseNumber);
        house.way().sent(caseNumber);
        var decided = HouseTime.today(clock);

        var page = page(caseNumber);

        assertThat(page.stand().step()).contains("5");
        assertThat(page.stand().detail())
                .contains("Nach dem neuen Bescheid bekommen Sie noch 100,00")
                .contains(day(decided.plusDays(21)));
        assertThat(context.getBean(SponsoredPages.class)
                        .page(context.getBean(Applications.class).require(caseNumber))
                        .stand()
                        .detail())
                .as("where a sponsor gets the money")
                .contains("überweisen wir Ihnen für die Gruppe noch 100,00")
                .contains(day(decided.plusDays(21)));
        assertThat(page.stand().otherAction()).hasFieldOrPropertyWithValue("label", "Nachweis schon beginnen");
        house.pay(caseNumber, null);
        assertThat(page(caseNumber).stand().detail()).isNotNull().doesNotContain("Nach dem neuen Bescheid");
    }

    private String day(LocalDate day) {
        return context.getBean(Fmt.class).day(day);
    }

    private StatusPage page(CaseNumber caseNumber) {
        return context.getBean(CaseStatus.class)
                .page(context.getBean(Applications.class).require(caseNumber));
    }

    /** Two hundred are paid, more was asked for; the court holds that more is due. */
    private CaseNumber overturnedInPart() {
        var caseNumber = grantedInPart();
        house.pay(caseNumber, null);
        overturnedInPart(caseNumber);
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.DECIDE);
        return caseNumber;
    }

    private CaseNumber grantedInPart() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        house.way().decide(caseNumber, Outcome.PARTIALLY_APPROVED, Money.ofEuros(200), "Weniger Plakate.");
        house.way().sent(caseNumber);
        return caseNumber;
    }

    private void overturnedInPart(CaseNumber caseNumber) {
        clock.moveByDays(1);
        answered(raised(caseNumber, NoticeType.PARTIAL_APPROVAL), RaisedObjection.Outcome.REJECTED);
        context.getBean(RecordPosting.class)
                .post(new RecordPosting.Command(
                        letter(caseNumber, NoticeType.OBJECTION_DECISION).id(),
                        HouseTime.today(clock),
                        house.way().officer()));
        house.way().jobs();
        var lawsuit = raised(caseNumber, NoticeType.OBJECTION_DECISION);
        clock.moveByDays(10);
        var told = HouseTime.today(clock);
        context.getBean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        lawsuit,
                        RaisedObjection.Outcome.PARTLY_UPHELD,
                        "",
                        "So hat das Gericht entschieden.",
                        RaisedObjection.Outcome.PARTLY_UPHELD.costs(),
                        null,
                        told.minusDays(5),
                        told,
                        house.way().officer()));
        house.way().jobs();
    }

    private void certified(CaseNumber caseNumber) {
        context.getBean(DecideAndCertify.class)
                .decide(new DecideAndCertify.Command(new DecideAtOnce.Command(more(caseNumber), null), true));
        house.way().jobs();
    }

    private void anew(CaseNumber caseNumber) {
        context.getBean(ProposeDecision.class).propose(more(caseNumber));
        house.way().jobs();
    }

    private ProposeDecision.Command more(CaseNumber caseNumber) {
        return new ProposeDecision.Command(
                caseNumber,
                Outcome.APPROVED,
                Money.ofEuros(300),
                List.of(),
                "Das Gericht hat entschieden.",
                "",
                house.way().officer());
    }

    private UUID raised(CaseNumber caseNumber, NoticeType against) {
        var id = context.getBean(RecordObjection.class)
                .record(new RecordObjection.Command(
                        letter(caseNumber, against).id(),
                        HouseTime.today(clock),
                        Channel.PAPER,
                        "Das sehen wir anders.",
                        house.way().officer()));
        house.way().jobs();
        return id;
    }

    private void answered(UUID objection, RaisedObjection.Outcome outcome) {
        context.getBean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        objection, outcome, "Es bleibt dabei.", house.way().second()));
        house.way().jobs();
    }

    private PaymentView newest(CaseNumber caseNumber) {
        var all = payments.ofCase(caseNumber);
        return all.get(all.size() - 1);
    }

    private IssuedNotice letter(CaseNumber caseNumber, NoticeType type) {
        return context.getBean(Notices.class).of(caseNumber).stream()
                .filter(notice -> notice.type() == type)
                .findFirst()
                .orElseThrow();
    }
}
