package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseEntry;
import de.foerdertopf.document.PdfProof;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.ObjectionDecisionLetter;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.DueRefund;
import de.foerdertopf.proofofuse.FallenInterest;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.OrderRefund;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.RecordInterest;
import de.foerdertopf.proofofuse.RecordRepayment;
import de.foerdertopf.proofofuse.Refunds;
import de.foerdertopf.proofofuse.SendRefund;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.proofofuse.WithdrawGrant;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Interest on money that was claimed back: it ends where a remedy ends it, and what comes of it is booked and shown. */
class InterestOfAClaimIT extends IntegrationTest {

    private static final Money GRANT = Money.ofEuros(300);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private HeardClaims claims;

    @Autowired
    private FallenInterest fallen;

    @Autowired
    private DecideInterest decideInterest;

    @Autowired
    private RecordInterest recordInterest;

    private PaidCase house;
    private Actor officer;

    @SuppressWarnings("NullAway.Init")
    InterestOfAClaimIT() {}

    @BeforeEach
    void sitDown() {
        house = new PaidCase(context);
        officer = house.way().officer();
    }

    @Test
    void whatComesIsRevenueOfThePotAndShownToWhoeverBooksIt() {
        var caseNumber = charged();
        var amount = claims.interest(caseNumber).orElseThrow().amount();
        var first = amount.minus(Money.ofCents(1));
        var year = new FiscalYear(today().getYear());
        var pots = context.getBean(Pots.class);
        var before = pots.revenue(ApplicationFixture.BREMEN, year);
        var finance = new AtTheDesk(context, port)
                .signIn("Ines Kasse", GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN));
        var deed = "/schreibtisch/faelle/" + caseNumber + "/zinsen/eingang";

        assertThat(finance.open(deed).select("main").text()).contains("Festgesetzte Zinsen " + plain(amount));
        finance.submit(deed, "amount", first.toGermanNumber());

        assertThat(pots.revenue(ApplicationFixture.BREMEN, year)).isEqualTo(before.plus(first));
        assertThat(claims.interest(caseNumber).orElseThrow().received()).isEqualTo(first);
        assertThat(finance.open(deed).select("main").text()).contains("Davon noch offen 0,01");
        assertThat(finance.open("/schreibtisch/finanzen/" + ApplicationFixture.BREMEN + "/eingaenge/" + caseNumber)
                        .select("main")
                        .text())
                .contains("Zinsen: " + plain(first));
        finance.open(deed);
        finance.submit(deed, "amount", "0,01");
        assertThat(recordInterest.isPossible(caseNumber)).isFalse();
        assertThat(pots.revenue(ApplicationFixture.BREMEN, year)).isEqualTo(before.plus(amount));
    }

    @Test
    void interestFallsWithItsClaimWhereTheObjectionHelps() {
        var caseNumber = charged();
        var amount = claims.interest(caseNumber).orElseThrow().amount();
        recordInterest.record(new RecordInterest.Command(caseNumber, Money.ofCents(1), today(), officer));

        decided(caseNumber, NoticeType.WITHDRAWAL, RaisedObjection.Outcome.UPHELD);
        assertThat(context.getBean(Refunds.class).due(caseNumber))
                .as("what was paid of the claim, and of its interest")
                .hasValue(new DueRefund(GRANT, Money.ofCents(1)));
        assertThat(tasks(caseNumber)).contains(CaseTask.ORDER_REFUND);
        refunded(caseNumber);

        assertThat(claims.interest(caseNumber)).isEmpty();
        assertThat(recordInterest.isPossible(caseNumber)).isFalse();
        assertThat(decideInterest.isPossible(caseNumber)).isFalse();
        assertThat(fallen.of(caseNumber)).singleElement().satisfies(one -> {
            assertThat(one.amount()).isEqualTo(amount);
            assertThat(one.received()).isEqualTo(Money.ofCents(1));
        });
        assertThat(house.tasks(caseNumber)).contains(CaseTask.CORRECT_CLAIM);
    }

    @Test
    void interestStaysWhereTheObjectionDoesNotHelp() {
        var caseNumber = charged();
        var amount = claims.interest(caseNumber).orElseThrow().amount();

        decided(caseNumber, NoticeType.WITHDRAWAL, RaisedObjection.Outcome.REJECTED);
        decided(caseNumber, NoticeType.INTEREST, RaisedObjection.Outcome.REJECTED);

        assertThat(claims.interest(caseNumber).orElseThrow().open()).isEqualTo(amount);
        assertThat(fallen.of(caseNumber)).isEmpty();
    }

    @Test
    void whoObjectsInVainHasTimeAnewToPayTheInterestAndTheAnswerSaysUntilWhen() {
        var caseNumber = charged();
        var amount = claims.interest(caseNumber).orElseThrow().amount();
        var first = claims.interest(caseNumber).orElseThrow().dueOn();
        clock.moveByDays(25);

        decided(caseNumber, NoticeType.INTEREST, RaisedObjection.Outcome.REJECTED);

        var anew =
                Objects.requireNonNull(claims.interest(caseNumber).orElseThrow().dueOn());
        assertThat(anew).isAfter(first).isAfterOrEqualTo(today().plusDays(30));
        var letter = (ObjectionDecisionLetter) context.getBean(Notices.class).letter(answer(caseNumber));
        assertThat(letter.due()).isEqualTo(new ObjectionDecisionLetter.StillDue(amount, anew));
        clock.moveByDays(3);
        context.getBean(RecordPosting.class).post(new RecordPosting.Command(answer(caseNumber), today(), officer));
        house.way().jobs();
        assertThat(claims.interest(caseNumber).orElseThrow().dueOn())
                .as("three days more, for it left three days late")
                .isAfterOrEqualTo(today().plusDays(30));
    }

    @Test
    void whoTakesTheObjectionBackIsWrittenUntilWhenTheInterestIsToBePaid() {
        var caseNumber = charged();

        decided(caseNumber, NoticeType.INTEREST, RaisedObjection.Outcome.WITHDRAWN);

        var mails = context.getBean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals("interest-stands"))
                .toList();
        assertThat(mails).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains(GermanDates.inWords(Objects.requireNonNull(
                        claims.interest(caseNumber).orElseThrow().dueOn()))));
    }

    private NoticeId answer(CaseNumber caseNumber) {
        return context.getBean(Notices.class).of(caseNumber).stream()
                .filter(letter -> letter.type() == NoticeType.OBJECTION_DECISION)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void anObjectionAgainstTheInterestAloneEndsItAndNothingElse() {
        var caseNumber = charged();

        decided(caseNumber, NoticeType.INTEREST, RaisedObjection.Outcome.UPHELD);

        assertThat(claims.interest(caseNumber).orElseThrow().isWaived()).isTrue();
        assertThat(recordInterest.isPossible(caseNumber)).isFalse();
        assertThat(decideInterest.isToDecide(caseNumber)).isFalse();
        assertThat(fallen.of(caseNumber)).as("the answer tells it").isEmpty();
        var remedy =
                context.getBean(Objections.class).of(caseNumber).get(0).id().toString();
        assertThat(context.getBean(ReverseEntry.class).refusal(ReversalKind.REMEDY, remedy))
                .as("what followed has happened")
                .map(BusinessRuleViolation::code)
                .hasValue("remedy-end.helped");
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
    }

    /** What had come on the claim stays here, and is not what the cash office looks for. */
    @Test
    void whoGetsOnlyInterestBackIsSentWhatCameAsInterest() throws IOException {
        var caseNumber = charged();
        recordInterest.record(new RecordInterest.Command(caseNumber, Money.ofCents(1), today(), officer));
        decided(caseNumber, NoticeType.INTEREST, RaisedObjection.Outcome.UPHELD);
        var desk = new AtTheDesk(context, port);
        var authorizer = desk.signIn("Anna Ordnung", GrantedRole.of(Role.AUTHORIZER, ApplicationFixture.BREMEN));
        var page = "/schreibtisch/faelle/" + caseNumber + "/rueckgabe/anordnen";
        var day = GermanDates.inWords(today());

        assertThat(authorizer.open(page).select("main").text().replace('\u00a0', ' '))
                .contains("Eingegangen Zinsen 0,01 € am " + day.replace('\u00a0', ' '))
                .doesNotContain(plain(GRANT));
        authorizer.submit(page);

        assertThat(PdfProof.text(authorizer.load("/schreibtisch/faelle/" + caseNumber + "/rueckgabe/anordnung.pdf"))
                        .replace('\u00a0', ' '))
                .contains("Zinsen eingegangen", "0,01 €")
                .doesNotContain(plain(GRANT));
    }

    @Test
    void interestThatIsLiftedInPartIsDecidedAnew() {
        var caseNumber = charged();

        decided(caseNumber, NoticeType.INTEREST, RaisedObjection.Outcome.PARTLY_UPHELD);

        assertThat(claims.interest(caseNumber)).isEmpty();
        assertThat(tasks(caseNumber)).contains(CaseTask.DECIDE_INTEREST);
        decideInterest.decide(new DecideInterest.Command(caseNumber, null, "Es waren nur wenige Tage.", officer));
        house.way().jobs();
        assertThat(tasks(caseNumber)).doesNotContain(CaseTask.DECIDE_INTEREST);
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
    }

    private List<CaseTask> tasks(CaseNumber caseNumber) {
        return context.getBean(OpenTasks.class).of(caseNumber).stream()
                .map(OpenTasks.OpenTask::kind)
                .toList();
    }

    private void decided(CaseNumber caseNumber, NoticeType contested, RaisedObjection.Outcome outcome) {
        var notice = context.getBean(Notices.class).of(caseNumber).stream()
                .filter(letter -> letter.type() == contested)
                .findFirst()
                .orElseThrow();
        var objection = context.getBean(RecordObjection.class)
                .record(new RecordObjection.Command(
                        notice.id(), today(), Channel.PAPER, "Das sehen wir anders.", officer));
        house.way().jobs();
        context.getBean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        objection,
                        outcome,
                        "Nach nochmaliger Prüfung.",
                        house.way().second()));
        house.way().jobs();
    }

    /** Its revenue falls by the interest in the year in which it goes out, and the pot pays the rest again. */
    private void refunded(CaseNumber caseNumber) {
        var pots = context.getBean(Pots.class);
        var year = new FiscalYear(today().getYear());
        var before = pots.revenue(ApplicationFixture.BREMEN, year);
        context.getBean(OrderRefund.class)
                .order(new OrderRefund.Command(
                        caseNumber,
                        GRANT.plus(Money.ofCents(1)),
                        "",
                        house.way().second()));
        context.getBean(SendRefund.class).record(new SendRefund.Command(caseNumber, today(), officer));
        house.way().jobs();
        assertThat(pots.revenue(ApplicationFixture.BREMEN, year)).isEqualTo(before.minus(Money.ofCents(1)));
        assertThat(context.getBean(Refunds.class).due(caseNumber)).isEmpty();
    }

    /** Withdrawn, paid back two weeks later, and interest charged by a letter that has gone. */
    private CaseNumber charged() {
        var caseNumber = house.paid(ApplicationFixture.anApplication().requesting(GRANT));
        context.getBean(HearClaim.class)
                .hear(new HearClaim.Command(
                        caseNumber, HeardClaim.About.WITHDRAWAL, "Doppelt bezahlt.", GRANT, today(), officer));
        house.way().jobs();
        clock.moveByDays(30);
        house.way().jobs();
        context.getBean(WithdrawGrant.class)
                .withdraw(new WithdrawGrant.Command(
                        caseNumber, GRANT, new Weighing("Dafür.", "Dagegen.", "Zinsen.", true), officer));
        house.way().jobs();
        var effective = today();
        clock.moveByDays(14);
        context.getBean(RecordRepayment.class).record(new RecordRepayment.Command(caseNumber, GRANT, today(), officer));
        house.way().jobs();
        decideInterest.decide(
                new DecideInterest.Command(caseNumber, effective, "Kein Grund für einen Verzicht.", officer));
        house.way().jobs();
        return caseNumber;
    }

    private static String plain(Money sum) {
        return sum.toGerman().replace('\u00a0', ' ');
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }
}
