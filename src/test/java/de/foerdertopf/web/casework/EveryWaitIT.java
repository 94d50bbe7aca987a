package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.ChooseDelivery;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.Section;
import de.foerdertopf.assessment.AnswerSilence;
import de.foerdertopf.assessment.ConfirmCompleteness;
import de.foerdertopf.assessment.ReplyToRequest;
import de.foerdertopf.assessment.RequestInformation;
import de.foerdertopf.correspondence.CompleteMessageTask;
import de.foerdertopf.correspondence.MessageTasks;
import de.foerdertopf.counselling.CompleteCounsellingRequest;
import de.foerdertopf.counselling.HoldJointReview;
import de.foerdertopf.counselling.PutOffCounsellingRequest;
import de.foerdertopf.counselling.RecordCounsellingSession;
import de.foerdertopf.counselling.RequestCounselling;
import de.foerdertopf.counselling.SessionFixture;
import de.foerdertopf.decision.AnswerChange;
import de.foerdertopf.decision.ApproveDecision;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.decision.RecordPanelVote;
import de.foerdertopf.decision.RequestChange;
import de.foerdertopf.decision.SettleAmount;
import de.foerdertopf.disbursement.CancelPaymentRun;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.RecordPaidAfterAll;
import de.foerdertopf.disbursement.RecordRecalled;
import de.foerdertopf.disbursement.RecordRepaidByHand;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.fund.OwnEdition;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.EnrolStaff;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.delivery.ReportNotDelivered;
import de.foerdertopf.notice.delivery.RetrieveNotice;
import de.foerdertopf.notice.delivery.SendInterimMessage;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.proofofuse.AcceptProof;
import de.foerdertopf.proofofuse.CorrectClaim;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HearMissingProof;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.OrderRefund;
import de.foerdertopf.proofofuse.RecordInterest;
import de.foerdertopf.proofofuse.SendRefund;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.workflow.CaseTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nothing waits unseen: each row of {@code waits.txt} in which somebody is on is walked. A case is brought there, stands on the list of a
 * person of that role with its own day, on nobody else's, and is gone once it was done.
 */
class EveryWaitIT extends IntegrationTest {

    private static final Path TABLE = Path.of("src/test/resources/waits.txt");
    private static final FundCode BREMEN = ApplicationFixture.BREMEN;
    private static final FundCode MANNHEIM = ApplicationFixture.MANNHEIM;
    private static final Actor GROUP = Actor.applicant("9a0b");
    private static final Actor FINANCE = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
    private static final Actor SECOND = Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
    private static final Money GRANT = Money.ofEuros(300);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WorkLists workLists;

    @Autowired
    private Words words;

    @Autowired
    private JdbcClient sql;

    private PaidCase house;
    private CaseOnItsWay way;
    private Actor officer;
    private Map<String, Walk> walks;

    @SuppressWarnings("NullAway.Init")
    EveryWaitIT() {}

    /** How a case comes there, and what ends the wait. */
    private record Walk(Supplier<CaseNumber> there, Consumer<CaseNumber> done) {}

    /** A row of the table in which somebody is on. */
    record Row(String place, boolean isGroups, Role role, String day) {

        @Override
        public String toString() {
            return place;
        }
    }

    @BeforeEach
    void people() {
        house = new PaidCase(context);
        way = house.way();
        officer = way.officer();
        walks = new HashMap<>();
        beforeTheDecision();
        letters();
        money();
        proofs();
        claims();
        beside();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void standsOnTheListOfWhoeverIsOnWithItsOwnDayUntilItIsDone(Row row) {
        var walk = Objects.requireNonNull(walks.get(row.place()), "no way to " + row.place());
        var caseNumber = walk.there().get();
        way.jobs();
        var person = member(row.role());

        assertThat(items(person, caseNumber, row))
                .as("%s of %s, beside %s", row.place(), caseNumber, all(person, caseNumber))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.mine()).isTrue();
                    assertThat(item.waitsForGroup()).isEqualTo(row.isGroups());
                    assertThat(item.dueOn()).isEqualTo(day(row.day(), caseNumber, item));
                });
        assertThat(items(member(Role.AUDITOR), caseNumber, row)).noneMatch(item -> WorkTab.MINE.shows(item, today()));

        walk.done().accept(caseNumber);
        way.jobs();

        assertThat(items(person, caseNumber, row)).as(row.place()).isEmpty();
    }

    @Test
    void eachKindOfWorkHasARow() throws IOException {
        var rows = rows().map(Row::place).collect(Collectors.toSet());

        assertThat(rows)
                .containsAll(Arrays.stream(WorkBeside.Kind.values())
                        .map(kind -> "beside " + kind)
                        .toList())
                .containsAll(Arrays.stream(Stage.values())
                        .filter(stage -> stage.waitsForGroup() && stage != Stage.REQUESTED)
                        .map(stage -> "stage " + stage)
                        .toList());
        assertThat(walks.keySet()).isEqualTo(rows);
    }

    /** Days that are past when they are written are no promise; a new column says which of both it is. */
    @Test
    void eachDayThatIsPromisedIsKeptByARowOrNeedsNone() throws IOException {
        var written = new TreeSet<>(sql.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                         where table_schema = 'foerdertopf' and data_type in ('date', 'timestamp with time zone')
                           and table_name in (select table_name from information_schema.tables
                                               where table_schema = 'foerdertopf' and table_type = 'BASE TABLE')
                           and column_name !~ '_at$' and column_name !~ '^(at|installed_on)$'
                            or table_schema = 'foerdertopf' and column_name ~ '(expires|until|due).*_at$'
                        """).query(String.class).list());
        var promises = lines().filter(line -> line.startsWith("promise "))
                .map(line -> line.split("\\s+", 3))
                .collect(Collectors.toMap(row -> row[1], row -> row[2]));
        var known = new TreeSet<>(promises.keySet());
        lines().filter(line -> line.startsWith("past "))
                .flatMap(line -> Arrays.stream(line.split("\\s+")).skip(1))
                .forEach(known::add);
        var rows = rows().map(Row::place).collect(Collectors.toSet());

        assertThat(promises.values()).allMatch(kept -> kept.startsWith("none: ") || rows.contains(kept));
        assertThat(known).isEqualTo(written);
    }

    private void beforeTheDecision() {
        walk("completeness userTask_confirmCompleteness", this::submitted, this::complete);
        walk("completeness userTask_reply", this::asked, this::replied);
        walk(
                "completeness userTask_noAnswer",
                () -> {
                    var caseNumber = asked();
                    clock.moveByDays(15);
                    return caseNumber;
                },
                one -> bean(AnswerSilence.class).continueWithout(one, officer));
        walk(
                "mannheim-fluechtlingsfonds userTask_clarifyCounselling",
                () -> {
                    var caseNumber =
                            way.submitted(ApplicationFixture.anApplication().inMannheim());
                    complete(caseNumber);
                    return caseNumber;
                },
                way::declineToTalk);
        walk(
                "decision userTask_recordPanelVote",
                () -> {
                    var caseNumber = completed();
                    var runtime = bean(RuntimeService.class);
                    runtime.createProcessInstanceModification(runtime.createProcessInstanceQuery()
                                    .processInstanceBusinessKey(caseNumber.value(), "decision")
                                    .singleResult()
                                    .getId())
                            .startBeforeActivity("userTask_recordPanelVote")
                            .cancelAllForActivity("userTask_decide")
                            .execute();
                    return caseNumber;
                },
                one -> bean(RecordPanelVote.class)
                        .record(new RecordPanelVote.Command(
                                one, today(), Outcome.APPROVED, null, 3, 0, 0, "", officer)));
        walk("decision userTask_decide", this::completed, way::approve);
        walk(
                "decision userTask_secondSignature",
                () -> {
                    var caseNumber = way.submitted(
                            ApplicationFixture.anApplication().inMannheim().requesting(Money.ofEuros(3000)));
                    assertThat(way.propose(caseNumber, Outcome.APPROVED, Money.ofEuros(3000), ""))
                            .isTrue();
                    return caseNumber;
                },
                one -> bean(ApproveDecision.class).approve(new ApproveDecision.Command(one, way.second())));
    }

    private void letters() {
        walk("notice userTask_issueNotice", this::approved, way::sent);
        walk(
                "delivery userTask_postLetter",
                () -> {
                    var caseNumber =
                            way.approved(ApplicationFixture.anApplication().withoutEmail());
                    way.sent(caseNumber);
                    return caseNumber;
                },
                one -> posted(one, NoticeType.APPROVAL));
        walk(
                "delivery userTask_chooseDelivery",
                () -> {
                    var caseNumber = told();
                    bean(ReportNotDelivered.class)
                            .report(new ReportNotDelivered.Command(
                                    letter(caseNumber, NoticeType.APPROVAL), "Unbekannt verzogen.", null, officer));
                    return caseNumber;
                },
                one -> posted(one, NoticeType.APPROVAL));
        walk(
                "objection userTask_decideObjection",
                () -> {
                    // A proof is awaited beside: its day is not the day of the objection.
                    var caseNumber = house.paid(ApplicationFixture.anApplication());
                    objected(caseNumber, NoticeType.APPROVAL);
                    return caseNumber;
                },
                one -> decided(one, RaisedObjection.Outcome.REJECTED));
    }

    private void money() {
        walk("disbursement userTask_orderPayment", this::told, one -> house.ordered(one, null));
        walk(
                "disbursement userTask_releasePayment",
                () -> {
                    var caseNumber = told();
                    house.ordered(caseNumber, null);
                    return caseNumber;
                },
                one -> bean(ReleasePayment.class).release(new ReleasePayment.Command(first(one), SECOND)));
        walk(
                "disbursement userTask_executePayment",
                () -> {
                    var caseNumber = told();
                    house.atTheBank(house.ordered(caseNumber, null), caseNumber);
                    return caseNumber;
                },
                one -> house.executed(List.of(Objects.requireNonNull(
                        bean(Payments.class).require(first(one)).run()))));
        walk(
                "bremen-stadtteilfonds userTask_clarifyAccount",
                () -> cameBack(ApplicationFixture.anApplication()),
                this::known);
        walk(
                "mannheim-fluechtlingsfonds userTask_clarifyAccount",
                () -> cameBack(ApplicationFixture.anApplication().inMannheim()),
                this::known);
        walk("recall userTask_recallPayment", this::askedBack, one -> bean(RecordRecalled.class)
                .record(new RecordRecalled.Command(last(one), "Frau Kern, Kasse", FINANCE)));
        walk("overpayment userTask_clarifyOverpayment", this::paidTwice, one -> bean(RecordRepaidByHand.class)
                .record(new RecordRepaidByHand.Command(last(one), today(), FINANCE)));
        walk("refund userTask_orderRefund", this::notOwed, this::refundOrdered);
        walk(
                "refund userTask_sendRefund",
                () -> {
                    var caseNumber = notOwed();
                    refundOrdered(caseNumber);
                    return caseNumber;
                },
                one -> bean(SendRefund.class).record(new SendRefund.Command(one, today(), FINANCE)));
    }

    private void proofs() {
        walk("proof-of-use userTask_checkProof", this::reported, one -> bean(AcceptProof.class)
                .accept(new AcceptProof.Command(one, List.of(), officer)));
        walk("proof-of-use userTask_awaitRepayment", this::owing, one -> grant(one)
                .repaid(100));
        walk("proof-of-use userTask_missingProof", this::late, this::moreTime);
        walk(
                "proof-of-use userTask_decideRevocation",
                () -> {
                    var caseNumber = late();
                    bean(HearMissingProof.class).hear(caseNumber, officer);
                    way.jobs();
                    clock.moveByDays(30);
                    return caseNumber;
                },
                this::moreTime);
        walk("proof-of-use userTask_decideInterest", this::interestToDecide, this::charged);
        walk("stage PROOF_AWAITED", () -> house.paid(ApplicationFixture.anApplication()), one -> grant(one)
                .handedIn(300));
        walk("stage LATE_PROOF", this::late, one -> grant(one).handedIn(300));
        walk(
                "accompaniment userTask_jointReview",
                () -> {
                    var year = bean(Funds.class).rounds(MANNHEIM).stream()
                            .filter(round -> !round.closes().isBefore(today()))
                            .findFirst()
                            .orElseThrow()
                            .fiscalYear()
                            .value();
                    var spring = LocalDate.of(year, 3, 20);
                    var from = today().isBefore(spring) ? spring : today();
                    var caseNumber = house.paid(
                            ApplicationFixture.anApplication().inMannheim().period(from, LocalDate.of(year, 12, 20)));
                    clock.moveTo(HouseTime.startOf(from.plusDays(130)));
                    return caseNumber;
                },
                one -> bean(HoldJointReview.class)
                        .hold(new RecordCounsellingSession.Command(
                                one, SessionFixture.aTalk(today(), 30, null), officer)));
    }

    private void claims() {
        walk(
                "claim userTask_decideWithdrawal",
                () -> {
                    var caseNumber = heard();
                    afterTheHearing(caseNumber);
                    return caseNumber;
                },
                this::dropped);
        walk(
                "claim userTask_decideRepayment",
                () -> {
                    var caseNumber = owing();
                    clock.moveTo(HouseTime.startOf(
                            Objects.requireNonNull(house.proof(caseNumber).repaymentDueOn())
                                    .plusDays(1)));
                    bean(HearClaim.class)
                            .hear(new HearClaim.Command(
                                    caseNumber, HeardClaim.About.REPAYMENT, "Nichts kam.", null, null, officer));
                    way.jobs();
                    afterTheHearing(caseNumber);
                    return caseNumber;
                },
                this::dropped);
        walk(
                "claim-correction userTask_correctClaim",
                () -> {
                    var caseNumber = house.paid(ApplicationFixture.anApplication());
                    grant(caseNumber).heard(300);
                    grant(caseNumber).withdrawn(300);
                    house.comesBack(first(caseNumber), "AC04");
                    return caseNumber;
                },
                one -> bean(CorrectClaim.class)
                        .correct(new CorrectClaim.Command(one, "Neuer Betrag", "Sie zahlen nichts zurück.", officer)));
    }

    private void beside() {
        walk(
                "beside LETTER",
                () -> {
                    var caseNumber =
                            way.approved(ApplicationFixture.anApplication().withoutEmail());
                    way.sent(caseNumber);
                    posted(caseNumber, NoticeType.APPROVAL);
                    house.pay(caseNumber, null);
                    return caseNumber;
                },
                this::delivered);
        walk(
                "beside CALL",
                () -> behind(new FiscalSponsor("Haus der Vereine", "Ida Kalt", null, null)),
                this::delivered);
        walk("beside HEARD", this::heard, this::dropped);
        walk(
                "beside ANSWERED",
                () -> {
                    var caseNumber = heard();
                    bean(HearClaim.class).answered(caseNumber, HeardClaim.About.WITHDRAWAL, "Das war anders.", GROUP);
                    return caseNumber;
                },
                this::dropped);
        walk(
                "beside CHANGE",
                () -> {
                    var caseNumber = told();
                    bean(RequestChange.class)
                            .request(new RequestChange.Command(
                                    caseNumber, ChangeKind.COST_ITEMS, "Handzettel.", null, null, null, GROUP));
                    return caseNumber;
                },
                one -> bean(AnswerChange.class)
                        .answer(new AnswerChange.Command(
                                bean(ChangeRequests.class).of(one).get(0).id(), false, "Nein.", officer)));
        walk(
                "beside PROVISIONAL",
                () -> {
                    var caseNumber = submitted();
                    way.approveProvisionally(caseNumber);
                    way.sent(caseNumber);
                    return caseNumber;
                },
                one -> bean(SettleAmount.class)
                        .settle(new SettleAmount.Command(one, way.requested(one), "Die Rechnung ist da.", officer)));
        var request = UUID.randomUUID();
        walk(
                "beside TALK",
                () -> {
                    var caseNumber = told();
                    clock.moveBy(Duration.ofHours(1));
                    bean(RequestCounselling.class)
                            .request(new RequestCounselling.Command(
                                    request, BREMEN, caseNumber, "Ana", "0421 55", "", "Frage.", "192.0.2.9", GROUP));
                    bean(PutOffCounsellingRequest.class).putOff(request, "Niemand da.", officer);
                    return caseNumber;
                },
                one -> bean(CompleteCounsellingRequest.class)
                        .complete(new CompleteCounsellingRequest.Command(request, 10, "", officer)));
        walk(
                "beside FOLLOW_UP",
                () -> {
                    var caseNumber = told();
                    talked(caseNumber, today().plusDays(5));
                    return caseNumber;
                },
                one -> talked(one, null));
        walk(
                "beside INTERIM",
                () -> {
                    var caseNumber = submitted();
                    bean(SendInterimMessage.class)
                            .send(new SendInterimMessage.Command(
                                    caseNumber, "Die Sitzung fällt aus.", today().plusDays(20), officer));
                    return caseNumber;
                },
                way::approve);
        walk(
                "beside INTEREST",
                () -> {
                    var caseNumber = interestToDecide();
                    charged(caseNumber);
                    return caseNumber;
                },
                one -> bean(RecordInterest.class)
                        .record(new RecordInterest.Command(
                                one,
                                bean(HeardClaims.class)
                                        .interest(one)
                                        .orElseThrow()
                                        .open(),
                                today(),
                                FINANCE)));
        walk("beside RETRIEVAL", this::provided, one -> bean(RetrieveNotice.class)
                .retrieve(new RetrieveNotice.Command(
                        letter(one, NoticeType.APPROVAL), Actor.applicant(person.toString()))));
        walk(
                "beside SPONSOR",
                () -> behind(new FiscalSponsor("Haus der Vereine", "Ida Kalt", "kalt@example.org", null)),
                one -> bean(AnswerForSponsor.class)
                        .record(new AnswerForSponsor.Command(one, false, null, Channel.PAPER, "Kein Geld.", officer)));
    }

    private final UUID person = UUID.randomUUID();

    private CaseNumber provided() {
        try (var edition = OwnEdition.withPortal(bean(Funds.class), BREMEN)) {
            assertThat(edition.offersPortal()).isTrue();
            var caseNumber = way.submittedBy(person, ApplicationFixture.anApplication());
            bean(ChooseDelivery.class)
                    .choose(new ChooseDelivery.Command(
                            caseNumber, DeliveryChoice.PORTAL, Actor.applicant(person.toString())));
            way.approve(caseNumber);
            way.sent(caseNumber);
            return caseNumber;
        }
    }

    private CaseNumber behind(FiscalSponsor sponsor) {
        return way.submitted(
                ApplicationFixture.anApplication().ofAnInformalGroup().behind(sponsor));
    }

    private CaseNumber submitted() {
        return way.submitted(ApplicationFixture.anApplication());
    }

    private void complete(CaseNumber caseNumber) {
        bean(ConfirmCompleteness.class).confirm(new ConfirmCompleteness.Command(caseNumber, officer));
        way.jobs();
    }

    private CaseNumber completed() {
        var caseNumber = submitted();
        complete(caseNumber);
        return caseNumber;
    }

    private CaseNumber asked() {
        var caseNumber = submitted();
        bean(RequestInformation.class)
                .request(new RequestInformation.Command(
                        caseNumber, Set.of(Section.ACCOUNT), today().plusDays(14), "Bitte die IBAN.", officer));
        way.jobs();
        return caseNumber;
    }

    private void replied(CaseNumber caseNumber) {
        bean(ReplyToRequest.class)
                .reply(new ReplyToRequest.Command(caseNumber, Channel.ONLINE, today(), "Hier.", GROUP));
    }

    private CaseNumber approved() {
        return way.approved(ApplicationFixture.anApplication());
    }

    private CaseNumber told() {
        var caseNumber = approved();
        way.sent(caseNumber);
        return caseNumber;
    }

    private NoticeId letter(CaseNumber caseNumber, NoticeType type) {
        return bean(Notices.class).of(caseNumber).stream()
                .filter(letter -> letter.type() == type)
                .map(IssuedNotice::id)
                .findFirst()
                .orElseThrow();
    }

    private void posted(CaseNumber caseNumber, NoticeType type) {
        bean(RecordPosting.class).post(new RecordPosting.Command(letter(caseNumber, type), today(), officer));
        way.jobs();
    }

    private void objected(CaseNumber caseNumber, NoticeType type) {
        bean(RecordObjection.class)
                .record(new RecordObjection.Command(
                        letter(caseNumber, type), today(), Channel.PAPER, "Das sehen wir anders.", officer));
        way.jobs();
    }

    private void decided(CaseNumber caseNumber, RaisedObjection.Outcome outcome) {
        var objection = bean(Objections.class).of(caseNumber).get(0).id();
        bean(DecideObjection.class)
                .decide(new DecideObjection.Command(objection, outcome, "Nach nochmaliger Prüfung.", way.second()));
        way.jobs();
    }

    private PaymentId first(CaseNumber caseNumber) {
        return bean(Payments.class).ofCase(caseNumber).get(0).id();
    }

    private PaymentId last(CaseNumber caseNumber) {
        var all = bean(Payments.class).ofCase(caseNumber);
        return all.get(all.size() - 1).id();
    }

    private CaseNumber cameBack(ApplicationFixture application) {
        var caseNumber = house.paid(application);
        house.comesBack(first(caseNumber), "AC04");
        return caseNumber;
    }

    private void known(CaseNumber caseNumber) {
        house.confirmAccount(caseNumber, officer);
    }

    /** The cash office has a payment that must not go out any more. */
    private CaseNumber askedBack() {
        var caseNumber = told();
        house.pay(caseNumber, Money.ofEuros(100));
        house.atTheBank(house.ordered(caseNumber, Money.ofEuros(150)), caseNumber);
        grant(caseNumber).heard(100);
        grant(caseNumber).withdrawn(100);
        return caseNumber;
    }

    /** Two runs paid the same. */
    private CaseNumber paidTwice() {
        var caseNumber = told();
        var payment = house.ordered(caseNumber, null);
        var cancelled = house.atTheBank(payment, caseNumber).get(0);
        bean(CancelPaymentRun.class).cancel(new CancelPaymentRun.Command(cancelled, "Falscher Tag", FINANCE));
        way.jobs();
        house.executed(de.foerdertopf.disbursement.RunOf.these(
                way::bean, BREMEN, List.of(payment), house.payDay(payment), FINANCE));
        bean(RecordPaidAfterAll.class)
                .record(new RecordPaidAfterAll.Command(cancelled, payment, today(), "Kontoauszug", FINANCE));
        return caseNumber;
    }

    /** What was withdrawn and paid back is not owed. */
    private CaseNumber notOwed() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        grant(caseNumber).heard(200);
        grant(caseNumber).withdrawn(200);
        grant(caseNumber).repaid(200);
        objected(caseNumber, NoticeType.WITHDRAWAL);
        decided(caseNumber, RaisedObjection.Outcome.UPHELD);
        return caseNumber;
    }

    private void refundOrdered(CaseNumber caseNumber) {
        bean(OrderRefund.class).order(new OrderRefund.Command(caseNumber, Money.ofEuros(200), "", SECOND));
        way.jobs();
    }

    private EndingGrant grant(CaseNumber caseNumber) {
        return new EndingGrant(way, caseNumber);
    }

    private CaseNumber reported() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        grant(caseNumber).handedIn(300);
        return caseNumber;
    }

    private CaseNumber owing() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        grant(caseNumber).proved(200);
        return caseNumber;
    }

    private CaseNumber late() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        clock.moveTo(HouseTime.startOf(house.proof(caseNumber).dueOn().plusDays(2)));
        for (var week = 0; week < 20 && !house.tasks(caseNumber).contains(CaseTask.MISSING_PROOF); week++) {
            way.jobs();
            clock.moveByDays(7);
        }
        return caseNumber;
    }

    private void moreTime(CaseNumber caseNumber) {
        bean(HearMissingProof.class).extend(caseNumber, today().plusDays(20), officer);
    }

    private CaseNumber heard() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        grant(caseNumber).heard(300);
        return caseNumber;
    }

    private void afterTheHearing(CaseNumber caseNumber) {
        var hearing = bean(HeardClaims.class).of(caseNumber).get(0);
        clock.moveTo(HouseTime.startOf(hearing.answerDueOn().plusDays(1)));
    }

    private void dropped(CaseNumber caseNumber) {
        var about = bean(HeardClaims.class).of(caseNumber).get(0).about();
        bean(HearClaim.class).drop(caseNumber, about, "Ein Irrtum.", officer);
    }

    private CaseNumber interestToDecide() {
        var caseNumber = house.paid(ApplicationFixture.anApplication().requesting(GRANT));
        grant(caseNumber).heard(300);
        grant(caseNumber).withdrawn(300, new Weighing("Dafür.", "Dagegen.", "Zinsen.", true));
        clock.moveByDays(14);
        grant(caseNumber).repaid(300);
        return caseNumber;
    }

    private void charged(CaseNumber caseNumber) {
        bean(DecideInterest.class)
                .decide(new DecideInterest.Command(caseNumber, today().minusDays(14), "Kein Grund.", officer));
    }

    private void delivered(CaseNumber caseNumber) {
        bean(MessageTasks.class).of(caseNumber).stream()
                .filter(task -> !task.isDone())
                .forEach(task -> bean(CompleteMessageTask.class)
                        .complete(new CompleteMessageTask.Command(task.id(), "", officer)));
    }

    private void talked(CaseNumber caseNumber, @Nullable LocalDate followUpOn) {
        bean(RecordCounsellingSession.class)
                .record(new RecordCounsellingSession.Command(
                        caseNumber, SessionFixture.aTalk(today(), 30, followUpOn), officer));
    }

    /** What of the list is this row: by the words that it has there. */
    private List<WorkItem> items(StaffMember person, CaseNumber caseNumber, Row row) {
        var place = row.place().split(" ", 2);
        var said =
                switch (place[0]) {
                    case "beside" ->
                        switch (place[1]) {
                            case "LETTER", "CALL" -> words.text("worklist.message." + place[1], "");
                            case "CHANGE" -> words.text("worklist.change", words.label(ChangeKind.COST_ITEMS));
                            default -> words.text("worklist.beside." + place[1]);
                        };
                    case "stage" ->
                        place[1].equals("LATE_PROOF")
                                ? words.text("worklist.ask-for-proof")
                                : words.text("worklist.waits." + place[1]);
                    default ->
                        words.label(Arrays.stream(CaseTask.values())
                                .filter(task -> place[1].equals("userTask_" + camel(task)))
                                .findFirst()
                                .orElseThrow());
                };
        return all(person, caseNumber).stream()
                .filter(item -> item.what().startsWith(said))
                .toList();
    }

    private static String camel(CaseTask task) {
        var parts = task.name().toLowerCase(java.util.Locale.ROOT).split("_");
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .map(part -> part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining());
    }

    private List<WorkItem> all(StaffMember person, CaseNumber caseNumber) {
        return workLists.of(person, List.of(BREMEN, MANNHEIM), today()).stream()
                .filter(item -> item.about().caseNumber().equals(caseNumber))
                .toList();
    }

    private StaffMember member(Role role) {
        var details = new StaffDetails(
                "Ida " + role, new EmailAddress("wait." + UUID.randomUUID() + "@example.org"), "0421 1", "2.1");
        return bean(Staff.class)
                .require(bean(EnrolStaff.class)
                        .enrol(new EnrolStaff.Command(
                                details,
                                Set.of(GrantedRole.of(role, BREMEN), GrantedRole.of(role, MANNHEIM)),
                                Actor.SYSTEM)));
    }

    private @Nullable LocalDate day(String said, CaseNumber caseNumber, WorkItem item) {
        var about = item.about();
        return switch (said) {
            case "none" -> null;
            case "since" -> HouseTime.dayOf(Objects.requireNonNull(item.since()));
            case "decision" ->
                bean(Funds.class).round(about.fund(), about.round()).decisionDay();
            case "payment" ->
                Objects.requireNonNull(about.payFrom())
                        .plusDays(bean(Funds.class)
                                .editionFor(bean(Funds.class).round(about.fund(), about.round()))
                                .rules()
                                .payment()
                                .withinDays());
            case "objection" ->
                bean(Objections.class).of(caseNumber).get(0).receivedOn().plusMonths(3);
            case "follow-up" -> today().plusDays(5);
            case "next-word" -> today().plusDays(20);
            case "sponsor-link" ->
                HouseTime.dayOf(sql.sql("select expires_at from foerdertopf.sponsor_request where case_number = ?")
                                .param(caseNumber.value())
                                .query(java.time.OffsetDateTime.class)
                                .single()
                                .toInstant())
                        .minusDays(1);
            default -> {
                var dot = said.indexOf('.');
                yield sql.sql("select max(" + said.substring(dot + 1) + ") from foerdertopf." + said.substring(0, dot)
                                + " where case_number = ?")
                        .param(caseNumber.value())
                        .query(LocalDate.class)
                        .single();
            }
        };
    }

    private void walk(String place, Supplier<CaseNumber> there, Consumer<CaseNumber> done) {
        walks.put(place, new Walk(there, done));
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }

    static Stream<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        lines().map(line -> line.split("\\s+"))
                .filter(row -> row.length == 5 && (row[2].equals("task") || row[2].equals("group")))
                .forEach(row -> rows.add(new Row(
                        row[0] + " " + row[1],
                        row[2].equals("group") || OF_THE_GROUP.contains(row[1]),
                        Role.valueOf(row[3]),
                        row[4])));
        return rows.stream();
    }

    /** Tasks of the models in which the desk only notes what the group does. */
    private static final Set<String> OF_THE_GROUP = Set.of("userTask_reply", "userTask_awaitRepayment");

    private static Stream<String> lines() throws IOException {
        return Files.readAllLines(TABLE).stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
}
