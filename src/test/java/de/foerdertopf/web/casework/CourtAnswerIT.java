package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseEntry;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.notice.remedy.RemedyDays;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a court decides counts from its own day, however late the desk writes it down. */
class CourtAnswerIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private TestBrowser browser;
    private CaseNumber caseNumber;
    private NoticeId contested;
    private UUID claim;
    private LocalDate claimed;

    @SuppressWarnings("NullAway.Init")
    CourtAnswerIT() {}

    @BeforeEach
    void aRefusedObjectionWentToCourt() {
        house = new PaidCase(context);
        browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        house.way().decide(caseNumber, Outcome.REJECTED, Money.ZERO, "Das passt nicht.");
        refused(raised(house.way().sent(caseNumber)));
        contested = bean(Notices.class).of(caseNumber).stream()
                .filter(letter -> letter.type() == NoticeType.OBJECTION_DECISION)
                .findFirst()
                .orElseThrow()
                .id();
        bean(RecordPosting.class)
                .post(new RecordPosting.Command(contested, today(), house.way().officer()));
        house.way().jobs();
        claimed = today();
        claim = raised(contested);
    }

    @Test
    void itIsAskedForItsDayAndCountsFromIt() {
        var decided = claimed.plusDays(3);
        clock.moveBy(Duration.ofDays(20));
        assertThatThrownBy(() -> decidedOn(today().plusDays(1))).hasMessageContaining("objection.decided-in-future");
        assertThatThrownBy(() -> decidedOn(claimed.minusDays(1))).hasMessageContaining("objection.decided-before");
        var page = "/schreibtisch/faelle/" + caseNumber + "/widersprueche/" + claim;
        for (var wrong : List.of(today().plusDays(1), claimed.minusDays(1))) {
            browser.open(page);
            says(page, wrong);
            assertThat(browser.status()).isEqualTo(422);
            assertThat(browser.page().select("#on-error").text()).isNotEmpty();
            assertThat(browser.page().select("[name=reason]").val()).isEqualTo("Die Klage ist abgewiesen.");
        }

        says(page, decided);

        assertThat(bean(Objections.class).of(caseNumber).stream()
                        .filter(objection -> objection.id().equals(claim))
                        .map(RaisedObjection::decidedOn))
                .containsExactly(decided);
        assertThat(bean(Notices.class).require(contested).finalOn())
                .isBetween(decided.plusMonths(1), decided.plusMonths(1).plusDays(5));
    }

    @Test
    void itsPeriodsCountFromTheDayOnWhichItWasDelivered() {
        var decided = claimed.plusDays(3);
        var told = decided.plusDays(12);
        clock.moveBy(Duration.ofDays(60));
        var page = "/schreibtisch/faelle/" + caseNumber + "/widersprueche/" + claim;
        for (var wrong : List.of(decided.minusDays(1), today().plusDays(1))) {
            browser.open(page);
            says(page, decided, wrong);
            assertThat(browser.status()).isEqualTo(422);
            assertThat(browser.page().select("#told-error").text()).isNotEmpty();
        }

        assertThatThrownBy(() -> bean(RemedyDays.class).requireTold(decided, decided.minusDays(1)))
                .hasMessageContaining("objection.told-before");
        assertThatThrownBy(() -> bean(RemedyDays.class).requireTold(decided, today().plusDays(1)))
                .hasMessageContaining("objection.told-in-future");

        says(page, decided, told);

        var notices = bean(Notices.class);
        assertThat(notices.require(contested).finalOn())
                .isBetween(told.plusMonths(1), told.plusMonths(1).plusDays(5));
        assertThat(notices.disputed(notices.require(contested)).finalOn())
                .isEqualTo(notices.require(contested).finalOn());
        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber)
                        .select("#briefe ~ *")
                        .text())
                .contains("Zugestellt am");
    }

    @Test
    void aLawsuitIsEnteredAndEndsInTheWordsOfACourt() {
        var path = "/schreibtisch/faelle/" + caseNumber;
        var letters = browser.open(path).select("#briefe ~ *").text();
        assertThat(letters).contains("Klage vom", "Entscheidung des Gerichts eintragen");
        var page = browser.open(path + "/widersprueche/" + claim).select("main").text();
        assertThat(page)
                .contains("Was hat das Gericht entschieden?", "Bescheid aufgehoben", "Bescheid bestätigt")
                .doesNotContain("Wir helfen", "Wir weisen", "Widerspruch");

        says(path + "/widersprueche/" + claim, today());

        var after = browser.open(path);
        assertThat(after.select("#briefe ~ *").text())
                .contains("Das Gericht hat am", "entschieden: Bescheid bestätigt, Klage abgewiesen");
        var number = bean(Notices.class).require(contested).number();
        assertThat(after.select("a[href$=/briefe/" + number + "/widerspruch]").text())
                .isEqualTo("Klage eintragen");
        for (var deed : List.of("widerspruch", "verzicht")) {
            assertThat(browser.open(path + "/briefe/" + number + "/" + deed)
                            .select("main form, main h1")
                            .text())
                    .contains("Klage")
                    .doesNotContain("Widerspruch eintragen", "Verzicht auf Widerspruch");
        }
        assertThat(bean(SentMails.class).ofCase(caseNumber))
                .anySatisfy(mail -> assertThat(mail.body()).contains("Das Gericht entscheidet darüber, nicht wir."));
    }

    @Test
    void aLawsuitThatIsTakenBackNeedsNoReasonsOfTheCourt() {
        var page = "/schreibtisch/faelle/" + caseNumber + "/widersprueche/" + claim;
        browser.open(page);
        browser.submit(
                page,
                "choice",
                "WITHDRAWN",
                "on.day",
                String.valueOf(today().getDayOfMonth()),
                "on.month",
                String.valueOf(today().getMonthValue()),
                "on.year",
                String.valueOf(today().getYear()));

        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber)
                        .select("#briefe ~ *")
                        .text())
                .contains("Zurückgenommen oder erledigt am")
                .doesNotContain("Entscheidung des Gerichts eintragen");
        assertThat(endedMails()).singleElement().asString().contains("Ihre Klage ist zurückgenommen oder erledigt.");
    }

    @Test
    void theGroupIsToldOnceHowItsLawsuitEnded() {
        decided(RaisedObjection.Outcome.PARTLY_UPHELD);

        assertThat(endedMails())
                .singleElement()
                .asString()
                .contains("Ihre Klage hatte zum Teil Erfolg.", "Wir entscheiden neu über den Antrag.");
        assertThat(bean(ReverseEntry.class).refusal(ReversalKind.REMEDY, claim.toString()))
                .map(BusinessRuleViolation::code)
                .hasValue("remedy-end.decided-anew");
    }

    @Test
    void aLawsuitAgainstAnAnswerThatHelpedIsNotSaidToBeAgainstAnOldLetter() {
        decided(RaisedObjection.Outcome.UPHELD);
        house.way().decide(caseNumber, Outcome.REJECTED, Money.ZERO, "Es passt noch nicht.");
        answered(raised(house.way().sent(caseNumber)), RaisedObjection.Outcome.UPHELD);
        var helped = bean(Notices.class).of(caseNumber).stream()
                .filter(letter -> letter.type() == NoticeType.REMEDY_DECISION)
                .findFirst()
                .orElseThrow();

        var page = browser.open("/schreibtisch/faelle/" + caseNumber + "/briefe/" + helped.number() + "/widerspruch")
                .select("main")
                .text();

        assertThat(page)
                .contains("Klage gegen den Abhilfebescheid eintragen", "hat der Gruppe ganz geholfen")
                .doesNotContain("alten Bescheid", "gilt so nicht mehr");
    }

    private List<String> endedMails() {
        return bean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals("lawsuit-ended"))
                .map(mail -> mail.body())
                .toList();
    }

    private void decided(RaisedObjection.Outcome outcome) {
        bean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        claim,
                        outcome,
                        "",
                        "So hat das Gericht entschieden.",
                        outcome.costs(),
                        null,
                        today(),
                        today(),
                        house.way().second()));
        house.way().jobs();
    }

    private void says(String page, LocalDate on) {
        says(page, on, on);
    }

    private void says(String page, LocalDate on, LocalDate told) {
        browser.submit(
                page,
                "choice",
                "REJECTED",
                "on.day",
                String.valueOf(on.getDayOfMonth()),
                "on.month",
                String.valueOf(on.getMonthValue()),
                "on.year",
                String.valueOf(on.getYear()),
                "told.day",
                String.valueOf(told.getDayOfMonth()),
                "told.month",
                String.valueOf(told.getMonthValue()),
                "told.year",
                String.valueOf(told.getYear()),
                "reason",
                "Die Klage ist abgewiesen.");
    }

    private UUID raised(NoticeId against) {
        var id = bean(RecordObjection.class)
                .record(new RecordObjection.Command(
                        against,
                        today(),
                        Channel.PAPER,
                        "Das sehen wir anders.",
                        house.way().officer()));
        house.way().jobs();
        return id;
    }

    private void decidedOn(LocalDate day) {
        bean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        claim,
                        RaisedObjection.Outcome.REJECTED,
                        "",
                        "Die Klage ist abgewiesen.",
                        RaisedObjection.Outcome.REJECTED.costs(),
                        null,
                        day,
                        null,
                        house.way().second()));
    }

    private void refused(UUID objection) {
        answered(objection, RaisedObjection.Outcome.REJECTED);
    }

    private void answered(UUID objection, RaisedObjection.Outcome outcome) {
        bean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        objection, outcome, "Es bleibt dabei.", house.way().officer()));
        house.way().jobs();
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
