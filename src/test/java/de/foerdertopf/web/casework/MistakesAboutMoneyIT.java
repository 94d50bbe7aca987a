package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.assessment.DeclareConflict;
import de.foerdertopf.budget.CloseFiscalYear;
import de.foerdertopf.budget.OpenPot;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseEntry;
import de.foerdertopf.budget.Reversible;
import de.foerdertopf.budget.SignPotRequest;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.MarkRunExecuted;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.RecordRepaidByHand;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.EnrolStaff;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.proofofuse.AcceptProof;
import de.foerdertopf.proofofuse.ActualCost;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RecordRepayment;
import de.foerdertopf.proofofuse.Repayments;
import de.foerdertopf.proofofuse.SubmitProofOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.SecondLook;
import de.foerdertopf.shared.SecondLooks;
import de.foerdertopf.web.TestBrowser;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** "Ausgeführt", "zurückgekommen" and "eingegangen" can be mistakes: two people take them back, and the case goes on where it was. */
class MistakesAboutMoneyIT extends IntegrationTest {

    private static final Actor CLERK = Actor.staff("6b0a1c52-9a77-4a0e-9d6a-3a0f5f1d7c10");
    private static final FundCode BREMEN = ApplicationFixture.BREMEN;

    private static final FundCode MANNHEIM = ApplicationFixture.MANNHEIM;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Payments payments;

    @Autowired
    private Pots pots;

    @Autowired
    private ReverseEntry reverseEntry;

    @Autowired
    private List<SecondLooks> secondLooks;

    private PaidCase house;

    @BeforeEach
    void people() {
        house = new PaidCase(context);
        leaveNoWishOfOthers();
    }

    /** No year is closed while an entry of the fund is called a mistake, by whichever test. */
    private void leaveNoWishOfOthers() {
        reversals().waiting(BREMEN).forEach(look -> {
            var officer = house.way().officer();
            giveBack(look, look.firstPerson().equals(officer.id()) ? CLERK : officer);
        });
    }

    @AfterEach
    void theBooksAgree() {
        var year = new FiscalYear(2025);
        assertThat(pots.reconciliation(BREMEN, year).difference()).isEqualTo(Money.ZERO);
        assertThat(payments.reconciliation(BREMEN, year).difference()).isEqualTo(Money.ZERO);
    }

    @Test
    void aRunThatWasNotExecutedAfterAllWaitsForTheCashOfficeAgain() {
        var caseNumber = approved();
        var payment = house.pay(caseNumber, null);
        var run = Objects.requireNonNull(payments.require(payment).run());
        var day = Objects.requireNonNull(payments.require(payment).executedOn());

        ask(ReversalKind.EXECUTED, run.toString());
        assertThat(payments.require(payment).state()).isEqualTo(PaymentState.EXECUTED);
        var look = look(run.toString());
        assertThatThrownBy(() -> sign(look, CLERK)).hasMessageContaining("budget.same-person");
        sign(look, house.way().officer());

        assertThat(payments.require(payment))
                .extracting(PaymentView::state, PaymentView::executedOn)
                .containsExactly(PaymentState.IN_RUN, null);
        assertThat(payments.paidTotal(caseNumber)).isEqualTo(Money.ZERO);
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.EXECUTE_PAYMENT);
        context.getBean(MarkRunExecuted.class).mark(new MarkRunExecuted.Command(run, day, CLERK));
        house.way().jobs();
        assertThat(payments.paidTotal(caseNumber)).isEqualTo(Money.ofEuros(300));
        assertThat(tasks(caseNumber)).isEmpty();
    }

    @Test
    void oneEntryIsCalledAMistakeOnceHoweverItsIdIsWritten() {
        var payment = house.pay(approved(), null);
        var run = Objects.requireNonNull(payments.require(payment).run()).toString();
        ask(ReversalKind.EXECUTED, run);
        var loud = run.toUpperCase(Locale.ROOT);

        assertThat(reverseEntry.waitingFor(ReversalKind.EXECUTED, loud)).isPresent();
        assertThatThrownBy(() -> reverseEntry.ask(
                        new ReverseEntry.Ask(BREMEN, ReversalKind.EXECUTED, loud, "Falscher Lauf", CLERK)))
                .hasMessageContaining("budget.request-waits");
    }

    @Test
    void aWishTakesBackOnlyTheExecutionThatItMeant() {
        var payment = house.pay(approved(), null);
        var run = Objects.requireNonNull(payments.require(payment).run());
        ask(ReversalKind.EXECUTED, run.toString());
        var look = look(run.toString());
        assertThat(reverseEntry.hindrance(UUID.fromString(look.key()), CLERK)).isEmpty();
        context.getBeansOfType(Reversible.class).values().stream()
                .filter(reversible -> reversible.kind() == ReversalKind.EXECUTED)
                .forEach(reversible -> context.getBean(TransactionTemplate.class)
                        .executeWithoutResult(status -> reversible.reverse(run.toString(), "Schon verstanden", CLERK)));
        house.way().jobs();
        clock.moveByDays(7);
        var day = house.payDay(payment);
        context.getBean(MarkRunExecuted.class).mark(new MarkRunExecuted.Command(run, day, CLERK));
        house.way().jobs();

        assertThatThrownBy(() -> sign(look, house.way().officer())).hasMessageContaining("budget.entry-changed");

        assertThat(payments.require(payment).state()).isEqualTo(PaymentState.EXECUTED);
        var browser = new AtTheDesk(context, port).signIn("Frieda Zweite", GrantedRole.of(Role.FINANCE, BREMEN));
        var row = browser.open("/schreibtisch/gegenzeichnen/" + BREMEN + "?auswahl=alle")
                .select("tbody tr:has(a[href*='" + run + "'])");
        assertThat(row.text()).contains("Das geht so nicht mehr", "Geben Sie es zurück");
        assertThat(row.select("input")).hasSize(1);
        assertThat(row.select("input[checked]")).isEmpty();
        giveBack(look, house.way().officer());
        assertThat(reverseEntry.waitingFor(ReversalKind.EXECUTED, run.toString()))
                .isEmpty();
    }

    @Test
    void aMistakeToWhichNobodyAgreesStandsAsItWasAndCanBeAskedForAgain() {
        var payment = house.pay(approved(), null);
        var run = Objects.requireNonNull(payments.require(payment).run()).toString();
        ask(ReversalKind.EXECUTED, run);
        var look = look(run);
        assertThatThrownBy(() -> giveBack(look, CLERK)).hasMessageContaining("budget.same-person");

        var biased = enrolled("Frieda Befangen");
        assertThat(reversals().maySign(look, biased)).isTrue();
        context.getBean(DeclareConflict.class)
                .declare(new DeclareConflict.Command(
                        payments.require(payment).caseNumber(), biased.id(), "Mitglied im Vorstand.", biased));
        assertThat(reversals().maySign(look, biased))
                .as("who stays out of one case of a run neither agrees nor disagrees")
                .isFalse();

        giveBack(look, house.way().officer());

        assertThat(payments.require(payment).state()).isEqualTo(PaymentState.EXECUTED);
        assertThat(reverseEntry.refused(ReversalKind.EXECUTED, run))
                .hasValueSatisfying(answer -> assertThat(answer.refusal()).isEqualTo("Der Lauf stimmt"));
        assertThatThrownBy(() -> sign(look, house.way().officer())).hasMessageContaining("budget.request-over");
        ask(ReversalKind.EXECUTED, run);
        sign(look(run), house.way().officer());
        assertThat(payments.require(payment).state()).isEqualTo(PaymentState.IN_RUN);
    }

    @Test
    void nobodyTakesARunBackOfWhichAPaymentCameBack() {
        var payment = house.pay(approved(), null);
        comesBack(payment);
        var run = Objects.requireNonNull(payments.require(payment).run());

        assertThatThrownBy(() -> ask(ReversalKind.EXECUTED, run.toString()))
                .hasMessageContaining("disbursement.came-back-since");
    }

    @Test
    void aRunAfterWhichMoneyCameInIsTakenBackAfterThatMoneyAndWhoAsksEarlierReadsSo() {
        var caseNumber = approved();
        var payment = house.pay(caseNumber, null);
        house.renounced(caseNumber);
        received(caseNumber, 100);
        var run = Objects.requireNonNull(payments.require(payment).run());
        var browser = new AtTheDesk(context, port).signIn("Jana Wittmer", GrantedRole.of(Role.FINANCE, BREMEN));
        var base = "/schreibtisch/finanzen/" + BREMEN;
        var mistake = base + "/irrtum/executed/" + run;

        assertThatThrownBy(() -> ask(ReversalKind.EXECUTED, run.toString()))
                .hasMessageContaining("budget.booked-since");
        assertThat(browser.open(base + "/zahllaeufe/" + run).select("a[href='" + mistake + "']"))
                .isEmpty();
        var refused = browser.open(mistake).select("main");
        assertThat(refused.text())
                .contains("Im Fall " + caseNumber, "Nehmen Sie zuerst das zurück")
                .doesNotContain("Grund");
        assertThat(refused.select("form")).isEmpty();
        assertThat(payments.paidTotal(caseNumber)).isEqualTo(Money.ofEuros(300));
        assertThat(context.getBean(Repayments.class).of(caseNumber)).hasSize(1);

        reversed(
                ReversalKind.RECEIVED,
                context.getBean(Repayments.class).of(caseNumber).get(0).id().toString());

        assertThat(browser.open(base + "/zahllaeufe/" + run).select("a[href='" + mistake + "']"))
                .isNotEmpty();
        ask(ReversalKind.EXECUTED, run.toString());
        giveBack(look(run.toString()), house.way().officer());
    }

    /** What was settled by a payment would claim money that never went out. */
    @Test
    void nobodyTakesARunBackBySomethingOfWhichAClaimOrTheEndOfACaseStands() {
        var claimed = approved();
        var first = house.pay(claimed, null);
        ask(ReversalKind.EXECUTED, run(first));
        proven(claimed, 200);
        assertThatThrownBy(() -> sign(look(run(first)), house.way().officer()))
                .hasMessageContaining("disbursement.settled-since [" + claimed);
        var over = approved();
        var second = house.pay(over, null);
        proven(over, 300);
        assertThat(state(over)).isEqualTo(ProofState.CLOSED);

        assertThatThrownBy(() -> ask(ReversalKind.EXECUTED, run(second)))
                .hasMessageContaining("disbursement.settled-since [" + over);
        assertThat(payments.paidTotal(claimed)).isEqualTo(Money.ofEuros(300));
    }

    private String run(PaymentId payment) {
        return Objects.requireNonNull(payments.require(payment).run()).toString();
    }

    @Test
    void whatCameBackAndIsPromisedToOthersByNowNeedsAFullerPotFirst() {
        var caseNumber = approved();
        var payment = house.pay(caseNumber, null);
        house.renounced(caseNumber);
        comesBack(payment);
        var sql = context.getBean(JdbcClient.class);
        var where = " where fund = '" + BREMEN + "' and year = 2025";
        var budget = sql.sql("select budget from foerdertopf.fund_year" + where)
                .query(Long.class)
                .single();
        sql.sql("update foerdertopf.fund_year set budget = committed + ordered + paid" + where)
                .update();
        try {
            assertThatThrownBy(() -> ask(ReversalKind.RETURNED, payment.toString()))
                    .hasMessageContaining("budget.reversal-exhausted");
        } finally {
            sql.sql("update foerdertopf.fund_year set budget = " + budget + where)
                    .update();
        }
        reversed(ReversalKind.RETURNED, payment.toString());
        assertThat(payments.require(payment).state()).isEqualTo(PaymentState.EXECUTED);
    }

    @Test
    void moneyThatIsOrderedAgainIsNotOfferedAsAMistakeAndThePageSaysWhatComesFirst() {
        var caseNumber = approved();
        var payment = house.pay(caseNumber, null);
        comesBack(payment);
        context.getBean(ConfirmAccount.class)
                .confirm(new ConfirmAccount.Command(
                        caseNumber, "Anruf unter bekannter Nummer", house.way().officer()));
        house.way().jobs();
        var browser = new AtTheDesk(context, port).signIn("Jana Wittmer", GrantedRole.of(Role.FINANCE, BREMEN));
        var page = "/schreibtisch/finanzen/" + BREMEN + "/zahlungen/" + payment;
        var link = "a[href$='/irrtum/returned/" + payment + "']";
        assertThat(browser.open(page).select(link)).isNotEmpty();

        house.ordered(caseNumber, null);

        assertThat(browser.open(page).select(link)).isEmpty();
        assertThat(browser.open(page).select("main").text()).contains("Das Geld ist schon neu angeordnet");
    }

    @Test
    void whatDidNotComeBackIsWithTheGroupAgain() {
        var caseNumber = approved();
        var payment = house.pay(caseNumber, null);
        comesBack(payment);
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.CLARIFY_ACCOUNT);

        reversed(ReversalKind.RETURNED, payment.toString());

        assertThat(payments.require(payment).state()).isEqualTo(PaymentState.EXECUTED);
        assertThat(payments.paidTotal(caseNumber)).isEqualTo(Money.ofEuros(300));
        assertThat(tasks(caseNumber)).isEmpty();
        comesBack(payment);
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.CLARIFY_ACCOUNT);
    }

    @Test
    void whatIsOnItsWayAgainMustBeStoppedFirst() {
        var caseNumber = approved();
        var payment = house.pay(caseNumber, null);
        comesBack(payment);
        context.getBean(ConfirmAccount.class)
                .confirm(new ConfirmAccount.Command(
                        caseNumber, "Anruf unter bekannter Nummer", house.way().officer()));
        house.way().jobs();
        if (payments.ofCase(caseNumber).size() == 1) {
            house.ordered(caseNumber, null);
        }

        assertThatThrownBy(() -> ask(ReversalKind.RETURNED, payment.toString()))
                .hasMessageContaining("disbursement.sent-again");
    }

    @Test
    void whatTheGroupDidNotPayBackCountsAsPaidAgain() {
        var caseNumber = approved();
        var payment = house.pay(caseNumber, null);
        repaid(payment);

        reversed(ReversalKind.REPAID, payment.toString());

        assertThat(payments.paidTotal(caseNumber)).isEqualTo(Money.ofEuros(300));
        assertThatThrownBy(() -> ask(ReversalKind.REPAID, payment.toString()))
                .hasMessageContaining("disbursement.not-come-back");
    }

    @Test
    void aCaseThatClosedWithMoneyThatWasNotPaidBackWaitsForItsProofAgain() {
        var caseNumber = approved();
        var payment = house.pay(caseNumber, null);
        var dueOn = house.proof(caseNumber).dueOn();
        repaid(payment);
        house.way().jobs();
        assertThat(state(caseNumber)).isEqualTo(ProofState.CLOSED);

        reversed(ReversalKind.REPAID, payment.toString());

        assertThat(house.proof(caseNumber))
                .extracting(ProofView::state, ProofView::dueOn, ProofView::closedOn, ProofView::settlement)
                .containsExactly(ProofState.AWAITED, dueOn, null, null);
        assertThat(mails(caseNumber, "proof-awaited-again")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("Das Geld ist bei Ihnen: 300,00\u00a0€.", "bis zum " + GermanDates.inWords(dueOn)));
        // What really happened: the bank sent it back. Then it goes out once more, and its use is proved.
        comesBack(payment);
        house.confirmAccount(caseNumber, CLERK);
        house.pay(caseNumber, null);
        assertThat(state(caseNumber)).isEqualTo(ProofState.AWAITED);
        proven(caseNumber, 300);
        assertThat(state(caseNumber)).isEqualTo(ProofState.CLOSED);
    }

    /** Before the case has closed, and also where the bank is what was mistaken, one way is as the other. */
    @Test
    void aCaseThatIsAboutToCloseOnlyBecauseOfAMistakeGoesOn() {
        var caseNumber = approved();
        var first = house.pay(caseNumber, Money.ofEuros(200));
        var second = house.pay(caseNumber, null);
        comesBack(first);
        repaid(second);
        assertThat(state(caseNumber)).isEqualTo(ProofState.SETTLED);

        reversed(ReversalKind.RETURNED, first.toString());

        assertThat(state(caseNumber)).isEqualTo(ProofState.AWAITED);
        assertThat(mails(caseNumber, "payment-arrived")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("Ihren Bericht brauchen wir bis zum "
                        + GermanDates.inWords(house.proof(caseNumber).dueOn())));
        assertThat(mails(caseNumber, "proof-awaited-again")).isEmpty();
    }

    private void repaid(PaymentId payment) {
        context.getBean(RecordRepaidByHand.class).record(new RecordRepaidByHand.Command(payment, today(), CLERK));
    }

    private List<SentMail> mails(CaseNumber caseNumber, String template) {
        return context.getBean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals(template))
                .toList();
    }

    @Test
    void whatDidNotComeInIsClaimedAgainAlsoInAClosedCase() {
        var caseNumber = approved();
        house.pay(caseNumber, null);
        proven(caseNumber, 200);
        received(caseNumber, 100);
        assertThat(state(caseNumber)).isEqualTo(ProofState.CLOSED);
        var repayment = context.getBean(Repayments.class).of(caseNumber).get(0).id();

        assertThat(new AtTheDesk(context, port)
                        .signIn("Jana Wittmer", GrantedRole.of(Role.FINANCE, BREMEN))
                        .open("/schreibtisch/finanzen/" + BREMEN + "/irrtum/received/" + repayment)
                        .select("main")
                        .text())
                .contains("Danach sind 100,00", "der Forderung wieder offen");
        reversed(ReversalKind.RECEIVED, repayment.toString());

        assertThat(state(caseNumber)).isEqualTo(ProofState.SETTLED);
        assertThat(context.getBean(ProofsOfUse.class).require(caseNumber).openClaim())
                .isEqualTo(Money.ofEuros(100));
        assertThat(tasks(caseNumber)).contains(CaseTask.AWAIT_REPAYMENT);
        assertThat(context.getBean(Repayments.class).of(caseNumber)).isEmpty();
        assertThatThrownBy(() -> ask(ReversalKind.RECEIVED, repayment.toString()))
                .hasMessageContaining("proof.repayment-reversed");
        received(caseNumber, 100);
        assertThat(state(caseNumber)).isEqualTo(ProofState.CLOSED);
        assertThat(tasks(caseNumber)).doesNotContain(CaseTask.AWAIT_REPAYMENT);
    }

    @Test
    void aPartThatDidNotComeInIsOpenAgainWhileTheRestIsAwaited() {
        var caseNumber = approved();
        house.pay(caseNumber, null);
        proven(caseNumber, 200);
        received(caseNumber, 40);
        var repayment = context.getBean(Repayments.class).of(caseNumber).get(0).id();

        reversed(ReversalKind.RECEIVED, repayment.toString());

        assertThat(context.getBean(ProofsOfUse.class).require(caseNumber).openClaim())
                .isEqualTo(Money.ofEuros(100));
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
    }

    @Test
    void nothingComesBackBeforeItWasPaid() {
        var caseNumber = approved();
        house.pay(caseNumber, null);
        proven(caseNumber, 200);
        var paidOn = payments.ofCase(caseNumber).get(0).executedOn();

        assertThatThrownBy(() -> context.getBean(RecordRepayment.class)
                        .record(new RecordRepayment.Command(
                                caseNumber,
                                Money.ofEuros(100),
                                Objects.requireNonNull(paidOn).minusDays(1),
                                CLERK)))
                .hasMessageContaining("proof.received-before-payment");
    }

    @Test
    void thePageTellsWhatFollowsKeepsTheReasonAndCanBeDrawnBack() {
        var caseNumber = approved();
        var payment = house.pay(caseNumber, null);
        comesBack(payment);
        var browser = new AtTheDesk(context, port).signIn("Jana Wittmer", GrantedRole.of(Role.FINANCE, BREMEN));
        var page = "/schreibtisch/finanzen/" + BREMEN + "/irrtum/returned/" + payment;
        assertThat(browser.open("/schreibtisch/finanzen/" + BREMEN + "/zahlungen/" + payment)
                        .select("a[href='" + page + "']"))
                .isNotEmpty();
        browser.open(page);

        browser.submit(page, "reason", "");
        assertThat(browser.status()).isEqualTo(422);
        browser.submit(page, "reason", "Der falsche Fall.");

        assertThat(browser.page().select("main").text())
                .contains("Wartet auf eine zweite Person", "Der falsche Fall.", "Jana Wittmer");
        var form = browser.fieldsOf(page + "/zurueckziehen");
        browser.submit(page + "/zurueckziehen");
        assertThat(browser.page().select("main").text()).doesNotContain("Wartet auf eine zweite Person");
        assertThat(payments.require(payment).state()).isEqualTo(PaymentState.RETURNED);
        browser.post(page + "/zurueckziehen", form, "same-origin");
        assertThat(browser.open(page).text()).contains("Darüber ist schon entschieden.");
        var stranger = new AtTheDesk(context, port).signIn("Falk Ohm", GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        stranger.open(page);
        assertThat(stranger.status()).isEqualTo(404);
    }

    @Test
    void nobodyIsAskedToAgreeToAnOrderThatAClosedYearWouldOwe() {
        var payment = house.pay(approved(), null);
        var run = Objects.requireNonNull(payments.require(payment).run()).toString();
        closed(true);
        try {
            assertThatThrownBy(() -> ask(ReversalKind.EXECUTED, run)).hasMessageContaining("budget.year-closed");
        } finally {
            closed(false);
        }
        ask(ReversalKind.EXECUTED, run);
        giveBack(look(run), house.way().officer());
    }

    private void closed(boolean closed) {
        context.getBean(JdbcClient.class)
                .sql("update foerdertopf.fund_year set closed_on = " + (closed ? "current_date" : "null")
                        + " where fund = :fund and year = 2025")
                .param("fund", BREMEN.value())
                .update();
    }

    @Test
    void aPastYearIsClosedOnItsPageByTwoPeopleAndThePageSaysWho() {
        var past = new FiscalYear(2003);
        context.getBean(OpenPot.class)
                .open(new OpenPot.Command(BREMEN, past, Money.ofEuros(1_000), "Beschluss", CLERK));
        var desk = new AtTheDesk(context, port);
        var first = desk.signIn("Jana Abschluss", GrantedRole.of(Role.FINANCE, BREMEN));
        var page = "/schreibtisch/topf/" + BREMEN + "/" + past;
        assertThat(first.open(page).select("main").text()).contains("Noch frei:", "Jahr abschließen");

        first.submit(page, "amount", "nichts");
        assertThat(first.status()).isEqualTo(422);
        assertThat(first.page().select(".ft-errors li").eachText())
                .as("all that is wrong is said at once")
                .hasSize(3);
        first.open(page);
        first.submit(page + "/abschluss", "reason", "");
        assertThat(first.status()).isEqualTo(422);
        assertThat(first.page().select("details[open] .ft-errors").text()).contains("Bitte nennen Sie den Grund");
        var entry = Objects.requireNonNull(
                        payments.require(house.pay(approved(), null)).run())
                .toString();
        ask(ReversalKind.EXECUTED, entry);
        first.submit(page + "/abschluss", "reason", "Jahresabschluss");
        assertThat(first.status())
                .as("no year is closed while somebody calls an entry a mistake")
                .isEqualTo(422);
        assertThat(first.page().select("details[open] .ft-errors").text())
                .contains("als Irrtum gemeldet")
                .doesNotContain("Änderung des Topfs");
        assertThatThrownBy(() -> context.getBean(CloseFiscalYear.class)
                        .ask(new CloseFiscalYear.Command(BREMEN, past, true, "Jahresabschluss", CLERK)))
                .hasMessageContaining("budget.year-has-mistakes");
        giveBack(look(entry), house.way().officer());
        first.open(page);
        first.submit(page + "/abschluss", "reason", "Jahresabschluss");
        assertThat(first.page().select("#wuensche ~ ul").text()).contains("Jahresabschluss", "Jana Abschluss");
        assertThatThrownBy(() -> ask(ReversalKind.EXECUTED, entry))
                .as("nor is an entry called a mistake while the closing waits")
                .hasMessageContaining("budget.closing-before-mistakes");
        var second = desk.signIn("Renate Zweite", GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        var countersign = "/schreibtisch/gegenzeichnen/" + BREMEN;
        var box = second.open(countersign)
                .select("tr:contains(Jana Abschluss) input[name=chosen]")
                .val();
        second.submit(countersign, "chosen", box, "sure", "true");

        assertThat(first.open(page).select("main").text())
                .contains("Nicht vergeben:", "vorgelegt von Jana Abschluss, gegengezeichnet von Renate Zweite")
                .doesNotContain("Noch frei:");
        first.post(page + "/abschluss", first.fieldsOf(page + "/abschluss", "opening", "false"), "same-origin");
        assertThat(first.status()).as("an old page closes nothing again").isEqualTo(422);
        assertThat(context.getBean(Pots.class).isClosed(BREMEN, past)).isTrue();
    }

    @Test
    void aFormThatIsSentTwiceInOneMomentIsAnsweredTwiceAndDoneOnce() throws Exception {
        var clerk = new AtTheDesk(context, port).signIn("Jana Doppelklick", GrantedRole.of(Role.FINANCE, BREMEN));
        var year = context.getBean(Pots.class).of(BREMEN).get(0).year();
        var page = "/schreibtisch/topf/" + BREMEN + "/" + year;
        clerk.open(page);
        var fields = clerk.fieldsOf(page, "direction", "raise", "amount", "123", "reason", "Zweimal gedrückt");

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> clerk.post(page, fields, "same-origin").statusCode()))
                .limit(4)
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).containsOnly(302);
        var waiting = context.getBean(SignPotRequest.class).waiting(BREMEN).stream()
                .filter(wish -> wish.reason().equals("Zweimal gedrückt"))
                .toList();
        var booked = context.getBean(Pots.class).bookings(BREMEN, year).stream()
                .filter(booking -> "Zweimal gedrückt".equals(booking.reason()));
        assertThat(waiting.size() + booked.count()).isEqualTo(1);
        waiting.forEach(wish ->
                context.getBean(SignPotRequest.class).withdraw(new SignPotRequest.Command(BREMEN, wish.id(), CLERK)));
    }

    @Test
    void aYearThatIsClosedByADoubleClickIsAskedForOnceAndBothClicksAreTold() throws Exception {
        var past = new FiscalYear(2002);
        context.getBean(OpenPot.class)
                .open(new OpenPot.Command(BREMEN, past, Money.ofEuros(1_000), "Beschluss", CLERK));
        var clerk = new AtTheDesk(context, port).signIn("Jana Doppeljahr", GrantedRole.of(Role.FINANCE, BREMEN));
        var page = "/schreibtisch/topf/" + BREMEN + "/" + past;
        clerk.open(page);
        var fields = clerk.fieldsOf(page + "/abschluss", "reason", "Jahresende, doppelt gedrückt");

        assertThat(clicks(clerk, page + "/abschluss", fields)).containsOnly(302);

        var waiting = context.getBean(SignPotRequest.class).waiting(BREMEN).stream()
                .filter(wish -> wish.year().equals(past))
                .toList();
        assertThat(waiting).hasSize(1);
        clerk.open(page);
        var back = page + "/wuensche/" + waiting.get(0).id() + "/zurueckziehen";
        assertThat(clicks(clerk, back, clerk.fieldsOf(back))).containsOnly(302);
        assertThat(context.getBean(SignPotRequest.class).waiting(BREMEN))
                .noneMatch(wish -> wish.year().equals(past));
    }

    @Test
    void aMistakeThatIsToldByADoubleClickWaitsOnceAndIsDrawnBackOnce() throws Exception {
        var payment = house.pay(approved(), null);
        comesBack(payment);
        var clerk = new AtTheDesk(context, port).signIn("Jana Doppelfehler", GrantedRole.of(Role.FINANCE, BREMEN));
        var page = "/schreibtisch/finanzen/" + BREMEN + "/irrtum/returned/" + payment;
        clerk.open(page);

        assertThat(clicks(clerk, page, clerk.fieldsOf(page, "reason", "Der falsche Fall.")))
                .containsOnly(302);

        assertThat(reverseEntry.waiting(BREMEN))
                .filteredOn(waiting -> waiting.subject().equals(payment.toString()))
                .hasSize(1);
        assertThatThrownBy(() -> reverseEntry.ask(new ReverseEntry.Ask(
                        BREMEN, ReversalKind.RETURNED, payment.toString(), "Ein anderer Grund", CLERK)))
                .hasMessageContaining("budget.request-waits");
        clerk.open(page);
        var back = page + "/zurueckziehen";
        assertThat(clicks(clerk, back, clerk.fieldsOf(back))).containsOnly(302);
        assertThat(reverseEntry.waiting(BREMEN))
                .noneMatch(waiting -> waiting.subject().equals(payment.toString()));
    }

    /** Also a refusal names a payment: in another fund there is none of it. */
    @Test
    void anEntryOfAnotherFundIsNotThereWhetherItCanBeTakenBackOrNot() {
        var payment = house.pay(approved(), null);
        var run = Objects.requireNonNull(payments.require(payment).run());
        var clerk = new AtTheDesk(context, port).signIn("Jana Anderswo", GrantedRole.of(Role.FINANCE, MANNHEIM));
        var there = "/schreibtisch/finanzen/" + MANNHEIM;

        for (var entry :
                List.of("/irrtum/returned/" + payment, "/irrtum/repaid/" + payment, "/irrtum/executed/" + run)) {
            clerk.open(there + entry);
            assertThat(clerk.status()).as(entry).isEqualTo(404);
            assertThat(clerk.page().text())
                    .doesNotContain(payments.require(payment).number());
        }
    }

    /** What four posts of the same form in one moment are answered with. */
    private static List<Integer> clicks(TestBrowser browser, String page, List<String> fields) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> browser.post(page, fields, "same-origin").statusCode()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private Actor enrolled(String name) {
        return context.getBean(EnrolStaff.class)
                .enrol(new EnrolStaff.Command(
                        new StaffDetails(name, new EmailAddress(UUID.randomUUID() + "@example.org"), "0421 1", "1"),
                        Set.of(GrantedRole.of(Role.ADMINISTRATOR, BREMEN)),
                        Actor.SYSTEM))
                .actor();
    }

    private CaseNumber approved() {
        var caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        return caseNumber;
    }

    private void comesBack(PaymentId payment) {
        context.getBean(MarkPaymentReturned.class)
                .mark(new MarkPaymentReturned.Command(payment, today(), "AC04", CLERK));
        house.way().jobs();
    }

    private void reversed(ReversalKind kind, String subject) {
        ask(kind, subject);
        sign(look(subject), house.way().officer());
        house.way().jobs();
    }

    private void ask(ReversalKind kind, String subject) {
        reverseEntry.ask(new ReverseEntry.Ask(BREMEN, kind, subject, "Verklickt", CLERK));
    }

    private SecondLook look(String subject) {
        var wish = reverseEntry.waiting(BREMEN).stream()
                .filter(waiting -> waiting.subject().equals(subject))
                .findFirst()
                .orElseThrow();
        return reversals().waiting(BREMEN).stream()
                .filter(look -> look.key().equals(wish.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private void sign(SecondLook look, Actor by) {
        reversals().sign(look.fund(), look.key(), look.seen(), by);
    }

    private void giveBack(SecondLook look, Actor by) {
        reversals().giveBack(look.fund(), look.key(), look.seen(), "Der Lauf stimmt", by);
    }

    private SecondLooks reversals() {
        return secondLooks.stream()
                .filter(looks -> looks.kind().equals("reversal"))
                .findFirst()
                .orElseThrow();
    }

    private void proven(CaseNumber caseNumber, int euros) {
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
                        today(),
                        Channel.ONLINE,
                        Actor.applicant("9a0b")));
        house.way().jobs();
        context.getBean(AcceptProof.class)
                .accept(new AcceptProof.Command(
                        caseNumber, List.of(), house.way().officer()));
        house.way().jobs();
    }

    private void received(CaseNumber caseNumber, int euros) {
        context.getBean(RecordRepayment.class)
                .record(new RecordRepayment.Command(caseNumber, Money.ofEuros(euros), today(), CLERK));
        house.way().jobs();
    }

    private ProofState state(CaseNumber caseNumber) {
        return context.getBean(ProofsOfUse.class).require(caseNumber).state();
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }

    private List<CaseTask> tasks(CaseNumber caseNumber) {
        return context.getBean(OpenTasks.class).of(caseNumber).stream()
                .map(OpenTasks.OpenTask::kind)
                .toList();
    }
}
