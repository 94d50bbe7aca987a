package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.PaymentDay;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.MarkRunExecuted;
import de.foerdertopf.disbursement.OrderCertifiedPayment;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.PaymentRunState;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.Recalls;
import de.foerdertopf.disbursement.RecordRecalled;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunOf;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.ClaimHearingLetter;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.PaidSum;
import de.foerdertopf.notice.letters.WithdrawalLetter;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A grant ends while part of it is paid, part is on its way and part is not ordered: nothing more goes out, all that went is claimed. */
class EndedGrantIT extends IntegrationTest {

    private static final Actor SECOND = Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
    private static final Actor FINANCE = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private CaseNumber caseNumber;
    private PaymentId first;

    @BeforeEach
    void aFirstInstalmentIsPaid() {
        house = new PaidCase(context);
        caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        first = house.pay(caseNumber, Money.ofEuros(100));
    }

    @Test
    void aWithdrawalStopsWhatIsReleasedAndWhatIsNotYetOrderedAndClaimsAllThatWasPaid() {
        var payment = released(150);
        heard(100);
        var nothingIn = close(payment);
        assertThat(bean(PaymentRuns.class).require(nothingIn).state()).isEqualTo(PaymentRunState.CANCELLED);
        assertThat(bean(PaymentRuns.class).heldBack(nothingIn))
                .singleElement()
                .satisfies(held -> assertThat(held.obstacles()).containsExactly("withdrawal-heard"));
        assertThat(bean(Payments.class).require(payment).state()).isEqualTo(PaymentState.RELEASED);
        assertThat(house.money(caseNumber).committed()).isEqualTo(Money.ofEuros(50));

        withdraw(100);

        assertThat(bean(Payments.class).require(payment).state()).isEqualTo(PaymentState.CANCELLED);
        assertThat(house.money(caseNumber).committed()).isEqualTo(Money.ZERO);
        assertThat(house.money(caseNumber).ordered()).isEqualTo(Money.ZERO);
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(100));
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        assertThatThrownBy(() -> house.ordered(caseNumber, null)).hasMessageContaining("disbursement.grant-ended");
        assertThat(bean(OrderCertifiedPayment.class).isPossible(caseNumber)).isFalse();
        var desk = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        assertThat(desk.open("/schreibtisch/faelle/" + caseNumber)
                        .select("main")
                        .text())
                .contains("Es wird nichts mehr gezahlt");
        repay(100);
        assertThat(house.tasks(caseNumber)).isEmpty();
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
    }

    @Test
    void whatTheCashOfficePaidAllTheSameJoinsTheClaimAndTheCaseDoesNotCloseBefore() {
        var payment = released(150);
        var run = close(payment);
        heard(100);
        withdraw(100);
        assertThat(house.tasks(caseNumber))
                .containsExactlyInAnyOrder(CaseTask.AWAIT_REPAYMENT, CaseTask.EXECUTE_PAYMENT, CaseTask.RECALL_PAYMENT);
        repay(100);
        assertThat(house.tasks(caseNumber)).contains(CaseTask.AWAIT_REPAYMENT);

        executed(run);

        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.REVOKED);
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(150));
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        assertThat(mails()).contains("Dieses Geld bitte zurückzahlen");
        repay(150);
        assertThat(house.tasks(caseNumber)).isEmpty();
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
    }

    @Test
    void whatTheBankSendsBackLeavesTheClaimAndIsFree() {
        var payment = released(150);
        var run = close(payment);
        heard(100);
        withdraw(100);
        executed(run);
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(250));

        bean(MarkPaymentReturned.class)
                .mark(new MarkPaymentReturned.Command(payment, HouseTime.today(clock), "FOCR", FINANCE));
        house.way().jobs();

        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(100));
        assertThat(house.money(caseNumber).committed()).isEqualTo(Money.ZERO);
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        assertThat(mails()).noneMatch(subject -> subject.contains("Die Bank hat das Geld zurückgeschickt"));
    }

    @Test
    void financeCallsAPaymentBackAndNotesThatItWasStopped() {
        var payment = released(150);
        close(payment);
        heard(100);
        withdraw(100);
        var finance = new AtTheDesk(context, port)
                .signIn("Sascha Kasse", GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN));
        assertThat(AtTheDesk.inTheWorkList(finance, "meine", caseNumber)).contains("Zahlung bei der Kasse zurückrufen");
        var page = "/schreibtisch/finanzen/" + ApplicationFixture.BREMEN + "/zahlungen/" + payment;
        assertThat(finance.open(page).select("main").text()).contains("Rückruf verlangt", "Rückrufblatt");

        finance.submit(page + "/angehalten", "reason", "");
        assertThat(finance.status()).isEqualTo(422);
        finance.submit(page + "/angehalten", "reason", "Frau Kern, Kasse, 9 Uhr");
        house.way().jobs();

        assertThat(bean(Payments.class).require(payment).state()).isEqualTo(PaymentState.CANCELLED);
        assertThat(house.money(caseNumber).ordered()).isEqualTo(Money.ZERO);
        assertThat(house.money(caseNumber).committed()).isEqualTo(Money.ZERO);
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(100));
    }

    @Test
    void theLastStoppedPaymentEndsACaseThatIsPaidBack() {
        var payment = released(150);
        close(payment);
        heard(100);
        withdraw(100);
        repay(100);

        bean(RecordRecalled.class).record(new RecordRecalled.Command(payment, "Frau Kern, Kasse", FINANCE));
        house.way().jobs();

        assertThat(house.tasks(caseNumber)).isEmpty();
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
    }

    @Test
    void aDroppedHearingLetsThePaymentGoOn() {
        var payment = released(150);
        heard(100);

        drop();
        executed(close(payment));

        assertThat(bean(Payments.class).paidTotal(caseNumber)).isEqualTo(Money.ofEuros(250));
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.ORDER_PAYMENT);
    }

    @Test
    void aRemedyHoldsUpTheClaimButNotTheStop() {
        heard(100);
        withdraw(100);
        var objection = contested(NoticeType.WITHDRAWAL);

        assertThat(house.proof(caseNumber).claimSuspendedOn()).isNotNull();
        assertThatThrownBy(() -> house.ordered(caseNumber, null)).hasMessageContaining("disbursement.grant-ended");
        decide(objection, RaisedObjection.Outcome.UPHELD);

        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.AWAITED);
        assertThat(house.money(caseNumber).committed()).isEqualTo(Money.ofEuros(200));
        assertThat(house.tasks(caseNumber)).contains(CaseTask.ORDER_PAYMENT);
        house.pay(caseNumber, null);
        assertThat(bean(Payments.class).paidTotal(caseNumber)).isEqualTo(Money.ofEuros(300));
    }

    @Test
    void aWithdrawalTellsEachPaymentAndWhatIsPaidNoMore() {
        clock.moveByDays(3);
        var payment = released(150);
        var run = close(payment);
        heard(100);
        executed(run);
        withdraw(250);

        var letter = (WithdrawalLetter) letter(NoticeType.WITHDRAWAL);

        assertThat(letter.payments())
                .extracting(PaidSum::amount)
                .containsExactly(Money.ofEuros(100), Money.ofEuros(150));
        assertThat(letter.payments()).extracting(PaidSum::on).doesNotHaveDuplicates();
        assertThat(letter.paidSinceHearing()).isEqualTo(Money.ofEuros(150));
        assertThat(letter.unpaid()).isEqualTo(Money.ofEuros(50));
        assertThat(letter.withdrawn()).isEqualTo(Money.ofEuros(300));
        assertThat(Objects.requireNonNull(letter.interest()).effectiveFrom())
                .isEqualTo(letter.payments().get(0).on());
    }

    @Test
    void whatTheBankSentBackIsNotToldAsPaid() {
        clock.moveByDays(3);
        var payment = released(150);
        executed(close(payment));
        bean(MarkPaymentReturned.class)
                .mark(new MarkPaymentReturned.Command(payment, HouseTime.today(clock), "AC04", FINANCE));
        house.way().jobs();

        heard(100);

        var letter = (ClaimHearingLetter) letter(NoticeType.CLAIM_HEARING);
        assertThat(letter.payments()).extracting(PaidSum::amount).containsExactly(Money.ofEuros(100));
        assertThat(letter.unpaid()).isEqualTo(Money.ofEuros(200));
    }

    @Test
    void aGrantIsWithdrawnBeforeAnythingWasPaidAndNobodyOwesAnything() {
        caseNumber = house.way().approved(ApplicationFixture.anApplication());
        assertThatThrownBy(() -> heard(0)).hasMessageContaining("claim.not-possible");
        house.way().sent(caseNumber);
        var payment = house.ordered(caseNumber, null);

        heard(0);
        assertThatThrownBy(() -> bean(ReleasePayment.class).release(new ReleasePayment.Command(payment, SECOND)))
                .hasMessageContaining("disbursement.withdrawal-heard");
        withdraw(0);

        assertThat(bean(Payments.class).require(payment).state()).isEqualTo(PaymentState.CANCELLED);
        assertThat(house.money(caseNumber).committed()).isEqualTo(Money.ZERO);
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
        assertThat(house.proof(caseNumber).repaymentDueOn()).isNull();
        assertThat(house.tasks(caseNumber)).isEmpty();
        assertThat(letter(NoticeType.WITHDRAWAL).subject()).isEqualTo("Rücknahmebescheid");
        assertThat(mails()).doesNotContain("Alles erledigt");
        var desk = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        assertThat(desk.open("/schreibtisch/faelle/" + caseNumber)
                        .select("main")
                        .text())
                .contains("Es wird nichts mehr gezahlt");
    }

    @Test
    void aWithdrawalBeforePaymentThatFallsByARemedyLetsTheMoneyGo() {
        caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        heard(0);
        withdraw(0);
        var objection = contested(NoticeType.WITHDRAWAL);
        assertThatThrownBy(() -> house.ordered(caseNumber, null)).hasMessageContaining("disbursement.grant-ended");

        decide(objection, RaisedObjection.Outcome.UPHELD);

        assertThat(bean(ProofsOfUse.class).find(caseNumber))
                .as("nothing is paid, nothing is to be proved")
                .isEmpty();
        assertThat(house.tasks(caseNumber)).contains(CaseTask.ORDER_PAYMENT);
        house.pay(caseNumber, null);
        assertThat(bean(Payments.class).paidTotal(caseNumber)).isEqualTo(Money.ofEuros(300));
        assertThat(house.proof(caseNumber).state())
                .as("paid, it is proved as every grant")
                .isEqualTo(ProofState.AWAITED);
        ending().proved(300);
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
    }

    @Test
    void theRestOfAGrantThatWasPartlyWithdrawnIsStillProved() {
        heard(100);
        withdraw(40);
        var letter = (WithdrawalLetter) letter(NoticeType.WITHDRAWAL);
        assertThat(letter.restToProve()).isEqualTo(Money.ofEuros(60));

        repay(40);

        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.AWAITED);
        assertThat(house.proof(caseNumber).dueOn()).isAfter(HouseTime.today(clock));
        assertThat(mails()).contains("Bitte schicken Sie uns noch Ihren Bericht");
        assertThatThrownBy(() -> house.ordered(caseNumber, null)).hasMessageContaining("disbursement.grant-ended");
        ending().proved(30);
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(30));
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        repay(30);
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
        assertThat(house.tasks(caseNumber)).isEmpty();
    }

    @Test
    void whatLiesAtTheCashOfficeIsCalledBackWhenTheGroupIsHeardAndTheLetterSaysSo() {
        var payment = released(150);
        var run = close(payment);

        heard(100);

        assertThat(house.tasks(caseNumber))
                .containsExactlyInAnyOrder(CaseTask.EXECUTE_PAYMENT, CaseTask.RECALL_PAYMENT);
        assertThat(bean(Payments.class).require(payment).isAskedBack()).isTrue();
        assertThat(bean(Recalls.class).of(ApplicationFixture.BREMEN))
                .extracting(PaymentView::id)
                .contains(payment);
        var letter = (ClaimHearingLetter) letter(NoticeType.CLAIM_HEARING);
        assertThat(letter.underWay()).isEqualTo(Money.ofEuros(150));
        assertThat(letter.isHeld()).isFalse();
        assertThat(bean(SentMails.class).ofCase(caseNumber))
                .filteredOn(mail -> mail.subject().contains("Anhörung"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body())
                        .contains("Eine Zahlung ist schon auf dem Weg. Wir versuchen, sie anzuhalten."));

        var desk = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var page = "/schreibtisch/faelle/" + caseNumber;
        assertThat(desk.open(page).select("main").text())
                .contains("Eine Zahlung liegt schon bei der Kasse. Sie geht noch hinaus");
        assertThat(desk.open(page + "/verzicht").select("main").text())
                .contains("wenn sie doch hinausgeht, ist sie zurückzuzahlen", "Bei der Kasse", "150,00")
                .doesNotContain("Danach wird nichts mehr gezahlt");

        executed(run);

        assertThat(house.tasks(caseNumber)).doesNotContain(CaseTask.RECALL_PAYMENT);
        assertThat(bean(SentMails.class).ofCase(caseNumber))
                .filteredOn(mail -> mail.template().equals("payment-executed"))
                .filteredOn(mail -> String.valueOf(mail.body()).contains("150,00"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body())
                        .contains("Bitte geben Sie das Geld noch nicht aus")
                        .doesNotContain("Der Rest folgt"));
    }

    @Test
    void aDroppedHearingIsToldAndCallsNothingBackAnyMore() {
        var payment = released(150);
        var run = close(payment);
        heard(100);

        drop();

        assertThat(mails()).contains("Die Anhörung ist beendet");
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.EXECUTE_PAYMENT);
        assertThat(bean(Recalls.class).of(ApplicationFixture.BREMEN))
                .extracting(PaymentView::id)
                .doesNotContain(payment);
        assertThat(bean(SentMails.class).ofCase(caseNumber))
                .filteredOn(mail -> mail.template().equals("hearing-dropped"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("Das gilt nicht mehr: Sie dürfen es jetzt"));
        var money = "/schreibtisch/finanzen/" + ApplicationFixture.BREMEN;
        var desk = new AtTheDesk(context, port)
                .signIn("Petra Lindqvist", GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN));
        var number = bean(Payments.class).require(payment).number();
        var payments = desk.open(money);
        assertThat(payments.select("section[aria-labelledby=hinfaellig]").text())
                .contains(number);
        assertThat(payments.select("section[aria-labelledby=rueckruf]").text()).doesNotContain(number);
        for (var page : List.of(money + "/zahlungen/" + payment, money + "/zahllaeufe/" + run)) {
            assertThat(desk.open(page).select("main").text())
                    .as(page)
                    .containsPattern("Rückruf (ist )?nicht mehr nötig")
                    .doesNotContain("Rückruf verlangt", "Die Bewilligung ist beendet", "zurückgefordert werden kann");
        }
        assertThat(desk.open(money + "/zahlungen/" + payment).select("main").text())
                .contains("Die Bewilligung gilt, die Zahlung darf hinausgehen", "bleibt für diesen Fall gebunden");
        executed(run);
        assertThat(bean(Payments.class).paidTotal(caseNumber)).isEqualTo(Money.ofEuros(250));
    }

    @Test
    void aNoticeThatClaimsTooMuchIsCorrectedByAPerson() {
        var payment = released(150);
        executed(close(payment));
        heard(250);
        withdraw(250);

        bean(MarkPaymentReturned.class)
                .mark(new MarkPaymentReturned.Command(payment, HouseTime.today(clock), "AC04", FINANCE));
        house.way().jobs();

        assertThat(house.tasks(caseNumber)).containsExactlyInAnyOrder(CaseTask.AWAIT_REPAYMENT, CaseTask.CORRECT_CLAIM);
        assertThat(mails()).contains("Sie zahlen weniger zurück");
        var desk = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        assertThat(AtTheDesk.inTheWorkList(desk, "meine", caseNumber)).contains("Bescheid fordert zu viel");
        var page = "/schreibtisch/faelle/" + caseNumber;
        assertThat(desk.open(page).select("main").text())
                .contains("fordert 250,00 €", "Zurückzuzahlen sind insgesamt nur 100,00 €", "Neuen Betrag mitteilen");
        assertThat(desk.open(page + "/forderung-berichtigen").select("textarea").text())
                .contains("Wir fordern deshalb nur noch 100,00");
        desk.submit(
                page + "/forderung-berichtigen",
                "subject",
                "Sie zahlen weniger zurück",
                "text",
                "Wir fordern nur noch 100,00 €.");
        house.way().jobs();

        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        assertThat(letter(NoticeType.FREE_LETTER).subject()).isEqualTo("Sie zahlen weniger zurück");
        assertThat(desk.open(page).select("main").text()).doesNotContain("fordert 250,00 €");
        var afterwards = desk.open(page + "/forderung-berichtigen");
        assertThat(desk.status()).isEqualTo(409);
        assertThat(afterwards.select("main").text())
                .contains("schon erledigt", "Malte Behrens")
                .doesNotContain("gespeichert");
        assertThat(afterwards.select("main a[href=" + page + "]")).isNotEmpty();
    }

    @Test
    void whoOwesNothingAnyMoreIsToldThatAndNoSum() {
        heard(100);
        withdraw(100);

        bean(MarkPaymentReturned.class)
                .mark(new MarkPaymentReturned.Command(first, HouseTime.today(clock), "AC04", FINANCE));
        house.way().jobs();

        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.CORRECT_CLAIM);
        assertThat(mails()).contains("Sie müssen nichts zurückzahlen").doesNotContain("Sie zahlen weniger zurück");
        var desk = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var page = "/schreibtisch/faelle/" + caseNumber;
        assertThat(desk.open(page).select("#rueckforderung ~ *").text())
                .contains("Zurückzuzahlen ist nichts mehr.")
                .doesNotContain(" 0,00");
        var form = desk.open(page + "/forderung-berichtigen");
        assertThat(form.select("main").text()).doesNotContain(" 0,00");
        assertThat(form.select("input[name=subject]").val()).isEqualTo("Sie müssen nichts zurückzahlen");
        assertThat(form.select("textarea").text()).contains("Sie müssen nichts zurückzahlen.");
    }

    @Test
    void theDeskReadsThatNothingIsClaimedWhereNothingWasPaid() {
        caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        heard(0);
        var hearing = bean(HeardClaims.class)
                .open(caseNumber, HeardClaim.About.WITHDRAWAL)
                .orElseThrow();
        clock.moveTo(HouseTime.startOf(hearing.answerDueOn().plusDays(1)));
        house.way().jobs();
        var desk = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));

        var page = desk.open("/schreibtisch/faelle/" + caseNumber + "/bescheid-ruecknahme");

        assertThat(page.select("main").text())
                .contains("Zurückzuzahlen ist nichts.", "nichts, weil nichts gezahlt ist")
                .doesNotContain("fordern das Geld", "zurückfordern", " 0,00");
    }

    @Test
    void whatTheCashOfficePaysAfterAWithdrawalOfNothingIsClaimed() {
        caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        var payment = house.ordered(caseNumber, null);
        bean(ReleasePayment.class).release(new ReleasePayment.Command(payment, SECOND));
        house.way().jobs();
        var run = close(payment);
        heard(0);
        withdraw(0);
        assertThat(house.tasks(caseNumber))
                .containsExactlyInAnyOrder(CaseTask.AWAIT_REPAYMENT, CaseTask.EXECUTE_PAYMENT, CaseTask.RECALL_PAYMENT);

        executed(run);

        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(300));
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        repay(300);
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
    }

    @Test
    void whoGivesTheGrantUpGetsNothingMoreAndPaysBack() {
        var payment = released(150);
        var desk = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var page = "/schreibtisch/faelle/" + caseNumber;
        assertThat(desk.open(page).select("main").text()).contains("Verzicht auf den Zuschuss eintragen");
        desk.open(page + "/verzicht");

        desk.submit(page + "/verzicht", "channel", "PHONE", "text", "Anruf von Frau Yıldız, zurückgerufen");
        house.way().jobs();

        assertThat(bean(Payments.class).require(payment).state()).isEqualTo(PaymentState.CANCELLED);
        assertThat(house.money(caseNumber).committed()).isEqualTo(Money.ZERO);
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(100));
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        assertThat(mails()).contains("Ihr Verzicht auf den Zuschuss");
        assertThat(desk.open(page).select("main").text())
                .contains("Auf den Zuschuss wurde verzichtet")
                .doesNotContain("Verzicht auf den Zuschuss eintragen");
        repay(100);
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
        assertThat(house.tasks(caseNumber)).isEmpty();
    }

    @Test
    void whoGivesTheGrantUpBeforeAnythingWasPaidIsDone() {
        var other = house.way().approved(ApplicationFixture.anApplication());
        assertThatThrownBy(() -> house.renounced(other)).hasMessageContaining("renounce.not-possible");
        house.way().sent(other);

        house.renounced(other);

        assertThat(bean(ProofsOfUse.class).require(other).state()).isEqualTo(ProofState.CLOSED);
        assertThat(bean(OpenTasks.class).of(other)).isEmpty();
        assertThat(bean(Pots.class).ofCase(other).get(0).committed()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> house.renounced(other)).hasMessageContaining("renounce.not-possible");
        assertThatThrownBy(() -> house.ordered(other, null)).hasMessageContaining("disbursement.grant-renounced");
    }

    @Test
    void anAccountThatWaitedToBeClearedUpWaitsNoLonger() {
        bean(MarkPaymentReturned.class)
                .mark(new MarkPaymentReturned.Command(first, HouseTime.today(clock), "AC04", FINANCE));
        house.way().jobs();
        assertThat(house.tasks(caseNumber)).contains(CaseTask.CLARIFY_ACCOUNT);

        house.renounced(caseNumber);

        assertThat(house.tasks(caseNumber)).isEmpty();
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
    }

    private void drop() {
        bean(HearClaim.class)
                .drop(
                        caseNumber,
                        HeardClaim.About.WITHDRAWAL,
                        "Alles erklärt.",
                        house.way().officer());
        house.way().jobs();
    }

    private PaymentId released(int euros) {
        var payment = house.ordered(caseNumber, Money.ofEuros(euros));
        bean(ReleasePayment.class).release(new ReleasePayment.Command(payment, SECOND));
        house.way().jobs();
        return payment;
    }

    private PaymentRunId close(PaymentId payment) {
        var day = house.payDay(payment);
        return RunOf.these(house.way()::bean, ApplicationFixture.BREMEN, List.of(payment), day, FINANCE)
                .get(0);
    }

    private void executed(PaymentRunId run) {
        var day = PaymentDay.reach(clock, bean(Grants.class).require(caseNumber).fiscalYear());
        bean(MarkRunExecuted.class).mark(new MarkRunExecuted.Command(run, day, FINANCE));
        house.way().jobs();
    }

    private void heard(int euros) {
        ending().heard(euros);
    }

    private void withdraw(int euros) {
        ending().withdrawn(euros);
    }

    private void repay(int euros) {
        ending().repaid(euros);
    }

    private EndingGrant ending() {
        return new EndingGrant(house.way(), caseNumber);
    }

    private Letter letter(NoticeType type) {
        return bean(Notices.class).of(caseNumber).stream()
                .filter(notice -> notice.type() == type)
                .map(notice -> bean(Notices.class).letter(notice.id()))
                .findFirst()
                .orElseThrow();
    }

    private UUID contested(NoticeType type) {
        var letter = bean(Notices.class).of(caseNumber).stream()
                .filter(notice -> notice.type() == type)
                .map(IssuedNotice::id)
                .findFirst()
                .orElseThrow();
        var objection = bean(RecordObjection.class)
                .record(new RecordObjection.Command(
                        letter,
                        HouseTime.today(clock),
                        Channel.PAPER,
                        "Das sehen wir anders.",
                        house.way().officer()));
        house.way().jobs();
        return objection;
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

    private List<String> mails() {
        return bean(SentMails.class).ofCase(caseNumber).stream()
                .map(mail -> mail.subject().replaceAll("^\\[.*] ", ""))
                .toList();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
