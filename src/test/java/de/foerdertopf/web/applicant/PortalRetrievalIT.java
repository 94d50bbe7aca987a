package de.foerdertopf.web.applicant;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static de.foerdertopf.web.applicant.ApplicantBrowser.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.ChooseDelivery;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.assessment.PermitEarlyStart;
import de.foerdertopf.audit.AuditTrail;
import de.foerdertopf.decision.TakeBackDecision;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.OwnEdition;
import de.foerdertopf.fund.Round;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.notice.delivery.IssueNotice;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.delivery.RetrieveNotice;
import de.foerdertopf.notice.delivery.SendInterimMessage;
import de.foerdertopf.notice.law.LegalDeadlines;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A notice on the portal (§ 41 (2a) VwVfG): consent, mail, retrieval or letter, delivery. Bremen, in an edition that offers it. */
class PortalRetrievalIT extends IntegrationTest {

    private static final String LAND = "HB";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Applications applications;

    @Autowired
    private Notices notices;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private SentMails mails;

    @Autowired
    private Funds funds;

    @Autowired
    private LegalDeadlines deadlines;

    private CaseOnItsWay cases;
    private ApplicantBrowser browser;
    private OwnEdition edition;

    @SuppressWarnings("NullAway.Init")
    PortalRetrievalIT() {}

    @BeforeEach
    void offerThePortal() {
        cases = new CaseOnItsWay(context);
        browser = new ApplicantBrowser(context);
        edition = OwnEdition.withPortal(funds, ApplicationFixture.BREMEN);
    }

    @AfterEach
    void offerItNoLonger() {
        edition.close();
    }

    @Test
    void aNoticeThatItsRecipientRetrievesIsDeliveredOnTheDayAfter() throws Exception {
        var caseNumber = submitted(anApplication());
        consent(caseNumber);
        var notice = issued(caseNumber);

        assertThat(notice.state()).isEqualTo(NoticeState.PROVIDED);
        assertThat(notice.deliveredOn()).isNull();
        assertThat(notices.approvalSent(caseNumber)).isFalse();
        assertThat(openTasks.of(caseNumber)).isEmpty();
        var mail = mail(caseNumber);
        assertThat(mail.body())
                .contains(path(notice), "Ihr Bescheid liegt für Sie bereit")
                .doesNotContain("300", "zugesagt", "bewilligt");
        assertThat(mail.attachments()).isEmpty();
        var status = browser.see("/meine/" + caseNumber, "abruf-stand");
        assertThat(status.select(".ft-stand").text()).contains("Ihr Bescheid liegt bereit.", "Bescheid abrufen");
        assertThat(status.select("main").text()).doesNotContain("Bewilligt", "Bescheid: Zusage");
        assertThat(browser.see("/meine", "abruf-liste").select("main .ft-tag").eachText())
                .contains("Bescheid abrufen");

        clock.moveByDays(3);
        var asked = browser.see(path(notice), "abruf-fragt");
        assertThat(asked.select("main").text()).contains("Möchten Sie Ihren Bescheid jetzt abrufen?");
        assertThat(notices.require(notice.id()).state()).isEqualTo(NoticeState.PROVIDED);
        assertThat(browser.status(MockMvcRequestBuilders.get(pdf(notice)))).isEqualTo(404);
        assertThat(browser.post(path(notice))).isEqualTo(path(notice));
        cases.jobs();

        var retrieved = notices.require(notice.id());
        assertThat(retrieved.state()).isEqualTo(NoticeState.SENT);
        assertThat(retrieved.channel()).isEqualTo(NoticeChannel.PORTAL);
        assertThat(retrieved.leftOn()).isEqualTo(today());
        assertThat(retrieved.deliveredOn()).isEqualTo(today().plusDays(1));
        assertThat(retrieved.finalOn()).isEqualTo(deadlines.finalOn(LAND, today().plusDays(1), 1));
        var how = Objects.requireNonNull(retrieved.retrieval());
        assertThat(how.retrievedAt()).isCloseTo(clock.instant(), within(1, ChronoUnit.SECONDS));
        assertThat(how.retrievedBy()).isEqualTo(browser.person().toString());
        assertThat(notices.approvalSent(caseNumber)).isTrue();
        assertThat(openTasks.of(caseNumber))
                .extracting(OpenTasks.OpenTask::kind)
                .containsExactly(CaseTask.ORDER_PAYMENT);
        assertThat(context.getBean(AuditTrail.class).ofCase(caseNumber))
                .filteredOn(entry -> entry.event().equals("NoticeRetrieved"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.by())
                        .isEqualTo(Actor.applicant(browser.person().toString())));
        var page = browser.see(path(notice), "abruf-da");
        assertThat(page.select("main a").eachAttr("href"))
                .contains(pdf(notice), pdf(notice).replace(".pdf", "/lesehilfe-de.pdf"));
        assertThat(browser.status(MockMvcRequestBuilders.get(pdf(notice)))).isEqualTo(200);
        assertThat(browser.see("/meine/" + caseNumber, "abruf-danach")
                        .select("#post ~ ul a")
                        .eachText())
                .contains("Lesehilfe in einfacher Sprache", "Bescheid: Zusage");
    }

    /** What is no notice has no effect that would need a retrieval, and goes by mail. */
    @Test
    void everyNoticeOfACaseIsRetrievedAndOtherLettersAreMailed() throws Exception {
        var caseNumber = submitted(anApplication());
        consent(caseNumber);
        var before = browser.see("/meine/" + caseNumber, "abruf-frueh-vorher");
        context.getBean(PermitEarlyStart.class)
                .permit(new PermitEarlyStart.Command(
                        caseNumber, today(), "Die Halle ist nur diese Woche frei.", cases.officer()));
        context.getBean(SendInterimMessage.class)
                .send(new SendInterimMessage.Command(caseNumber, "Die Sitzung fällt aus.", null, cases.officer()));
        cases.jobs();

        assertThat(letter(caseNumber, NoticeType.INTERIM_MESSAGE).channel()).isEqualTo(NoticeChannel.EMAIL);
        var permission = letter(caseNumber, NoticeType.EARLY_START_PERMISSION);
        assertThat(permission.state()).isEqualTo(NoticeState.PROVIDED);
        var status = browser.see("/meine/" + caseNumber, "abruf-frueh");
        assertThat(status.select(".ft-stand").text()).contains("Ihr Bescheid liegt bereit.", "Bescheid abrufen");
        assertThat(status.select(".ft-trail").text())
                .isEqualTo(before.select(".ft-trail").text());
        browser.post(path(permission));
        cases.jobs();

        assertThat(notices.require(permission.id()).state()).isEqualTo(NoticeState.SENT);
        assertThat(browser.see("/meine/" + caseNumber, "abruf-frueh-danach")
                        .select(".ft-stand h2")
                        .text())
                .isEqualTo(before.select(".ft-stand h2").text());
    }

    @Test
    void onlyTheFirstRetrievalCounts() throws Exception {
        var caseNumber = submitted(anApplication());
        consent(caseNumber);
        var notice = issued(caseNumber);
        browser.post(path(notice));
        var first = notices.require(notice.id());

        clock.moveByDays(2);
        assertThat(browser.post(path(notice))).isEqualTo(path(notice));

        assertThat(notices.require(notice.id())).isEqualTo(first);
    }

    @Test
    void nobodyButTheRecipientRetrieves() throws Exception {
        var caseNumber = submitted(anApplication());
        consent(caseNumber);
        var notice = issued(caseNumber);
        var bystander = new ApplicantBrowser(context);

        assertThat(bystander.status(MockMvcRequestBuilders.get(path(notice)))).isEqualTo(404);
        assertThat(bystander.status(form(path(notice)))).isEqualTo(404);
        for (var somebody : List.of(
                cases.officer(),
                Actor.SYSTEM,
                Actor.applicant(bystander.person().toString()),
                Actor.sponsor(browser.person().toString()))) {
            assertThatThrownBy(() -> retrieve(notice, somebody)).hasMessageContaining("notice.not-the-recipient");
        }

        assertThat(notices.require(notice.id()).state()).isEqualTo(NoticeState.PROVIDED);
    }

    @Test
    void whatNobodyRetrievesInTenDaysIsNotDeliveredAndGoesOutAsALetter() throws Exception {
        var caseNumber = submitted(anApplication());
        consent(caseNumber);
        var notice = issued(caseNumber);
        var told = today();
        becomes(told.plusDays(10), LocalTime.of(23, 59));
        assertThat(openTasks.of(caseNumber)).isEmpty();
        assertThat(browser.see(path(notice), "abruf-letzter-tag").select("main button"))
                .hasSize(1);

        becomes(told.plusDays(11), LocalTime.MIDNIGHT);

        var toPost = notices.require(notice.id());
        assertThat(toPost.state()).isEqualTo(NoticeState.TO_POST);
        assertThat(toPost.channel()).isEqualTo(NoticeChannel.LETTER);
        assertThat(toPost.deliveredOn()).isNull();
        assertThat(Objects.requireNonNull(toPost.retrieval()).provisionEndedOn())
                .isEqualTo(today());
        assertThat(openTasks.of(caseNumber))
                .extracting(OpenTasks.OpenTask::kind)
                .containsExactly(CaseTask.POST_LETTER);
        assertThat(browser.see("/meine/" + caseNumber, "abruf-vorbei-stand")
                        .select(".ft-stand h2")
                        .text())
                .isEqualTo("Wir haben entschieden und schreiben Ihnen gerade.");
        assertThatThrownBy(() -> post(notice, told.plusDays(4))).hasMessageContaining("notice.posted-while-on-portal");
        clock.moveByDays(1);
        post(notice, today());
        cases.jobs();

        var posted = notices.require(notice.id());
        assertThat(posted.state()).isEqualTo(NoticeState.SENT);
        assertThat(posted.deliveredOn()).isEqualTo(deadlines.deemedDelivery(LAND, NoticeChannel.LETTER, today()));
        assertThat(openTasks.of(caseNumber))
                .extracting(OpenTasks.OpenTask::kind)
                .containsExactly(CaseTask.ORDER_PAYMENT);
    }

    /** The provision is over by law, whether or not the engine noticed; what was not effected cannot be made good by a late click. */
    @Test
    void nothingIsRetrievedOnceTheLetterIsOrderedAndOnlyThePostDelivers() throws Exception {
        var caseNumber = submitted(anApplication());
        consent(caseNumber);
        var notice = issued(caseNumber);
        clock.moveTo(HouseTime.startOf(today().plusDays(11)));

        assertThat(browser.status(form(path(notice)))).isEqualTo(422);
        cases.jobs();
        assertThat(browser.status(form(path(notice)))).isEqualTo(422);
        var page = browser.see(path(notice), "abruf-vorbei");
        assertThat(page.select("main button")).isEmpty();
        assertThat(page.select("main").text()).contains("Wir schicken Ihnen einen Brief. Nur der zählt.");
        assertThat(notices.require(notice.id()).state()).isEqualTo(NoticeState.TO_POST);

        post(notice, today());
        var posted = notices.require(notice.id());
        assertThat(browser.status(MockMvcRequestBuilders.get(pdf(notice)))).isEqualTo(200);
        assertThat(notices.require(notice.id())).isEqualTo(posted);
    }

    @Test
    void whoRevokesTheConsentBeforeTheRetrievalGetsALetterAtOnce() throws Exception {
        var caseNumber = submitted(anApplication());
        consent(caseNumber);
        var notice = issued(caseNumber);

        assertThat(browser.post("/meine/" + caseNumber + "/briefwege", "delivery", "LETTER"))
                .isEqualTo("/meine/" + caseNumber + "?briefwege");
        assertThat(browser.status(form(path(notice)))).isEqualTo(422);
        cases.jobs();

        assertThat(notices.require(notice.id()).state()).isEqualTo(NoticeState.TO_POST);
        assertThat(openTasks.of(caseNumber))
                .extracting(OpenTasks.OpenTask::kind)
                .containsExactly(CaseTask.POST_LETTER);
        assertThat(context.getBean(AuditTrail.class).ofCase(caseNumber))
                .filteredOn(entry -> entry.event().equals("DeliveryChosen"))
                .hasSize(2);
    }

    @Test
    void aConsentThatIsRevokedBeforeTheNoticeIsSentSendsALetter() throws Exception {
        var caseNumber = submitted(anApplication());
        consent(caseNumber);
        cases.approve(caseNumber);
        var id = context.getBean(IssueNotice.class).issue(new IssueNotice.Command(caseNumber, null, cases.officer()));
        browser.post("/meine/" + caseNumber + "/briefwege", "delivery", "EMAIL");

        cases.jobs();

        assertThat(notices.require(id).state()).isEqualTo(NoticeState.TO_POST);
        assertThat(notices.require(id).channel()).isEqualTo(NoticeChannel.LETTER);
    }

    @Test
    void aWayThatIsChosenInACorrectionIsRecorded() throws Exception {
        var caseNumber = submitted(anApplication());
        var base = "/meine/" + caseNumber + "/aendern";
        browser.post(
                base + "/gruppe",
                "applicantType",
                "REGISTERED_ASSOCIATION",
                "charitable",
                "YES",
                "groupName",
                "Kulturscheune Blumenthal Nord e. V.",
                "name",
                "Heiko Brüggemannsen",
                "street",
                "Marktplatz 1",
                "postcode",
                "28779",
                "town",
                "Bremen",
                "email",
                "kulturscheune@example.org",
                "preferredChannel",
                "PORTAL");

        browser.post(base, "text", "");

        assertThat(applications.require(caseNumber).delivery()).isEqualTo(DeliveryChoice.PORTAL);
    }

    @Test
    void whatLiesReadyOnThePortalIsNotTakenBackAnyMore() throws Exception {
        var caseNumber = submitted(anApplication());
        consent(caseNumber);
        issued(caseNumber);

        assertThatThrownBy(() -> context.getBean(TakeBackDecision.class)
                        .takeBack(new TakeBackDecision.Command(caseNumber, "Irrtum", cases.officer())))
                .hasMessageContaining("decision.letter-issued");
    }

    @Test
    void aSponsorHasNoAccountAndGetsItsNoticeAsBefore() throws Exception {
        var caseNumber = submitted(anApplication()
                .behind(new FiscalSponsor(
                        "Diakonie Blumenthal e. V.",
                        "Petra Cordes",
                        "diakonie@example.org",
                        new Address("Lange Straße 1", "28779", "Bremen"))));
        consent(caseNumber);
        context.getBean(AnswerForSponsor.class)
                .record(new AnswerForSponsor.Command(
                        caseNumber, true, null, Channel.PHONE, "Anruf von Frau Cordes", cases.officer()));

        var notice = issued(caseNumber);

        assertThat(notice.channel()).isEqualTo(NoticeChannel.EMAIL);
        assertThat(browser.status(MockMvcRequestBuilders.get("/meine/" + caseNumber + "/briefwege")))
                .isEqualTo(404);
    }

    @Test
    void theFormAsksForTheConsentAndSaysWhatFollowsFromIt() throws Exception {
        var round = openRound();
        try (var offering = OwnEdition.withPortal(funds, round.fund())) {
            assertThat(offering.offersPortal()).isTrue();
            var draft = beginDraft(round);
            var group = browser.see(draft + "/gruppe", "abruf-formular");
            assertThat(group.select("input[name=preferredChannel]").eachAttr("value"))
                    .containsExactly("EMAIL", "PORTAL", "LETTER");
            assertThat(group.select("main").text()).contains("Er gilt am Tag nach dem Abruf als bekannt gegeben.");

            var refused = browser.refused(
                    form(draft + "/gruppe", "preferredChannel", "PORTAL", "email", ""), "abruf-formular-fehler");

            assertThat(refused.select(".ft-errors a").eachAttr("href")).contains("#email");
        }
    }

    @Test
    void nothingIsOfferedInTheShippedEditions() throws Exception {
        edition.close();
        var caseNumber = submitted(anApplication());

        assertThat(browser.see(beginDraft(openRound()) + "/gruppe", "ohne-abruf-formular")
                        .select("input[name=preferredChannel]")
                        .eachAttr("value"))
                .containsExactly("EMAIL", "LETTER");
        assertThat(browser.see("/meine/" + caseNumber, "ohne-abruf-stand")
                        .select("main a")
                        .eachAttr("href"))
                .noneMatch(href -> href.contains("briefwege") || href.contains("abruf"));
        assertThat(browser.status(MockMvcRequestBuilders.get("/meine/" + caseNumber + "/briefwege")))
                .isEqualTo(404);
        assertThatThrownBy(() -> choose(caseNumber, DeliveryChoice.PORTAL))
                .hasMessageContaining("delivery.portal-not-offered");
        var notice = issued(caseNumber);
        assertThat(notice.channel()).isEqualTo(NoticeChannel.EMAIL);
        assertThat(browser.status(MockMvcRequestBuilders.get(path(notice)))).isEqualTo(404);
        assertThat(browser.status(form(path(notice)))).isEqualTo(404);
    }

    private String beginDraft(Round round) throws Exception {
        return browser.post(
                "/antrag/neu/" + round.fund(),
                "amount",
                "300",
                "draft",
                UUID.randomUUID().toString(),
                "round",
                round.label());
    }

    /** The next to close, open by now: all tests share a clock that only moves forward. */
    private Round openRound() {
        var round = funds.all().stream()
                .flatMap(fund -> funds.rounds(fund.code()).stream())
                .filter(r -> !r.isMissedBy(today()))
                .min(Comparator.comparing(Round::closes))
                .orElseThrow();
        var opens = HouseTime.startOf(round.opens()).plus(Duration.ofHours(12));
        if (clock.instant().isBefore(opens)) {
            clock.moveTo(opens);
        }
        return round;
    }

    private void consent(CaseNumber caseNumber) throws Exception {
        var page = browser.see("/meine/" + caseNumber + "/briefwege", "briefwege");
        assertThat(page.select("input[checked]").val()).isEqualTo("EMAIL");
        browser.refused(form("/meine/" + caseNumber + "/briefwege"), "briefwege-fehler");
        assertThat(browser.post("/meine/" + caseNumber + "/briefwege", "delivery", "PORTAL"))
                .isEqualTo("/meine/" + caseNumber + "?briefwege");
        assertThat(applications.require(caseNumber).delivery()).isEqualTo(DeliveryChoice.PORTAL);
    }

    private IssuedNotice letter(CaseNumber caseNumber, NoticeType type) {
        return notices.of(caseNumber).stream()
                .filter(letter -> letter.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private void choose(CaseNumber caseNumber, DeliveryChoice way) {
        context.getBean(ChooseDelivery.class)
                .choose(new ChooseDelivery.Command(
                        caseNumber, way, Actor.applicant(browser.person().toString())));
    }

    private IssuedNotice issued(CaseNumber caseNumber) {
        cases.approve(caseNumber);
        return notices.require(cases.sent(caseNumber));
    }

    private void retrieve(IssuedNotice notice, Actor by) {
        context.getBean(RetrieveNotice.class).retrieve(new RetrieveNotice.Command(notice.id(), by));
    }

    private void post(IssuedNotice notice, LocalDate on) {
        context.getBean(RecordPosting.class).post(new RecordPosting.Command(notice.id(), on, cases.officer()));
    }

    private void becomes(LocalDate day, LocalTime time) {
        clock.moveTo(HouseTime.at(day, time));
        cases.jobs();
    }

    private SentMail mail(CaseNumber caseNumber) {
        return mails.ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals("notice-provided"))
                .findFirst()
                .orElseThrow();
    }

    private static String path(IssuedNotice notice) {
        return "/meine/" + notice.caseNumber() + "/briefe/" + notice.number() + "/abruf";
    }

    private static String pdf(IssuedNotice notice) {
        return "/meine/" + notice.caseNumber() + "/briefe/" + notice.number() + ".pdf";
    }

    private CaseNumber submitted(ApplicationFixture application) {
        return cases.submittedBy(browser.person(), application);
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }
}
