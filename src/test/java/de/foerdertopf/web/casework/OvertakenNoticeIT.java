package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.notice.remedy.RecordRemedyWaiver;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import de.foerdertopf.workflow.CaseTask;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Over what is decided already no remedy is offered; what comes all the same is kept, and holds nothing up. */
class OvertakenNoticeIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private TestBrowser browser;

    @SuppressWarnings("NullAway.Init")
    OvertakenNoticeIT() {}

    @BeforeEach
    void people() {
        house = new PaidCase(context);
        browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
    }

    @Test
    void againstALetterOverWhichIsDecidedNoRemedyIsOfferedAndASecondOneIsRefused() {
        var caseNumber = refused();
        decided(raised(caseNumber, NoticeType.REJECTION), RaisedObjection.Outcome.REJECTED);
        post(caseNumber, NoticeType.OBJECTION_DECISION);

        assertThat(offered(caseNumber, NoticeType.REJECTION)).containsExactly("Schreiben dagegen eintragen");
        assertThat(offered(caseNumber, NoticeType.OBJECTION_DECISION))
                .containsExactly("Klage eintragen", "Verzicht auf Klage eintragen");
        assertThatThrownBy(() -> raised(caseNumber, NoticeType.REJECTION)).hasMessageContaining("objection.overtaken");
        assertThatThrownBy(() -> waived(caseNumber, NoticeType.REJECTION)).hasMessageContaining("objection.overtaken");
    }

    @Test
    void againstAnAnswerThatHelpedWhollyNoLawsuitIsOffered() {
        var caseNumber = refused();
        decided(raised(caseNumber, NoticeType.REJECTION), RaisedObjection.Outcome.UPHELD);
        house.way().decide(caseNumber, Outcome.PARTIALLY_APPROVED, Money.ofEuros(200), "Weniger Plakate.");
        house.way().sent(caseNumber);

        for (var old : new NoticeType[] {NoticeType.REJECTION, NoticeType.REMEDY_DECISION}) {
            assertThat(offered(caseNumber, old)).containsExactly("Schreiben dagegen eintragen");
            assertThatThrownBy(() -> raised(caseNumber, old)).hasMessageContaining("objection.overtaken");
        }
        assertThat(offered(caseNumber, NoticeType.PARTIAL_APPROVAL))
                .containsExactly("Widerspruch eintragen", "Verzicht auf Widerspruch eintragen");
    }

    @Test
    void whatComesAgainstAnOldLetterIsKeptHoldsNothingUpAndIsOnlySettled() {
        var caseNumber = refused();
        decided(raised(caseNumber, NoticeType.REJECTION), RaisedObjection.Outcome.UPHELD);
        house.way().decide(caseNumber, Outcome.PARTIALLY_APPROVED, Money.ofEuros(200), "Weniger Plakate.");
        house.way().sent(caseNumber);
        var page = path(caseNumber, NoticeType.REJECTION) + "/widerspruch";
        assertThat(browser.open(page).select("main").text())
                .contains("Dieser Bescheid gilt so nicht mehr", "Was jetzt gilt", "Teilbewilligung");
        came(page);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#sure-error").text()).contains("Über ihn ist schon entschieden");

        came(page, "sure", "true");
        house.way().jobs();

        assertThat(house.tasks(caseNumber)).contains(CaseTask.DECIDE_OBJECTION);
        assertThat(context.getBean(SentMails.class).ofCase(caseNumber))
                .filteredOn(mail -> mail.template().equals("objection-received"))
                .last()
                .satisfies(mail -> assertThat(mail.body())
                        .contains("Er richtet sich gegen einen Bescheid, der so nicht mehr gilt.")
                        .doesNotContain("Wir prüfen unsere Entscheidung"));
        var kept = context.getBean(Objections.class).of(caseNumber).stream()
                .filter(RaisedObjection::overtaken)
                .findFirst()
                .orElseThrow();
        assertThat(kept.inTime()).isFalse();
        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber)
                        .select("#briefe ~ *")
                        .text())
                .contains("gegen einen Bescheid, der so nicht mehr gilt");
        assertThatThrownBy(() -> decided(kept.id(), RaisedObjection.Outcome.REJECTED))
                .hasMessageContaining("objection.only-settled");
        var answer = "/schreibtisch/faelle/" + caseNumber + "/widersprueche/" + kept.id();
        browser.open(answer);
        assertThat(browser.page().select("[name=choice]").eachAttr("value")).containsExactly("WITHDRAWN");
        settled(answer);
        house.way().jobs();
        assertThat(house.tasks(caseNumber)).doesNotContain(CaseTask.DECIDE_OBJECTION);
        assertThat(letter(caseNumber, NoticeType.PARTIAL_APPROVAL).finalOn()).isNotNull();
    }

    @Test
    void anObjectionThatIsTakenBackEndsWithoutALetterAndTheNoticeIsFinalOnceItsPeriodIsOver() {
        var caseNumber = refused();
        var final1 = letter(caseNumber, NoticeType.REJECTION).finalOn();
        var objection = raised(caseNumber, NoticeType.REJECTION);
        assertThat(letter(caseNumber, NoticeType.REJECTION).finalOn()).isNull();
        var answer = "/schreibtisch/faelle/" + caseNumber + "/widersprueche/" + objection;
        browser.open(answer);

        settled(answer);
        house.way().jobs();

        assertThat(house.tasks(caseNumber)).isEmpty();
        assertThat(letter(caseNumber, NoticeType.REJECTION).finalOn()).isEqualTo(final1);
        assertThat(context.getBean(Notices.class).of(caseNumber))
                .extracting(IssuedNotice::type)
                .doesNotContain(NoticeType.OBJECTION_DECISION, NoticeType.REMEDY_DECISION);
        assertThat(offered(caseNumber, NoticeType.REJECTION)).contains("Widerspruch eintragen");
    }

    @Test
    void aClaimCountsAgainOnceTheRemedyAgainstItIsTakenBack() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        var ending = new EndingGrant(house.way(), caseNumber);
        ending.heard(100);
        ending.withdrawn(100);
        var objection = raised(caseNumber, NoticeType.WITHDRAWAL);
        clock.moveByDays(50);
        assertThat(house.proof(caseNumber).claimSuspendedOn()).isNotNull();

        decided(objection, RaisedObjection.Outcome.WITHDRAWN);

        assertThat(house.proof(caseNumber).claimSuspendedOn()).isNull();
        assertThat(house.proof(caseNumber).repaymentDueOn()).isBetween(today().plusDays(30), today().plusDays(35));
        assertThat(letter(caseNumber, NoticeType.WITHDRAWAL).finalOn()).isEqualTo(today());
        assertThat(context.getBean(SentMails.class).ofCase(caseNumber))
                .anySatisfy(mail -> assertThat(mail.template()).isEqualTo("claim-stands"));
    }

    private CaseNumber refused() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        house.way().decide(caseNumber, Outcome.REJECTED, Money.ZERO, "Das passt nicht.");
        house.way().sent(caseNumber);
        return caseNumber;
    }

    private List<String> offered(CaseNumber caseNumber, NoticeType type) {
        var path = path(caseNumber, type);
        return browser.open("/schreibtisch/faelle/" + caseNumber)
                .select("a[href=%s/widerspruch], a[href=%s/verzicht]".formatted(path, path))
                .eachText();
    }

    private String path(CaseNumber caseNumber, NoticeType type) {
        return "/schreibtisch/faelle/" + caseNumber + "/briefe/"
                + letter(caseNumber, type).number();
    }

    private void came(String page, String... also) {
        var typed = List.of(
                "channel",
                "PAPER",
                "on.day",
                String.valueOf(today().getDayOfMonth()),
                "on.month",
                String.valueOf(today().getMonthValue()),
                "on.year",
                String.valueOf(today().getYear()),
                "text",
                "Wir sind weiter dagegen.");
        browser.submit(page, Stream.concat(typed.stream(), Stream.of(also)).toArray(String[]::new));
    }

    private void settled(String answer) {
        browser.submit(
                answer,
                "choice",
                "WITHDRAWN",
                "on.day",
                String.valueOf(today().getDayOfMonth()),
                "on.month",
                String.valueOf(today().getMonthValue()),
                "on.year",
                String.valueOf(today().getYear()),
                "reason",
                "Die Gruppe hat geschrieben, dass es erledigt ist.");
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

    private void waived(CaseNumber caseNumber, NoticeType letter) {
        context.getBean(RecordRemedyWaiver.class)
                .waive(new RecordRemedyWaiver.Command(
                        letter(caseNumber, letter).id(), today(), house.way().officer()));
    }

    private void decided(UUID objection, RaisedObjection.Outcome outcome) {
        context.getBean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        objection,
                        outcome,
                        "Nach nochmaliger Prüfung.",
                        house.way().second()));
        house.way().jobs();
    }

    private void post(CaseNumber caseNumber, NoticeType type) {
        context.getBean(RecordPosting.class)
                .post(new RecordPosting.Command(
                        letter(caseNumber, type).id(), today(), house.way().officer()));
        house.way().jobs();
    }

    private IssuedNotice letter(CaseNumber caseNumber, NoticeType type) {
        return context.getBean(Notices.class).of(caseNumber).stream()
                .filter(letter -> letter.type() == type)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }
}
