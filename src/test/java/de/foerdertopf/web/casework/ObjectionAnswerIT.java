package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.audit.AuditTrail;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.ObjectionCosts;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who pays for an objection follows from how it ends, and the answer can be read before it leaves the house. */
class ObjectionAnswerIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private TestBrowser browser;
    private CaseNumber caseNumber;
    private NoticeId notice;

    @SuppressWarnings("NullAway.Init")
    ObjectionAnswerIT() {}

    @BeforeEach
    void aRefusedApplication() {
        house = new PaidCase(context);
        browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        house.way().decide(caseNumber, Outcome.REJECTED, Money.ZERO, "Das passt nicht.");
        notice = house.way().sent(caseNumber);
    }

    @Test
    void whoWinsDoesNotPay() {
        var objection = raised();

        for (var wrong : List.of("OBJECTOR", "HALF_EACH")) {
            says(objection, "UPHELD", wrong, "NOT_INVOLVED");
            assertThat(browser.status()).as(wrong).isEqualTo(422);
            assertThat(browser.page().select("#bearer-error").text()).contains("Wer gewinnt, zahlt nicht");
        }
        assertThat(isOpen(objection)).isTrue();

        says(objection, "UPHELD", "AUTHORITY", "NEEDED");
        assertThat(costs(objection))
                .isEqualTo(new ObjectionCosts(ObjectionCosts.Bearer.AUTHORITY, ObjectionCosts.Lawyer.NEEDED));
    }

    @Test
    void whoLosesPaysUnlessOnlyACuredFaultOfFormDecided() {
        var objection = raised();

        for (var wrong : List.of("AUTHORITY", "HALF_EACH")) {
            says(objection, "REJECTED", wrong, "NOT_INVOLVED");
            assertThat(browser.status()).as(wrong).isEqualTo(422);
            assertThat(browser.page().select("#bearer-error, #sure-error").text())
                    .contains("Wer verliert, zahlt");
        }
        says(objection, "REJECTED", "OBJECTOR", "NEEDED");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#lawyer-error").text()).contains("wenn wir Kosten tragen");
        assertThat(isOpen(objection)).isTrue();

        says(objection, "REJECTED", "AUTHORITY", "NOT_NEEDED", "sure", "true");
        assertThat(costs(objection).isBorneByAuthority()).isTrue();
    }

    @Test
    void whoCameTooLatePaysAlsoWhereAFaultWasCured() {
        clock.moveByDays(60);
        var objection = raised();

        says(objection, "REJECTED", "AUTHORITY", "NOT_INVOLVED", "sure", "true");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#bearer-error").text()).contains("Wer verliert, zahlt");

        says(objection, "REJECTED", "OBJECTOR", "NOT_INVOLVED");
        assertThat(costs(objection).isBorneByObjector()).isTrue();
    }

    @Test
    void whereNothingElseIsChosenTheCostsFollowTheOutcome() {
        var objection = raised();
        var chosen = browser.open(page(objection)).select("[name=bearer][checked]");
        assertThat(chosen.eachAttr("value")).containsExactly("AS_THE_LAW_SAYS");

        says(objection, "UPHELD", "AS_THE_LAW_SAYS", "NOT_INVOLVED");

        assertThat(costs(objection)).isEqualTo(RaisedObjection.Outcome.UPHELD.costs());
    }

    @Test
    void theAnswerIsReadBeforeItLeavesAndNothingIsKeptOfThat() {
        var objection = raised();
        assertThat(browser.open(page(objection)).select("[formaction]").attr("formaction"))
                .endsWith("/widersprueche/" + objection + "/vorschau");

        looksAt(objection, filled("REJECTED", "AS_THE_LAW_SAYS", "NOT_INVOLVED"));

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/pdf");
        house.way().jobs();
        assertThat(isOpen(objection)).isTrue();
        assertThat(context.getBean(Notices.class).of(caseNumber))
                .noneMatch(letter -> letter.type() == NoticeType.OBJECTION_DECISION);
        says(objection, "REJECTED", "AS_THE_LAW_SAYS", "NOT_INVOLVED");
        assertThat(isOpen(objection)).isFalse();
    }

    /** The letter says how it is served: the desk says the same, and never mails it, whatever way the group likes best. */
    @Test
    void theDeskCallsTheWayOfAServedLetterAsItsHeadDoes() {
        var objection = raised();
        says(objection, "REJECTED", "AS_THE_LAW_SAYS", "NOT_INVOLVED");
        house.way().jobs();
        var path = "/schreibtisch/faelle/" + caseNumber;

        var page = browser.open(path);
        assertThat(page.select("section[aria-labelledby=briefe]").text())
                .contains("Geht hinaus: Brief mit Zustellnachweis");
        assertThat(page.select("main").text()).contains("Gewünscht für Briefe: ");
        var answer = context.getBean(Notices.class).of(caseNumber).stream()
                .filter(letter -> letter.type() == NoticeType.OBJECTION_DECISION)
                .findFirst()
                .orElseThrow();
        var posting = browser.open(path + "/briefe/" + answer.number() + "/versand");
        assertThat(posting.select("label").eachText())
                .contains("Brief mit Zustellnachweis", "Übergabe gegen Empfangsbekenntnis");
        assertThat(posting.select("[name=channel][checked]").val()).isEqualTo("LETTER");

        browser.submit(path + "/briefe/" + answer.number() + "/versand");
        browser.open(path + "/briefe/" + answer.number() + "/zurueck");
        browser.submit(path + "/briefe/" + answer.number() + "/zurueck", "reason", "Unbekannt verzogen.");
        assertThat(browser.open(path + "/briefe/" + answer.number() + "/versand")
                        .select("[name=channel]")
                        .eachAttr("value"))
                .containsExactly("LETTER", "HAND_OVER");
    }

    @Test
    void whatIsTakenBackHasNoLetterToLookAt() {
        var objection = raised();
        var today = HouseTime.today(clock);

        browser.open(page(objection));
        looksAt(
                objection,
                "choice",
                "WITHDRAWN",
                "reason",
                "Zurückgenommen.",
                "on.day",
                String.valueOf(today.getDayOfMonth()),
                "on.month",
                String.valueOf(today.getMonthValue()),
                "on.year",
                String.valueOf(today.getYear()));

        assertThat(browser.page().text())
                .as("objection.no-letter, said in words")
                .contains("gibt es keinen Brief");
        assertThat(isOpen(objection)).isTrue();
    }

    @Test
    void whatElseComesWhileAnObjectionIsOpenIsKeptWithItAndChangesNothing() {
        var objection = raised();
        var path = "/schreibtisch/faelle/" + caseNumber;
        var before = context.getBean(Notices.class).require(notice);
        assertThat(browser.open(path)
                        .select("a[href=" + page(objection) + "/schreiben]")
                        .text())
                .isEqualTo("Weiteres Schreiben dazu eintragen");
        var today = HouseTime.today(clock);

        browser.open(page(objection) + "/schreiben");
        browser.submit(
                page(objection) + "/schreiben",
                "channel",
                "EMAIL",
                "on.day",
                String.valueOf(today.getDayOfMonth()),
                "on.month",
                String.valueOf(today.getMonthValue()),
                "on.year",
                String.valueOf(today.getYear()),
                "text",
                "Auch der Träger widerspricht.");
        house.way().jobs();

        assertThat(browser.open(path).select("#briefe ~ *").text())
                .contains("Dazu kam am", "(E-Mail)", "Auch der Träger widerspricht.");
        assertThat(browser.open(page(objection)).select("main").text()).contains("Auch der Träger widerspricht.");
        assertThat(context.getBean(Objections.class).of(caseNumber)).hasSize(1);
        assertThat(context.getBean(Notices.class).require(notice)).isEqualTo(before);
        assertThat(context.getBean(AuditTrail.class).ofCase(caseNumber))
                .anySatisfy(entry -> assertThat(entry.event()).isEqualTo("FurtherWritingReceived"));

        says(objection, "REJECTED", "AS_THE_LAW_SAYS", "NOT_INVOLVED");
        assertThat(browser.open(path).select("#briefe ~ *").text()).contains("Auch der Träger widerspricht.");
        browser.open(page(objection) + "/schreiben");
        assertThat(browser.page().select("main textarea")).isEmpty();
    }

    private void says(UUID objection, String outcome, String bearer, String lawyer, String... more) {
        browser.open(page(objection));
        browser.submit(page(objection), filled(outcome, bearer, lawyer, more));
    }

    private void looksAt(UUID objection, String... namesAndValues) {
        browser.post(page(objection) + "/vorschau", browser.fieldsOf(page(objection), namesAndValues), "same-origin");
    }

    private static String[] filled(String outcome, String bearer, String lawyer, String... more) {
        var all = new ArrayList<>(List.of(
                "choice", outcome, "text", "Was geschah.", "reason", "Darum.", "bearer", bearer, "lawyer", lawyer));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private String page(UUID objection) {
        return "/schreibtisch/faelle/" + caseNumber + "/widersprueche/" + objection;
    }

    private UUID raised() {
        clock.moveByDays(1);
        var objection = context.getBean(RecordObjection.class)
                .record(new RecordObjection.Command(
                        notice,
                        HouseTime.today(clock),
                        Channel.PAPER,
                        "Das sehen wir anders.",
                        house.way().officer()));
        house.way().jobs();
        return objection;
    }

    private boolean isOpen(UUID objection) {
        return found(objection).isOpen();
    }

    private ObjectionCosts costs(UUID objection) {
        return Objects.requireNonNull(found(objection).costs());
    }

    private RaisedObjection found(UUID objection) {
        return context.getBean(Objections.class).of(caseNumber).stream()
                .filter(raised -> raised.id().equals(objection))
                .findFirst()
                .orElseThrow();
    }
}
