package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Channel;
import de.foerdertopf.budget.ChangePot;
import de.foerdertopf.budget.FiscalYearClosed;
import de.foerdertopf.budget.GrantBookings;
import de.foerdertopf.budget.Pot;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseEntry;
import de.foerdertopf.budget.SignPotRequest;
import de.foerdertopf.correspondence.MessageTasks;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.PdfProof;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.NameStandIn;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.mail.MailReturned;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.proofofuse.AcceptProof;
import de.foerdertopf.proofofuse.AskBackProof;
import de.foerdertopf.proofofuse.CancelRefund;
import de.foerdertopf.proofofuse.DueRefund;
import de.foerdertopf.proofofuse.OrderRefund;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.RefundView;
import de.foerdertopf.proofofuse.Refunds;
import de.foerdertopf.proofofuse.Repayments;
import de.foerdertopf.proofofuse.SendRefund;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.SecondLooks;
import de.foerdertopf.web.TestBrowser;
import de.foerdertopf.web.casework.AtTheDesk;
import de.foerdertopf.web.casework.EndingGrant;
import de.foerdertopf.web.casework.PaidCase;
import de.foerdertopf.workflow.CaseTask;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a group paid back and does not owe comes back to it: ordered by one person, sent by another, booked, told. */
class RefundIT extends IntegrationTest {

    private static final Actor AUTHORIZER = Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
    private static final Actor CLERK = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
    private static final Money BACK = Money.ofEuros(200);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private CaseNumber caseNumber;
    private EndingGrant grant;
    private Pot before;
    private Money keptBefore;
    private FiscalYear year;

    /** 300 € were paid, 200 € of them withdrawn and paid back. */
    @BeforeEach
    void whatWasWithdrawnIsBack() {
        house = new PaidCase(context);
        caseNumber = house.paid(ApplicationFixture.anApplication());
        withdrawnAndBack();
    }

    private void withdrawnAndBack() {
        year = FiscalYear.of(today());
        before = pot();
        keptBefore = owedBack();
        grant = new EndingGrant(house.way(), caseNumber);
        grant.heard(200);
        grant.withdrawn(200);
        grant.repaid(200);
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(bean(Pots.class)
                        .reconciliation(ApplicationFixture.BREMEN, year)
                        .difference())
                .isEqualTo(Money.ZERO);
        assertThat(bean(Payments.class)
                        .reconciliation(ApplicationFixture.BREMEN, year)
                        .difference())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void anUpheldObjectionBringsItBackByTwoPeople() throws IOException {
        upheld();

        assertThat(house.tasks(caseNumber)).contains(CaseTask.ORDER_REFUND);
        assertThat(groupReads()).contains("Sie haben 200,00 € zurückgezahlt, die Sie nicht schulden");
        assertThat(letter(NoticeType.REMEDY_DECISION))
                .contains(
                        "Was Sie schon zurückgezahlt haben, bekommen Sie wieder",
                        "Zurückgezahlte 200,00 € erstatten wir");
        var authorizer = at("Berta Freigabe", Role.AUTHORIZER);
        var clerk = at("Klara Kassel", Role.FINANCE);
        assertThat(row(authorizer)).contains("Geld zurückgeben: anordnen", "200,00 €");
        assertThat(authorizer.open(path("")).select("#rueckgabe ~ *").text()).contains("200,00 €");
        assertThat(clerk.open(path("")).select("main a[href$=/rueckgabe]")).isEmpty();
        var page = path("/rueckgabe/anordnen");
        assertThat(authorizer.page().select("main a[href$=/rueckgabe/anordnen]"))
                .isNotEmpty();
        assertThat(authorizer.open(page).select("main").text())
                .contains("Zurückzugeben 200,00 €", "200,00 € am ", "auf das Konto, von dem es kam");

        authorizer.submit(page, "text", "Das alte Konto ist aufgelöst.");

        assertThat(house.tasks(caseNumber)).contains(CaseTask.SEND_REFUND).doesNotContain(CaseTask.ORDER_REFUND);
        assertThat(pot().ordered())
                .as("bound, and not paid yet")
                .isEqualTo(before.ordered().plus(BACK));
        assertThat(pot().paid()).isEqualTo(before.paid().minus(BACK));
        assertThat(row(clerk)).contains("Geld zurückgeben: Überweisung eintragen", "200,00 €");
        assertThat(clerk.open("/schreibtisch/topf/" + ApplicationFixture.BREMEN + "/" + year)
                        .select("main")
                        .text())
                .as("what is ordered and had come back is named as one sum")
                .contains("Davon Rückgaben von Geld, das schon zurück war");
        var sheet = text(clerk.load(path("/rueckgabe/anordnung.pdf")));
        assertThat(sheet)
                .contains("Auszahlungsanordnung", "*** 200,00", "zweihundert Euro", "Das alte Konto ist aufgelöst.")
                .contains("Berta Freigabe");
        clerk.open(path(""));
        for (var offered : List.of("/rueckgabe", "/rueckgabe/zuruecknehmen", "/rueckgabe/anordnung.pdf")) {
            assertThat(clerk.page().select("main a[href$=" + offered + "]"))
                    .as(offered)
                    .isNotEmpty();
        }
        page = path("/rueckgabe");
        clerk.open(page);
        send(clerk, page, today().plusDays(1));
        assertThat(clerk.page().select("#on-error").text()).contains("in der Zukunft");
        send(clerk, page, today().minusDays(1));
        assertThat(clerk.page().select("#on-error").text()).contains("erst am");

        assertThatThrownBy(() -> bean(SendRefund.class).requireDay(caseNumber, today().plusDays(1)))
                .hasMessageContaining("refund.sent-in-future");
        assertThatThrownBy(() -> bean(SendRefund.class).requireDay(caseNumber, today().minusDays(1)))
                .hasMessageContaining("refund.sent-before-order");

        send(clerk, page, today());

        assertThat(house.tasks(caseNumber)).doesNotContain(CaseTask.SEND_REFUND, CaseTask.ORDER_REFUND);
        assertThat(refunds().toCome(caseNumber)).isEqualTo(Money.ZERO);
        assertThat(house.proof(caseNumber).repaid()).isEqualTo(Money.ZERO);
        assertThat(house.money(caseNumber).paid()).isEqualTo(Money.ofEuros(300));
        assertThat(mails("refund-sent")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("zurücküberwiesen: " + BACK.toGerman()));
        assertThat(groupReads()).doesNotContain("zurückgezahlt");
        assertThat(clerk.open(path("")).select("#rueckgabe ~ *").text()).contains("200,00 €, überwiesen am");
    }

    @Test
    void nobodyOrdersAndSendsTheSame() {
        upheld();
        order();

        assertThatThrownBy(() -> sent(AUTHORIZER)).hasMessageContaining("refund.same-person");

        var both = new AtTheDesk(context, port)
                .signIn(
                        "Nur Eine",
                        GrantedRole.of(Role.AUTHORIZER, ApplicationFixture.BREMEN),
                        GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN));
        cancel();
        both.open(path("/rueckgabe/anordnen"));
        both.submit(path("/rueckgabe/anordnen"), "text", "");
        assertThat(both.open(path("/rueckgabe")).select("main").text()).contains("trägt eine andere Person ein");
        assertThat(both.page().select("main form button[type=submit]")).isEmpty();

        cancel();
        var standIn = standingIn();
        standIn.open(path("/rueckgabe/anordnen"));
        standIn.submit(path("/rueckgabe/anordnen"), "text", "");
        assertThat(standIn.open(path("/rueckgabe")).select("main").text())
                .as("who stands in for the authorizer does not send what she ordered")
                .contains("trägt eine andere Person ein");
        sent(CLERK);
        assertThat(refunds().sent(caseNumber)).hasSize(1);
    }

    /** A clerk who stands in for an authorizer. */
    private TestBrowser standingIn() {
        var away = "Vera Verreist " + caseNumber;
        var here = "Vito Vertretung " + caseNumber;
        at(away, Role.AUTHORIZER);
        var standIn = at(here, Role.FINANCE);
        bean(NameStandIn.class)
                .name(new NameStandIn.Command(
                        named(away).id(),
                        List.of(named(here).id()),
                        new DateRange(today(), today()),
                        named(away).actor()));
        return standIn;
    }

    @Test
    void anOrderIsTakenBackBeforeTheMoneyIsGone() {
        upheld();
        order();
        var free = pot().left();

        cancel();

        assertThat(pot().left()).as("owed as before").isEqualTo(free);
        assertThat(kept()).isEqualTo(BACK);
        assertThat(pot().ordered()).isEqualTo(before.ordered());
        assertThat(house.tasks(caseNumber)).contains(CaseTask.ORDER_REFUND).doesNotContain(CaseTask.SEND_REFUND);
        assertThat(house.proof(caseNumber).repaid()).isEqualTo(BACK);
        assertThatThrownBy(this::cancel).hasMessageContaining("refund.not-under-way");
        assertThatThrownBy(() -> sent(CLERK)).hasMessageContaining("refund.not-under-way");
        order();
        sent(CLERK);
        assertThatThrownBy(this::order).hasMessageContaining("refund.nothing-due");
        assertThat(refunds().sent(caseNumber)).hasSize(1);
    }

    /** Nobody is granted what a group is owed: not before it is ordered, and not after an order was taken back. */
    @Test
    void whatIsOwedIsNobodyElses() {
        var free = pot().left();

        upheld();

        assertThat(pot().left()).isEqualTo(free.minus(BACK));
        assertThat(at("Klara Kassel", Role.FINANCE)
                        .open("/schreibtisch/topf/" + ApplicationFixture.BREMEN + "/" + year)
                        .select("main")
                        .text())
                .contains("Davon für Rückgaben zurückgelegt", "Für eine Rückgabe zurückgelegt");
        yearIsClosed(true);
        assertThat(owedBack()).as("of a closed year's pot").isEqualTo(Money.ZERO);
        yearIsClosed(false);
        assertThat(kept()).isEqualTo(BACK);
        whileThePotIsEmpty(() -> {
            order();
            cancel();
            order();
            sent(CLERK);
        });
        assertThat(kept()).isEqualTo(Money.ZERO);
    }

    private void yearIsClosed(boolean closed) {
        bean(TransactionTemplate.class).executeWithoutResult(status -> {
            bean(JdbcTemplate.class)
                    .update(
                            "update fund_year set closed_on = ? where fund = ? and year = ?",
                            closed ? today() : null,
                            ApplicationFixture.BREMEN.value(),
                            year.value());
            context.publishEvent(new FiscalYearClosed(
                    ApplicationFixture.BREMEN, year, closed, "Jahresabschluss", clock.instant(), AUTHORIZER));
        });
    }

    private void whileThePotIsEmpty(Runnable deeds) {
        var all = new GrantBookings.Part(
                new CaseNumber("SFHB-2020-9999"),
                ApplicationFixture.BREMEN,
                year,
                pot().left(),
                "refund-it:" + caseNumber,
                AUTHORIZER);
        bean(GrantBookings.class).commit(all);
        deeds.run();
        bean(GrantBookings.class).release(all.named("refund-it:free:" + caseNumber));
    }

    /** Where the sponsor had paid, the sheet names it, and it reads that the money is on its way. */
    @Test
    void whatASponsorPaidGoesBackToIt() throws IOException {
        var sponsored = new SponsoredCase(house, UUID.randomUUID());
        caseNumber = sponsored.told("DE49900500507000700012");
        house.pay(caseNumber, null);
        withdrawnAndBack();
        upheld();
        order();

        assertThat(text(at("Klara Kassel", Role.FINANCE).load(path("/rueckgabe/anordnung.pdf"))))
                .contains(
                        bean(Applications.class).require(caseNumber).recipient().name());
        sent(CLERK);
        assertThat(sponsored.toSponsor(caseNumber, "refund-sent")).hasSize(1);
        assertThat(sponsored.toGroup(caseNumber, "refund-sent")).hasSize(1);
    }

    private StaffMember named(String name) {
        return bean(Staff.class).all().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyOrdersAnotherSumThanWasSeen() {
        upheld();

        assertThatThrownBy(() -> bean(OrderRefund.class)
                        .order(new OrderRefund.Command(caseNumber, Money.ofEuros(150), "", AUTHORIZER)))
                .hasMessageContaining("refund.changed");

        var both = Stream.of(AUTHORIZER, CLERK)
                .map(person -> CompletableFuture.supplyAsync(() -> orderedBy(person)))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join))
                .as("of two who order at once, the second orders nothing")
                .containsExactlyInAnyOrder("", "refund.nothing-due");
        assertThat(pot().ordered()).isEqualTo(before.ordered().plus(BACK));
        assertThat(kept()).isEqualTo(Money.ZERO);
    }

    /** What it is refused for; empty where it is done. */
    private String orderedBy(Actor person) {
        try {
            bean(OrderRefund.class).order(new OrderRefund.Command(caseNumber, BACK, "", person));
            return "";
        } catch (BusinessRuleViolation refused) {
            return refused.code();
        }
    }

    @Test
    void thatItWasSentMayBeAMistake() {
        upheld();
        order();
        sent(CLERK);
        var sent = refunds().sent(caseNumber).get(0).id().toString();
        whatItsMailSaysIsToldOtherwiseOnceItCameBack();
        var clerk = at("Klara Kassel", Role.FINANCE);
        assertThat(clerk.open("/schreibtisch/finanzen/" + ApplicationFixture.BREMEN + "/eingaenge/" + caseNumber)
                        .select("main")
                        .text())
                .contains("Wieder zurückgegeben: 200,00 €");

        reversed(ReversalKind.REFUNDED, sent);

        assertThat(house.tasks(caseNumber)).contains(CaseTask.SEND_REFUND);
        assertThat(mails("refund-not-sent")).hasSize(1);
        assertThat(refunds().underWay(caseNumber)).map(RefundView::amount).hasValue(BACK);
        assertThatThrownBy(() -> bean(ReverseEntry.class)
                        .ask(new ReverseEntry.Ask(
                                ApplicationFixture.BREMEN, ReversalKind.REFUNDED, sent, "Noch einmal", CLERK)))
                .hasMessageContaining("refund.not-sent");
        sent(CLERK);
        assertThat(house.tasks(caseNumber)).doesNotContain(CaseTask.SEND_REFUND);
    }

    private void whatItsMailSaysIsToldOtherwiseOnceItCameBack() {
        var mail = mails("refund-sent").get(0).id();
        bean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> context.publishEvent(new MailReturned(mail, caseNumber, "5.1.1 user unknown")));
        assertThat(bean(MessageTasks.class).of(caseNumber))
                .anySatisfy(task -> assertThat(task.text()).contains(BACK.toGerman()));
    }

    /** One order lies at the cash office at a time. */
    @Test
    void whatWasSentBeforeIsNoMistakeWhileAnotherOrderLiesThere() {
        decided(RaisedObjection.Outcome.PARTLY_UPHELD, Money.ofEuros(50));
        order();
        sent(CLERK);
        var sent = refunds().sent(caseNumber).get(0).id().toString();
        bean(RecordPosting.class)
                .post(new RecordPosting.Command(
                        notice(NoticeType.OBJECTION_DECISION),
                        today(),
                        house.way().officer()));
        house.way().jobs();
        decided(NoticeType.OBJECTION_DECISION, RaisedObjection.Outcome.UPHELD, null, today());
        assertThat(refunds().toCome(caseNumber)).isEqualTo(Money.ofEuros(50));
        assertThat(mails("lawsuit-ended")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("nicht mehr schulden"));
        order();

        assertThatThrownBy(() -> bean(ReverseEntry.class)
                        .ask(new ReverseEntry.Ask(
                                ApplicationFixture.BREMEN, ReversalKind.REFUNDED, sent, "Verklickt", CLERK)))
                .hasMessageContaining("refund.under-way");
    }

    /** Money that never came is not given back, and nobody is asked for it whose claim has fallen. */
    @Test
    void whatNeverCameIsNotGivenBack() {
        upheld();
        assertThat(house.tasks(caseNumber)).contains(CaseTask.ORDER_REFUND);

        whileThePotIsEmpty(() -> reversed(ReversalKind.RECEIVED, received()));

        assertThat(kept()).isEqualTo(Money.ZERO);

        assertThat(house.tasks(caseNumber)).doesNotContain(CaseTask.ORDER_REFUND, CaseTask.AWAIT_REPAYMENT);
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.AWAITED);
        assertThat(refunds().toCome(caseNumber)).isEqualTo(Money.ZERO);
        assertThat(mails("claim-open-again")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("Ein Fehler von uns");
            assertThat(mail.body()).contains("Sie müssen deshalb nichts zahlen").doesNotContain("IBAN");
        });
    }

    @Test
    void aClosedCaseThatOwesNothingStaysClosedWhereMoneyNeverCame() {
        upheld();
        grant.proved(300);
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);

        reversed(ReversalKind.RECEIVED, received());

        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
        assertThat(house.tasks(caseNumber)).doesNotContain(CaseTask.ORDER_REFUND, CaseTask.AWAIT_REPAYMENT);
    }

    @Test
    void whatAnOrderRestsOnIsNoMistakeBeforeTheOrderIsTakenBack() {
        whileThePotIsEmpty(() -> {
            upheld();
            assertThat(kept()).isEqualTo(Money.ZERO);
            assertThatThrownBy(this::order).hasMessageContaining("budget.refund-exhausted");
            var raised = UUID.randomUUID();
            bean(ChangePot.class)
                    .change(new ChangePot.Command(
                            ApplicationFixture.BREMEN, year, Money.ofEuros(50), "Nachtrag", raised, AUTHORIZER));
            bean(SignPotRequest.class).sign(new SignPotRequest.Command(ApplicationFixture.BREMEN, raised, CLERK));
            assertThat(kept()).as("once the pot was raised").isEqualTo(Money.ofEuros(50));
        });
        assertThat(kept()).as("once others gave up theirs").isEqualTo(BACK);
        var mistakes = bean(ReverseEntry.class);
        var mistake =
                new ReverseEntry.Ask(ApplicationFixture.BREMEN, ReversalKind.RECEIVED, received(), "Verklickt", CLERK);
        var authorizer = at("Anna Ordnung", Role.AUTHORIZER);
        assertThat(at("Klara Kassel", Role.FINANCE)
                        .open("/schreibtisch/finanzen/" + ApplicationFixture.BREMEN + "/irrtum/received/" + received())
                        .select("main")
                        .text())
                .contains("Dieses Geld fordert niemand mehr")
                .doesNotContain("wieder offen");

        mistakes.ask(mistake);

        assertThatThrownBy(this::order).hasMessageContaining("budget.mistake-waits");
        var page = authorizer.open(path("/rueckgabe/anordnen")).select("main");
        assertThat(page.text()).contains("Erst danach kann Geld zurückgehen", "(als Irrtum gemeldet)");
        assertThat(page.select("form button")).isEmpty();
        var wish = mistakes.waitingFor(ReversalKind.RECEIVED, received()).orElseThrow();
        mistakes.withdraw(new ReverseEntry.Decide(ApplicationFixture.BREMEN, wish.id(), CLERK));
        order();

        assertThatThrownBy(() -> mistakes.ask(mistake)).hasMessageContaining("refund.under-way");
        // As where both were done at once.
        waits(wish.id(), "WAITING");
        assertThatThrownBy(() -> sent(CLERK)).hasMessageContaining("budget.mistake-waits");
        waits(wish.id(), "WITHDRAWN");

        cancel();
        reversed(ReversalKind.RECEIVED, received());
        assertThat(refunds().toCome(caseNumber)).isEqualTo(Money.ZERO);
    }

    private void waits(UUID wish, String state) {
        bean(JdbcTemplate.class).update("update reversal set state = ? where id = ?", state, wish);
    }

    /** What had come cannot turn out never to have come once it went back. */
    @Test
    void whatWentBackHadCome() {
        upheld();
        order();
        sent(CLERK);

        assertThatThrownBy(() -> bean(ReverseEntry.class)
                        .ask(new ReverseEntry.Ask(
                                ApplicationFixture.BREMEN, ReversalKind.RECEIVED, received(), "Verklickt", CLERK)))
                .hasMessageContaining("proof.repayment-given-back");
    }

    @Test
    void whileAReportIsCheckedNobodyKnowsHowMuch() throws IOException {
        grant.handedIn(250);
        upheld();

        assertThat(house.tasks(caseNumber)).contains(CaseTask.CHECK_PROOF).doesNotContain(CaseTask.ORDER_REFUND);
        assertThat(groupReads()).contains("Ist Ihr Bericht geprüft, bekommen Sie wieder, was Ihnen zusteht");
        assertThat(letter(NoticeType.REMEDY_DECISION)).contains("Nach der Prüfung Ihres Nachweises");

        bean(AcceptProof.class)
                .accept(new AcceptProof.Command(
                        caseNumber, List.of(), house.way().officer()));
        house.way().jobs();

        assertThat(house.tasks(caseNumber)).contains(CaseTask.ORDER_REFUND);
        assertThat(refunds().toCome(caseNumber)).isEqualTo(Money.ofEuros(150));
        assertThat(kept()).isEqualTo(Money.ofEuros(150));
    }

    /** What the check asks for once more is awaited as at first: the group needs its money for the project. */
    @Test
    void whoseReportIsAskedBackGetsItAsWell() {
        grant.handedIn(250);
        upheld();
        assertThat(kept()).isEqualTo(BACK);

        bean(AskBackProof.class)
                .askBack(new AskBackProof.Command(
                        caseNumber,
                        "Was kostete der Saal?",
                        today().plusDays(14),
                        house.way().officer()));
        house.way().jobs();

        assertThat(house.tasks(caseNumber)).contains(CaseTask.ORDER_REFUND);
        assertThat(kept()).isEqualTo(BACK);
    }

    @Test
    void aPartThatFallsComesBackForItsPart() {
        decided(RaisedObjection.Outcome.PARTLY_UPHELD, Money.ofEuros(50));

        assertThat(refunds().toCome(caseNumber)).isEqualTo(Money.ofEuros(150));
        order();
        sent(CLERK);
        assertThat(house.proof(caseNumber).repaid()).isEqualTo(Money.ofEuros(50));
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ZERO);
    }

    /** The letter that tells a court's sum says so, and not that money never arrived. */
    @Test
    void aCourtsPartIsToldAsTheCourts() {
        decided(RaisedObjection.Outcome.REJECTED, null);
        bean(RecordPosting.class)
                .post(new RecordPosting.Command(
                        notice(NoticeType.OBJECTION_DECISION),
                        today(),
                        house.way().officer()));
        house.way().jobs();
        decided(NoticeType.OBJECTION_DECISION, RaisedObjection.Outcome.PARTLY_UPHELD, Money.ofEuros(50), today());

        assertThat(mails("claim-stands")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains(
                        "Es ist schon alles zurückgezahlt.",
                        Money.ofEuros(150).toGerman() + " zurückgezahlt, die Sie nicht mehr schulden",
                        "auf das Konto, von dem es kam"));
        var letter = at("Anna Amt", Role.ADMINISTRATOR)
                .open(path("/forderung-berichtigen"))
                .select("[name=text]")
                .text()
                .replace('\u00a0', ' ');
        assertThat(letter)
                .contains(
                        "Das Gericht hat entschieden: Zurückzuzahlen sind nur 50,00 €",
                        "Sie haben 150,00 € zu viel gezahlt. Das Geld bekommen Sie wieder")
                .doesNotContain("kam nicht bei Ihnen an");
    }

    @Test
    void aClaimThatIsRaisedMeanwhileCountsWithoutWhatIsOnItsWay() {
        upheld();
        order();

        house.renounced(caseNumber);

        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(300));
        assertThatThrownBy(this::cancel).hasMessageContaining("refund.claimed-since");
        sent(CLERK);
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(300));
        assertThat(house.tasks(caseNumber)).contains(CaseTask.AWAIT_REPAYMENT).doesNotContain(CaseTask.ORDER_REFUND);
        assertThat(row(at("Klara Kassel", Role.FINANCE)))
                .as("what is claimed, and not what of the grant remains")
                .contains("300,00 €");
    }

    private String row(TestBrowser person) {
        return Stream.of("meine", "gruppe")
                .map(view -> AtTheDesk.inTheWorkList(person, view, caseNumber))
                .collect(Collectors.joining())
                .replace('\u00a0', ' ');
    }

    @Test
    void whoGivesTheGrantUpAfterwardsHasPaidAlready() {
        upheld();

        assertThat(kept()).isEqualTo(BACK);

        house.renounced(caseNumber);

        assertThat(kept()).as("owed after all").isEqualTo(Money.ZERO);
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(100));
        assertThat(house.tasks(caseNumber)).doesNotContain(CaseTask.ORDER_REFUND);
    }

    private void upheld() {
        decided(RaisedObjection.Outcome.UPHELD, null);
    }

    private void decided(RaisedObjection.Outcome outcome, @Nullable Money staysDue) {
        decided(NoticeType.WITHDRAWAL, outcome, staysDue, null);
    }

    private void decided(
            NoticeType contested, RaisedObjection.Outcome outcome, @Nullable Money staysDue, @Nullable LocalDate told) {
        var objection = bean(RecordObjection.class)
                .record(new RecordObjection.Command(
                        notice(contested),
                        today(),
                        Channel.PAPER,
                        "Das sehen wir anders.",
                        house.way().officer()));
        house.way().jobs();
        bean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        objection,
                        outcome,
                        "",
                        "Nach nochmaliger Prüfung.",
                        outcome.costs(),
                        staysDue,
                        told,
                        told,
                        house.way().second()));
        house.way().jobs();
    }

    private void order() {
        bean(OrderRefund.class)
                .order(new OrderRefund.Command(
                        caseNumber,
                        refunds().due(caseNumber).map(DueRefund::amount).orElse(Money.ZERO),
                        "",
                        AUTHORIZER));
        house.way().jobs();
    }

    private void sent(Actor by) {
        bean(SendRefund.class).record(new SendRefund.Command(caseNumber, today(), by));
        house.way().jobs();
    }

    private void cancel() {
        bean(CancelRefund.class).cancel(caseNumber, "Falsches Konto", CLERK);
        house.way().jobs();
    }

    private static void send(TestBrowser clerk, String page, LocalDate day) {
        clerk.submit(
                page,
                "on.day",
                String.valueOf(day.getDayOfMonth()),
                "on.month",
                String.valueOf(day.getMonthValue()),
                "on.year",
                String.valueOf(day.getYear()));
    }

    private Refunds refunds() {
        return bean(Refunds.class);
    }

    private String received() {
        return bean(Repayments.class).of(caseNumber).get(0).id().toString();
    }

    private void reversed(ReversalKind kind, String entry) {
        bean(ReverseEntry.class).ask(new ReverseEntry.Ask(ApplicationFixture.BREMEN, kind, entry, "Verklickt", CLERK));
        var looks = context.getBeansOfType(SecondLooks.class).values().stream()
                .filter(every -> every.kind().equals("reversal"))
                .findFirst()
                .orElseThrow();
        var look = looks.waiting(ApplicationFixture.BREMEN).get(0);
        looks.sign(look.fund(), look.key(), look.seen(), house.way().officer());
        house.way().jobs();
    }

    private String groupReads() {
        return Objects.requireNonNullElse(
                        bean(CaseStatus.class)
                                .page(bean(Applications.class).require(caseNumber))
                                .stand()
                                .detail(),
                        "")
                .replace('\u00a0', ' ');
    }

    private List<SentMail> mails(String template) {
        return bean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals(template))
                .toList();
    }

    private NoticeId notice(NoticeType type) {
        return bean(Notices.class).of(caseNumber).stream()
                .filter(letter -> letter.type() == type)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .id();
    }

    private String letter(NoticeType type) throws IOException {
        var document =
                Objects.requireNonNull(bean(Notices.class).require(notice(type)).documentId());
        return text(bean(DocumentStore.class).read(document).bytes());
    }

    private static String text(byte[] pdf) throws IOException {
        return PdfProof.text(pdf).replaceAll("\\s+", " ").replace('\u00a0', ' ');
    }

    private TestBrowser at(String name, Role role) {
        return new AtTheDesk(context, port).signIn(name, GrantedRole.of(role, ApplicationFixture.BREMEN));
    }

    private String path(String below) {
        return "/schreibtisch/faelle/" + caseNumber + below;
    }

    /** What the pot keeps for this case. */
    private Money kept() {
        return owedBack().minus(keptBefore);
    }

    private Money owedBack() {
        return bean(Pots.class).owedBack(ApplicationFixture.BREMEN, year);
    }

    private Pot pot() {
        return bean(Pots.class).pot(ApplicationFixture.BREMEN, year);
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
