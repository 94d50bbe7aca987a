package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.audit.AuditTrail;
import de.foerdertopf.counselling.CounsellingChannel;
import de.foerdertopf.counselling.CounsellingPhase;
import de.foerdertopf.counselling.CounsellingRequests;
import de.foerdertopf.counselling.CounsellingSession;
import de.foerdertopf.counselling.CounsellingSessions;
import de.foerdertopf.counselling.RecordCounsellingSession;
import de.foerdertopf.counselling.RecordedSession;
import de.foerdertopf.counselling.RequestCounselling;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BankDays;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.TestBrowser;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a counsellor does beside the straight way: sets right what she wrote, tries again, and sees whom to call. */
class CounsellorsDayIT extends IntegrationTest {

    private static final String NOTE = "Der Vorstand ist zerstritten.";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private TestBrowser counsellor;
    private TestBrowser administrator;

    @BeforeEach
    void people() {
        house = new PaidCase(context);
        counsellor = new AtTheDesk(context, port)
                .signIn("Samira Aksoy", GrantedRole.of(Role.COUNSELLOR, ApplicationFixture.BREMEN));
        administrator = new AtTheDesk(context, port)
                .signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
    }

    @Test
    void aTalkIsSetRightAndWhatStoodThereStaysInTheTrail() {
        var caseNumber = talked();
        var page = correction(caseNumber);
        assertThat(counsellor.open(caseHref(caseNumber)).select("a[href=" + page + "]"))
                .isNotEmpty();
        assertThat(counsellor.open(page).select("input[name=minutes]").val()).isEqualTo("30");
        assertThat(counsellor.page().select("textarea[name=confidentialNote]").text())
                .isEqualTo(NOTE);
        assertThat(counsellor.page().select("input[name=jointReview]")).isEmpty();

        counsellor.submit(page);
        assertThat(counsellor.status()).isEqualTo(422);
        assertThat(counsellor.page().select(".ft-errors").text()).contains("Es ist nichts geändert");

        counsellor.submit(page, "minutes", "90", "outcome", "Sie holen ein zweites Angebot.");

        assertThat(counsellor.page().text()).contains("Das Gespräch ist berichtigt");
        assertThat(only(caseNumber).session().minutes()).isEqualTo(90);
        assertThat(context.getBean(CounsellingSessions.class)
                        .hoursOf(caseNumber)
                        .minutesHeld())
                .isEqualTo(90);
        assertThat(context.getBean(AuditTrail.class).ofCase(caseNumber))
                .filteredOn(entry -> entry.event().equals("CounsellingSessionCorrected"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.values().toString())
                        .contains("30", "90", "Gut.", "Sie holen ein zweites Angebot.")
                        .doesNotContain(NOTE));
    }

    @Test
    void whoCorrectsTheSameTalkSecondSeesWhatTheFirstOneWrote() {
        var caseNumber = talked();
        var page = correction(caseNumber);
        var later = counsellor.open(page);
        var fields = counsellor.fieldsOf(page, "outcome", "Sie rufen wieder an.");
        administrator.open(page);
        administrator.submit(page, "minutes", "25");

        assertThat(later.select("main").text()).doesNotContain("Gespeichert ist jetzt");
        counsellor.post(page, fields, "same-origin");

        assertThat(counsellor.status()).isEqualTo(409);
        var shown = Jsoup.parse(counsellor.response().body());
        assertThat(shown.select("main .ft-note").text()).contains("Gespeichert ist jetzt", "25 Minuten");
        assertThat(shown.select("#outcome").text()).isEqualTo("Sie rufen wieder an.");
        assertThat(only(caseNumber).session().minutes()).isEqualTo(25);
    }

    @Test
    void whoDoesNotReadConfidentialNotesLeavesThemAsTheyAre() {
        var caseNumber = talked();
        var page = correction(caseNumber);

        assertThat(administrator.open(page).text()).doesNotContain(NOTE);
        assertThat(administrator.page().select("textarea[name=confidentialNote]"))
                .isEmpty();
        administrator.submit(page, "minutes", "45", "confidentialNote", "überschrieben");

        assertThat(only(caseNumber).session().minutes()).isEqualTo(45);
        assertThat(only(caseNumber).session().confidentialNote()).isEqualTo(NOTE);
    }

    @Test
    void aTalkOfAnotherCaseIsNotThere() {
        var other = talked();
        var page = correction(talked());

        assertThat(counsellor
                        .get(caseHref(other) + page.substring(page.lastIndexOf("/gespraech/")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void daysThatCannotBeTrueAreToldAtTheirFields() {
        var caseNumber = talked();
        var page = caseHref(caseNumber) + "/gespraech";
        counsellor.open(page);

        counsellor.submit(
                page,
                "minutes",
                "30",
                "channel",
                "PHONE",
                "phase",
                "RUNNING",
                "outcome",
                "Gut.",
                "date.year",
                "1925",
                "followUp.day",
                "1",
                "followUp.month",
                "1",
                "followUp.year",
                "1924");

        assertThat(counsellor.status()).isEqualTo(422);
        assertThat(counsellor.page().select("#date-error").text()).contains("lange vor dem Antrag");
        assertThat(counsellor.page().select("#followUp-error").text()).contains("vor dem Gespräch");
        assertThat(context.getBean(CounsellingSessions.class).of(caseNumber)).hasSize(1);
    }

    @Test
    void aCallThatNobodyAnswersKeepsTheContactAndComesBack() {
        var request = asked(null);
        var page = "/schreibtisch/beratung/" + request;
        counsellor.open(page);

        notReached(page, "Kind am Telefon.");

        var kept = context.getBean(CounsellingRequests.class).require(request);
        assertThat(kept.isDone()).isFalse();
        assertThat(kept.reach()).isEqualTo("0421 55");
        assertThat(kept.againOn()).isEqualTo(BankDays.after(today()));
        assertThat(counsellor.page().text()).contains("Wir versuchen es wieder am", "Einmal niemanden");
        assertThat(counsellor.open(page).select("textarea[name=note]").text()).isEqualTo("Kind am Telefon.");
        assertThat(counsellor
                        .post(
                                page + "/nicht-erreicht",
                                counsellor.fieldsOf(page, "note", "x".repeat(2001)),
                                "same-origin")
                        .statusCode())
                .isEqualTo(422);
        counsellor.open(page);
        notReached(page, "Abends versuchen.");
        assertThat(counsellor.page().select("main").text()).contains("2 Mal niemanden");

        counsellor.open(page);
        counsellor.submit(page, "minutes", "20", "note", "Stellt einen Antrag.");
        assertThat(context.getBean(CounsellingRequests.class).require(request).reach())
                .isNull();
    }

    private void notReached(String page, String note) {
        counsellor.post(page + "/nicht-erreicht", counsellor.fieldsOf(page, "note", note), "same-origin");
        counsellor.open("/schreibtisch/beratung");
    }

    @Test
    void aWishToTalkAboutACaseStandsOnTheListAndInTheCase() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        var request = asked(caseNumber);

        assertThat(AtTheDesk.inTheWorkList(counsellor, "meine", caseNumber)).contains("Die Gruppe möchte sprechen");
        assertThat(counsellor.open(caseHref(caseNumber)).select("a[href=/schreibtisch/beratung/" + request + "]"))
                .isNotEmpty();

        var page = "/schreibtisch/beratung/" + request;
        assertThat(counsellor.open(page).select("main a[href=" + caseHref(caseNumber) + "]"))
                .isNotEmpty();
        counsellor.submit(page, "minutes", "0");
        assertThat(AtTheDesk.inTheWorkList(counsellor, "meine", caseNumber)).doesNotContain("möchte sprechen");
    }

    @Test
    void aCounsellorSeesForWhoseProofToAsk() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        assertThat(AtTheDesk.inTheWorkList(counsellor, "meine", caseNumber)).doesNotContain("Der Nachweis fehlt");
        clock.moveTo(HouseTime.startOf(house.proof(caseNumber).dueOn().plusDays(2)));
        house.way().jobs();

        assertThat(AtTheDesk.inTheWorkList(counsellor, "meine", caseNumber)).contains("Der Nachweis fehlt");
        assertThat(AtTheDesk.inTheWorkList(administrator, "meine", caseNumber)).doesNotContain("was hilft der Gruppe");
    }

    @Test
    void lettersAreForWhoeverPrintsThem() {
        var caseNumber = house.way().approved(ApplicationFixture.anApplication().withoutEmail());

        assertThat(AtTheDesk.inTheWorkList(administrator, "meine", caseNumber)).contains("Brief drucken");
        assertThat(AtTheDesk.inTheWorkList(counsellor, "meine", caseNumber)).doesNotContain("Brief drucken");
    }

    private CaseNumber talked() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        context.getBean(RecordCounsellingSession.class)
                .record(new RecordCounsellingSession.Command(
                        caseNumber,
                        new CounsellingSession(
                                today(),
                                30,
                                CounsellingChannel.PHONE,
                                CounsellingPhase.BEFORE_APPLICATION,
                                Set.of(),
                                null,
                                null,
                                "Gut.",
                                List.of(),
                                NOTE,
                                null),
                        house.way().officer()));
        return caseNumber;
    }

    private UUID asked(@Nullable CaseNumber about) {
        // Earlier requests from this machine do not count any more.
        clock.moveBy(Duration.ofHours(1));
        var request = UUID.randomUUID();
        context.getBean(RequestCounselling.class)
                .request(new RequestCounselling.Command(
                        request,
                        ApplicationFixture.BREMEN,
                        about,
                        "Ana Beispiel",
                        "0421 55",
                        "",
                        "Eine Frage.",
                        "192.0.2.9",
                        Actor.SYSTEM));
        return request;
    }

    private RecordedSession only(CaseNumber caseNumber) {
        return context.getBean(CounsellingSessions.class).of(caseNumber).get(0);
    }

    private String correction(CaseNumber caseNumber) {
        return caseHref(caseNumber) + "/gespraech/" + only(caseNumber).id();
    }

    private static String caseHref(CaseNumber caseNumber) {
        return "/schreibtisch/faelle/" + caseNumber;
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }
}
