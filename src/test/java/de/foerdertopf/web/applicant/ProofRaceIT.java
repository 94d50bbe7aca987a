package de.foerdertopf.web.applicant;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.OpenApplicantAccount;
import de.foerdertopf.identity.Role;
import de.foerdertopf.proofofuse.AskBackProof;
import de.foerdertopf.proofofuse.ClaimDays;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.casework.AtTheDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Group and sponsor write the same report: who comes second reads what came first, and loses nothing; the desk reads whose it is. */
class ProofRaceIT extends SponsoredGroup {

    @LocalServerPort
    private int port;

    @Test
    void whoComesSecondReadsWhoHandedInWhatAndWhenAndKeepsHerOwn() throws Exception {
        var caseNumber = paid();
        var sponsor = sponsor();
        var page = browser.see("/meine/" + caseNumber + "/nachweis", "wettlauf-gruppe");
        send(sponsor, "/gruppen/" + caseNumber + "/nachweis", "Die Gruppe hat im Hof genäht.", "250");

        var told = browser.page(
                ApplicantBrowser.form(
                        "/meine/" + caseNumber + "/nachweis", typed(page, "Wir haben zwölf Jacken genäht.", "270")),
                409,
                "wettlauf-gruppe-gesagt");

        assertThat(told.select("h1").text()).isEqualTo("Es ist schon ein Bericht da");
        assertThat(told.select(".ft-lead").text())
                .contains("der Träger Haus der Vereine", " Uhr", Integer.toString(today().getYear()));
        assertThat(told.select("section[aria-labelledby=dieser]").text())
                .contains("Die Gruppe hat im Hof genäht.", "250,00");
        assertThat(told.select("section[aria-labelledby=geschrieben]").text())
                .contains("Wir haben zwölf Jacken genäht.", "270", "320");
        assertThat(report(caseNumber)).isEqualTo("Die Gruppe hat im Hof genäht.");
        assertThat(context.getBean(ProofDrafts.class)
                        .find(browser.person(), caseNumber)
                        .orElseThrow()
                        .value("report"))
                .isEqualTo("Wir haben zwölf Jacken genäht.");
    }

    /** Her draft is still there: it must not take the place of the other's report unread. */
    @Test
    void afterAQuestionWhoHasADraftOfHerOwnReadsWhatTheOtherHandedIn() throws Exception {
        var caseNumber = paid();
        var page = browser.see("/meine/" + caseNumber + "/nachweis", "wettlauf-frage-gruppe");
        send(sponsor(), "/gruppen/" + caseNumber + "/nachweis", "Die Gruppe hat im Hof genäht.", "250");
        browser.page(
                ApplicantBrowser.form(
                        "/meine/" + caseNumber + "/nachweis", typed(page, "Wir haben zwölf Jacken genäht.", "270")),
                409,
                "wettlauf-frage-zu-spaet");
        context.getBean(AskBackProof.class)
                .askBack(new AskBackProof.Command(
                        caseNumber,
                        "Was haben die Stoffe gekostet?",
                        today().plusDays(10),
                        house.way().officer()));
        house.way().jobs();

        var groups = browser.see("/meine/" + caseNumber + "/nachweis", "wettlauf-frage");
        assertThat(groups.select(".ft-note--warn").text())
                .contains("hat schon der Träger Haus der Vereine geschickt", "Die Gruppe hat im Hof genäht.", "250");
        assertThat(groups.select("[name=report]").text()).isEqualTo("Wir haben zwölf Jacken genäht.");
        assertThat(sponsor()
                        .see("/gruppen/" + caseNumber + "/nachweis", "wettlauf-frage-traeger")
                        .select(".ft-note--warn"))
                .isEmpty();
    }

    @Test
    void theSponsorReadsTheSameOfItsGroup() throws Exception {
        var caseNumber = paid();
        var sponsor = sponsor();
        var page = sponsor.see("/gruppen/" + caseNumber + "/nachweis", "wettlauf-traeger");
        send(browser, "/meine/" + caseNumber + "/nachweis", "Wir haben zwölf Jacken genäht.", "270");

        var told = sponsor.page(
                ApplicantBrowser.form(
                        "/gruppen/" + caseNumber + "/nachweis", typed(page, "Die Gruppe hat genäht.", "250")),
                409,
                "wettlauf-traeger-gesagt");

        assertThat(told.select(".ft-lead").text()).contains("hat schon die Gruppe ");
        assertThat(told.select("section[aria-labelledby=dieser]").text()).contains("Wir haben zwölf Jacken genäht.");
        assertThat(told.select("section[aria-labelledby=geschrieben]").text()).contains("Die Gruppe hat genäht.");
        assertThat(told.select("main a.kern-btn--primary").attr("href")).isEqualTo("/gruppen/" + caseNumber);
    }

    @Test
    void ofTwoInOneMomentOneIsTakenAndTheOtherIsTold() throws Exception {
        var caseNumber = paid();
        var sponsor = sponsor();
        var ofGroup = "/meine/" + caseNumber + "/nachweis";
        var ofSponsor = "/gruppen/" + caseNumber + "/nachweis";
        var group = typed(browser.see(ofGroup, "wettlauf-1"), "Wir haben zwölf Jacken genäht.", "270");
        var its = typed(sponsor.see(ofSponsor, "wettlauf-2"), "Die Gruppe hat genäht.", "250");
        var both = new CyclicBarrier(2);
        var fingers = Executors.newFixedThreadPool(2);
        var answers = new ArrayList<MockHttpServletResponse>();
        Callable<MockHttpServletResponse> one = () -> {
            both.await();
            return browser.send(ApplicantBrowser.form(ofGroup, group));
        };
        Callable<MockHttpServletResponse> other = () -> {
            both.await();
            return sponsor.send(ApplicantBrowser.form(ofSponsor, its));
        };

        try {
            for (var answer : fingers.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
        } finally {
            fingers.shutdownNow();
        }

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(302, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.getStatus() == 409)
                        .findFirst()
                        .orElseThrow()
                        .getContentAsString())
                .contains("Es ist schon ein Bericht da", "Das hatten Sie geschrieben");
    }

    @Test
    void theDeskReadsThatTheSponsorHandedItInAndByWhenTheRestComesBack() throws Exception {
        var caseNumber = paid();
        send(sponsor(), "/gruppen/" + caseNumber + "/nachweis", "Die Gruppe hat im Hof genäht.", "250");
        var desk = new AtTheDesk(context, port)
                .signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var page = "/schreibtisch/faelle/" + caseNumber;

        assertThat(desk.open(page).select("section[aria-labelledby=nachweis]").text())
                .contains("Abgegeben hat der Träger Haus der Vereine, ");
        var check = desk.open(page + "/nachweis");
        assertThat(check.select("main").text()).contains("Abgegeben hat der Träger Haus der Vereine, ");
        var day = context.getBean(ClaimDays.class).ifClaimedToday(caseNumber).day();
        assertThat(check.select("section[aria-labelledby=abrechnung]").text())
                .contains("Zurückzuzahlen bis ", GermanDates.inWords(day).replace('\u00a0', ' '));

        desk.submit(page + "/nachweis");
        assertThat(context.getBean(ProofsOfUse.class).require(caseNumber).repaymentDueOn())
                .isEqualTo(day);
    }

    @Test
    void whatWasHandedInIsReadAgainByGroupAndSponsorWhoeverDidIt() throws Exception {
        var caseNumber = paid();
        assertThat(browser.see("/meine/" + caseNumber, "abgegeben-noch-nicht").select("a[href$=gesendet]"))
                .isEmpty();
        send(sponsor(), "/gruppen/" + caseNumber + "/nachweis", "Die Gruppe hat im Hof genäht.", "250");

        var link = browser.see("/meine/" + caseNumber, "abgegeben-stand").select("a[href$=gesendet]");
        assertThat(link.text()).isEqualTo("Abgegebener Nachweis");
        var application = context.getBean(Applications.class).require(caseNumber);
        var groups = browser.see(link.attr("href"), "abgegeben-gruppe").select("main");
        assertThat(groups.text())
                .contains(
                        "Abgegeben hat der Träger Haus der Vereine, am ",
                        "Die Gruppe hat im Hof genäht.",
                        "Menschen 320 ",
                        application.answers().plan().costs().get(0).description() + " 250,00 €",
                        "Bekommen 300,00 €",
                        "Ausgegeben 250,00 €",
                        "Übrig 50,00 €")
                .doesNotContain("Anderes Geld");
        assertThat(groups.select("input, textarea")).isEmpty();
        var its = sponsor().see("/gruppen/" + caseNumber, "abgegeben-stand-traeger");
        assertThat(sponsor()
                        .see(its.select("a[href$=gesendet]").attr("href"), "abgegeben-traeger")
                        .select("section[aria-labelledby=gesagt]")
                        .text())
                .isEqualTo(groups.select("section[aria-labelledby=gesagt]").text());
        assertThat(sponsor().status(MockMvcRequestBuilders.get("/meine/" + caseNumber + "/nachweis/gesendet")))
                .isEqualTo(404);
    }

    /** A sum that nobody was asked for is none: 0 would be a statement. */
    @Test
    void whatTheFormDoesNotAskTheDeskDoesNotReadAsNothing() throws Exception {
        var caseNumber = paid();
        send(browser, "/meine/" + caseNumber + "/nachweis", "Wir haben genäht.", "300");

        var check = new AtTheDesk(context, port)
                .signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN))
                .open("/schreibtisch/faelle/" + caseNumber + "/nachweis");

        assertThat(check.select("section[aria-labelledby=bericht]").text()).contains("Anderes Geld: nicht gefragt");
        assertThat(check.select("section[aria-labelledby=abrechnung]").text()).doesNotContain("Anderes Geld");
    }

    @Test
    void whereNothingComesBackThePageOfTheCheckNamesNoDay() throws Exception {
        var caseNumber = paid();
        send(browser, "/meine/" + caseNumber + "/nachweis", "Wir haben genäht.", "300");
        var desk = new AtTheDesk(context, port)
                .signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));

        assertThat(desk.open("/schreibtisch/faelle/" + caseNumber + "/nachweis")
                        .select("main")
                        .text())
                .contains("Abgegeben hat die Gruppe ")
                .doesNotContain("Zurückzuzahlen bis");
    }

    private void send(ApplicantBrowser by, String address, String report, String spent) throws Exception {
        var page = by.see(address, "wettlauf-erster");
        assertThat(by.post(address, typed(page, report, spent))).endsWith("?nachweis");
        house.way().jobs();
    }

    private static String[] typed(Document page, String report, String spent) {
        var fields = new ArrayList<String>();
        for (var hidden : page.select("main form input[type=hidden]")) {
            fields.addAll(List.of(hidden.attr("name"), hidden.val()));
        }
        return Stream.concat(
                        fields.stream(),
                        Stream.of(
                                "report",
                                report,
                                "people",
                                "320 Leute",
                                "spent[0]",
                                spent,
                                "spent[1]",
                                "0",
                                "finished",
                                "true",
                                "declared",
                                "true"))
                .toArray(String[]::new);
    }

    private String report(CaseNumber caseNumber) {
        return Objects.requireNonNull(
                        context.getBean(ProofsOfUse.class).require(caseNumber).report())
                .narrative();
    }

    private CaseNumber paid() {
        var caseNumber = sponsored.told(
                ApplicationFixture.anIban(),
                anApplication().withoutAccount().period(today().minusDays(12), today().plusDays(40)));
        house.pay(caseNumber, null);
        assertThat(context.getBean(Grants.class).require(caseNumber).amount().isPositive())
                .isTrue();
        return caseNumber;
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }

    private ApplicantBrowser sponsor() {
        var account = context.getBean(OpenApplicantAccount.class)
                .open(new OpenApplicantAccount.Command(EmailAddress.parse(sponsored.sponsorsAddress())));
        return new ApplicantBrowser(context, account.value());
    }
}
