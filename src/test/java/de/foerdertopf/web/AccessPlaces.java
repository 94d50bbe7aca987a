package de.foerdertopf.web;

import static de.foerdertopf.application.ApplicationFixture.MANNHEIM;
import static de.foerdertopf.application.ApplicationFixture.anApplication;

import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.AskSponsor;
import de.foerdertopf.application.Attachment;
import de.foerdertopf.application.AttachmentKind;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.ChooseDelivery;
import de.foerdertopf.application.ContactDetails;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.Section;
import de.foerdertopf.assessment.ReplyToRequest;
import de.foerdertopf.assessment.RequestInformation;
import de.foerdertopf.budget.ChangePot;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseEntry;
import de.foerdertopf.budget.SignPotRequest;
import de.foerdertopf.correspondence.ConfirmContact;
import de.foerdertopf.correspondence.CorrectContact;
import de.foerdertopf.correspondence.MessageTasks;
import de.foerdertopf.counselling.CounsellingSessions;
import de.foerdertopf.counselling.RecordCounsellingSession;
import de.foerdertopf.counselling.RequestCounselling;
import de.foerdertopf.counselling.SessionFixture;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.RequestChange;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.dispatch.LetterRef;
import de.foerdertopf.dispatch.MakePrintRun;
import de.foerdertopf.dispatch.StartBulkIssue;
import de.foerdertopf.dispatch.StopBulkIssue;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.NewDocument;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.fund.OwnEdition;
import de.foerdertopf.identity.ApplicantAccounts;
import de.foerdertopf.identity.ApplicantId;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.proofofuse.AcceptProof;
import de.foerdertopf.proofofuse.ActualCost;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.SubmitProofOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.casework.PaidCase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the addresses of the access table lead to: real cases of one fund, each where a row of the table needs it, and what belongs
 * to them. A row names one of them, such as {@code caseNumber=requested} or {@code id=payment}.
 */
final class AccessPlaces {

    /** Where nothing else is named. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("caseNumber", "told"),
            Map.entry("code", MANNHEIM.value()),
            Map.entry("year", "2025"),
            Map.entry("number", "notice"),
            Map.entry("language", "uk"),
            Map.entry("version", "2025"));

    private static final FiscalSponsor SPONSOR =
            new FiscalSponsor("Haus der Vereine", "Ida Kalt", null, new Address("Am Markt 1", "68159", "Mannheim"));

    private final PaidCase house;
    private final CaseOnItsWay way;
    private final UUID group;
    private final Actor finance;
    private final Map<String, String> places = new TreeMap<>();

    private AccessPlaces(ApplicationContext context, UUID group, Actor finance) {
        this.house = new PaidCase(context);
        this.way = house.way();
        this.group = group;
        this.finance = finance;
    }

    /** Cases of the group with this account. */
    static AccessPlaces of(ApplicationContext context, UUID group, Actor finance) {
        var places = new AccessPlaces(context, group, finance);
        places.build();
        return places;
    }

    /** What stands in the address for a variable of its pattern. */
    String of(String variable, Map<String, String> named) {
        var name = named.getOrDefault(variable, USUAL.getOrDefault(variable, variable));
        return places.getOrDefault(name, name);
    }

    void put(String name, String value) {
        places.put(name, value);
    }

    /** Whether this is one of the prepared things. */
    boolean has(String value) {
        return places.containsValue(value);
    }

    private void build() {
        var submitted = own(anApplication().inMannheim().ofAnInformalGroup().behind(SPONSOR));
        put("submitted", submitted.value());
        put("token", way.bean(AskSponsor.class).ask(submitted));

        var requested = own(anApplication().inMannheim());
        request(requested);
        put("requested", requested.value());

        put("paper", withAPaper().value());
        put("proposed", proposed().value());
        told();
        paid();
        put("approved", approved(anApplication().inMannheim()).value());
        letters();
        portal();
        sponsored();
        wishes();

        var talk = UUID.randomUUID();
        way.bean(RequestCounselling.class)
                .request(new RequestCounselling.Command(
                        talk,
                        MANNHEIM,
                        null,
                        "Ada Beispiel",
                        "0621 1234567",
                        "abends",
                        "Ich habe eine Frage.",
                        "192.0.2.250",
                        Actor.applicant(group.toString())));
        put("talk", talk.toString());
    }

    private void told() {
        var told = approved(anApplication().inMannheim().reading("uk"));
        var notice = way.bean(Notices.class).require(way.sent(told));
        put("told", told.value());
        way.bean(RecordCounsellingSession.class)
                .record(new RecordCounsellingSession.Command(
                        told, SessionFixture.aTalk(today(), 30, null), way.officer()));
        put("talked", way.bean(CounsellingSessions.class).of(told).get(0).id().toString());
        put("notice", Integer.toString(notice.number()));
        put("payment", house.ordered(told, null).value().toString());
        put(
                "change",
                way.bean(RequestChange.class)
                        .request(new RequestChange.Command(
                                told, ChangeKind.COST_ITEMS, "Handzettel statt Plakate.", null, null, null, owner()))
                        .toString());
        put(
                "objection",
                way.bean(RecordObjection.class)
                        .record(new RecordObjection.Command(
                                notice.id(), today(), Channel.PAPER, "Das ist zu wenig.", way.officer()))
                        .toString());
        way.jobs();
    }

    private void paid() {
        var paid = approved(anApplication().inMannheim());
        way.sent(paid);
        var payment = house.pay(paid, null);
        put("paid", paid.value());
        var run =
                Objects.requireNonNull(way.bean(Payments.class).require(payment).run());
        put("run", run.value().toString());
        put("paymentFile", way.bean(PaymentRuns.class).files(run).get(0).fileName());
        put("due", dueForPayment().value());
        put("reported", reported().value());
        var settled = reported();
        way.bean(AcceptProof.class).accept(new AcceptProof.Command(settled, List.of(), way.officer()));
        way.jobs();
        put("settled", settled.value());
    }

    private CaseNumber dueForPayment() {
        var due = approved(anApplication().inMannheim());
        way.sent(due);
        return due;
    }

    private CaseNumber reported() {
        var reported = approved(anApplication().inMannheim());
        way.sent(reported);
        house.pay(reported, null);
        way.bean(SubmitProofOfUse.class)
                .submit(new SubmitProofOfUse.Command(
                        reported,
                        new ProofReport(
                                "Hundert Stühle standen da.",
                                120,
                                40,
                                List.of(new ActualCost(CostCategory.FOOD, Money.ofEuros(250))),
                                Money.ZERO,
                                List.of()),
                        today(),
                        Channel.ONLINE,
                        owner()));
        way.jobs();
        return reported;
    }

    /** In an edition with the portal, where the notice lies to be retrieved. */
    private void portal() {
        try (var edition = OwnEdition.withPortal(way.bean(Funds.class), MANNHEIM)) {
            if (!edition.offersPortal()) {
                throw new IllegalStateException("The portal is not offered");
            }
            var portal = own(anApplication().inMannheim());
            way.bean(ChooseDelivery.class).choose(new ChooseDelivery.Command(portal, DeliveryChoice.PORTAL, owner()));
            way.approve(portal);
            put("portal", portal.value());
            put(
                    "provided",
                    Integer.toString(
                            way.bean(Notices.class).require(way.sent(portal)).number()));
        }
    }

    /** A grant of somebody else's group, whose sponsor the group with the account is. */
    private void sponsored() {
        var address = way.bean(ApplicantAccounts.class)
                .require(new ApplicantId(group))
                .email();
        var sponsored = way.submittedBy(
                UUID.randomUUID(),
                anApplication()
                        .inMannheim()
                        .reading("uk")
                        .ofAnInformalGroup()
                        .behind(new FiscalSponsor(
                                "Haus der Wege",
                                "Ada Beispiel",
                                address,
                                new Address("Am Markt 1", "68159", "Mannheim"))));
        way.bean(AnswerForSponsor.class)
                .record(new AnswerForSponsor.Command(
                        sponsored, true, null, Channel.PHONE, "Frau Beispiel, Rückruf", way.officer()));
        way.approve(sponsored);
        put("sponsored", sponsored.value());
        put(
                "sponsoredLetter",
                Integer.toString(
                        way.bean(Notices.class).require(way.sent(sponsored)).number()));
    }

    /** Letters on paper: of a message, in a print run, in a bulk issue. */
    private void letters() {
        var posted = approved(anApplication().inMannheim().byLetter());
        var letter = way.bean(Notices.class).require(way.sent(posted));
        put("posted", posted.value());
        put("letter", Integer.toString(letter.number()));
        put(
                "printRun",
                way.bean(MakePrintRun.class)
                        .make(new MakePrintRun.Command(
                                MANNHEIM,
                                List.of(new LetterRef(
                                        LetterRef.Kind.NOTICE, letter.id().value())),
                                way.officer()))
                        .value()
                        .toString());

        moved(posted);

        var copied = way.submitted(
                anApplication().inMannheim().withoutEmail().ofAnInformalGroup().behind(SPONSOR));
        way.bean(AnswerForSponsor.class)
                .record(new AnswerForSponsor.Command(
                        copied, true, null, Channel.PHONE, "Frau Kalt, Rückruf", way.officer()));
        way.approve(copied);
        way.bean(RecordPosting.class).post(new RecordPosting.Command(way.sent(copied), today(), way.officer()));
        way.jobs();
        put("copied", copied.value());
        put(
                "message",
                way.bean(MessageTasks.class).of(copied).stream()
                        .filter(message -> message.attachment() != null && message.address() != null)
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .toString());

        var waiting = approved(anApplication().inMannheim());
        var bulk = way.bean(StartBulkIssue.class)
                .start(new StartBulkIssue.Command(MANNHEIM, List.of(waiting), "", way.officer()));
        way.bean(StopBulkIssue.class).stop(new StopBulkIssue.Command(bulk, way.officer()));
        put("bulk", bulk.value().toString());
    }

    /** The group lives elsewhere now: the letter's window shows another address. */
    private void moved(CaseNumber caseNumber) {
        var contact = contactOf(caseNumber);
        var wanted = new ContactDetails(
                contact.whose(),
                contact.name(),
                contact.email(),
                contact.phone(),
                new Address("Neuer Weg 2", "68159", "Mannheim"));
        correct(caseNumber, contact, wanted);
        way.bean(ConfirmContact.class)
                .confirm(new ConfirmContact.Command(changeOf(caseNumber), wanted.seal(), finance));
    }

    private ContactDetails contactOf(CaseNumber caseNumber) {
        return ContactDetails.of(
                        way.bean(Applications.class).require(caseNumber).answers(), ContactDetails.Whose.GROUP)
                .orElseThrow();
    }

    private void correct(CaseNumber caseNumber, ContactDetails before, ContactDetails wanted) {
        way.bean(CorrectContact.class)
                .correct(new CorrectContact.Command(caseNumber, wanted, before.seal(), way.officer()));
    }

    private UUID changeOf(CaseNumber caseNumber) {
        return Objects.requireNonNull(way.bean(JdbcTemplate.class)
                .queryForObject(
                        "select id from foerdertopf.contact_change where case_number = ?",
                        UUID.class,
                        caseNumber.value()));
    }

    /** What waits for a second person. */
    private void wishes() {
        var told = new CaseNumber(place("told"));
        var contact = contactOf(told);
        correct(
                told,
                contact,
                new ContactDetails(
                        contact.whose(), contact.name(), "neu." + contact.email(), contact.phone(), contact.address()));
        put("contact", changeOf(told).toString());
        var wish = UUID.randomUUID();
        way.bean(ChangePot.class)
                .change(new ChangePot.Command(
                        MANNHEIM, new FiscalYear(2025), Money.ofEuros(100_000), "Beschluss", wish, finance));
        put("wish", wish.toString());
        way.bean(ReverseEntry.class)
                .ask(new ReverseEntry.Ask(MANNHEIM, ReversalKind.EXECUTED, place("run"), "Am falschen Tag.", finance));
        put("mail", way.bean(SentMails.class).ofCase(told).get(0).id().toString());
    }

    private String place(String name) {
        return Objects.requireNonNull(places.get(name));
    }

    /** Takes back what nobody will sign. */
    void withdrawWishes() {
        way.bean(SignPotRequest.class)
                .withdraw(new SignPotRequest.Command(MANNHEIM, UUID.fromString(place("wish")), finance));
        var reverse = way.bean(ReverseEntry.class);
        reverse.waitingFor(ReversalKind.EXECUTED, place("run"))
                .ifPresent(mistake -> reverse.withdraw(new ReverseEntry.Decide(MANNHEIM, mistake.id(), finance)));
    }

    private CaseNumber withAPaper() {
        var caseNumber = own(anApplication().inMannheim());
        request(caseNumber);
        var offer = way.bean(DocumentStore.class)
                .store(new NewDocument(
                        "angebot.txt",
                        "text/plain",
                        RetentionClass.CASE,
                        "Hundert Stühle".getBytes(StandardCharsets.UTF_8)));
        way.bean(ReplyToRequest.class)
                .reply(new ReplyToRequest.Command(
                        caseNumber,
                        Channel.PAPER,
                        today(),
                        "",
                        List.of(new Attachment(
                                AttachmentKind.OTHER, "angebot.txt", offer.id().value())),
                        "Frau Brüggemannsen, unterschrieben",
                        way.officer()));
        way.jobs();
        put("file", offer.id().value().toString());
        return caseNumber;
    }

    private CaseNumber proposed() {
        var sum = Money.ofEuros(3000);
        var caseNumber = own(anApplication().inMannheim().requesting(sum));
        way.propose(caseNumber, Outcome.APPROVED, sum, "");
        return caseNumber;
    }

    private void request(CaseNumber caseNumber) {
        way.bean(RequestInformation.class)
                .request(new RequestInformation.Command(
                        caseNumber, Set.of(Section.PLAN), today().plusDays(14), "Bitte ein Angebot.", way.officer()));
        way.jobs();
    }

    private CaseNumber approved(ApplicationFixture application) {
        var caseNumber = own(application);
        way.approve(caseNumber);
        return caseNumber;
    }

    private CaseNumber own(ApplicationFixture application) {
        return way.submittedBy(group, application);
    }

    private Actor owner() {
        return Actor.applicant(group.toString());
    }

    private LocalDate today() {
        return HouseTime.today(way.bean(Clock.class));
    }
}
