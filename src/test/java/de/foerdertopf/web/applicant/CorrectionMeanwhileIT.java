package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.CorrectApplication;
import de.foerdertopf.application.Project;
import de.foerdertopf.application.SubmitApplication;
import de.foerdertopf.document.PdfProof;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.OpenApplicantAccount;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A group and the office correct the same application: the group is told before it takes back what the office wrote. */
class CorrectionMeanwhileIT extends IntegrationTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private OpenApplicantAccount openAccount;

    @Autowired
    private SubmitApplication submit;

    @Autowired
    private CorrectApplication correctApplication;

    @Autowired
    private Applications applications;

    @Autowired
    private Funds funds;

    @SuppressWarnings("NullAway.Init")
    CorrectionMeanwhileIT() {}

    @Test
    void whatTheOfficeChangedSinceTheGroupBeganIsToldBeforeItIsSent() throws Exception {
        var person = openAccount
                .open(new OpenApplicantAccount.Command(
                        EmailAddress.parse("inzwischen." + UUID.randomUUID() + "@example.org")))
                .value();
        var browser = new ApplicantBrowser(context, person);
        var caseNumber = submitted(person);
        var base = "/meine/" + caseNumber + "/aendern";
        var seen = browser.see(base + "/vorhaben", "meanwhile-page")
                .select("form [name=seen]")
                .val();
        assertThat(seen).isNotEmpty();
        rename(caseNumber, "Titel vom Büro");

        browser.post(
                base + "/vorhaben",
                "title",
                "Titel von uns",
                "description",
                "Wir stellen Stühle an eine lange Tafel.",
                "place",
                "Marktplatz",
                "from.day",
                "1",
                "from.month",
                "12",
                "from.year",
                "2025",
                "to.day",
                "20",
                "to.month",
                "12",
                "to.year",
                "2025",
                "notStarted",
                "true",
                "seen",
                seen);
        var told = browser.page(ApplicantBrowser.form(base, "text", ""), 409, "meanwhile-told");

        assertThat(told.select(".ft-errors").text()).contains("Das Büro hat Angaben geändert: Vorhaben");
        assertThat(title(caseNumber)).isEqualTo("Titel vom Büro");
        assertThat(browser.post(base, "text", "")).isEqualTo("/meine/" + caseNumber + "?gesendet");
        assertThat(title(caseNumber)).isEqualTo("Titel von uns");
    }

    @Test
    void theNewStateStandsThereAndTheGroupsOwnInputOverIt() throws Exception {
        var person = openAccount
                .open(new OpenApplicantAccount.Command(
                        EmailAddress.parse("beide." + UUID.randomUUID() + "@example.org")))
                .value();
        var browser = new ApplicantBrowser(context, person);
        var caseNumber = submitted(person);
        var base = "/meine/" + caseNumber + "/aendern";
        var page = browser.see(base + "/vorhaben", "both-change");
        var fields = page.select("form input[name], form textarea[name]").stream()
                .filter(input -> !input.attr("type").matches("checkbox|radio|submit|file") || input.hasAttr("checked"))
                .flatMap(input -> Stream.of(input.attr("name"), input.val()))
                .toArray(String[]::new);
        for (var i = 0; i < fields.length; i += 2) {
            if (fields[i].equals("place")) {
                fields[i + 1] = "Hinterhof";
            }
        }
        rename(caseNumber, "Titel vom Büro");

        browser.post(base + "/vorhaben", fields);
        var told = browser.page(ApplicantBrowser.form(base, "text", ""), 409, "both-changed");

        assertThat(told.select("main dl").text()).contains("Titel vom Büro", "Hinterhof");
        assertThat(browser.see(base, "both-again").select("main dl").text()).contains("Titel vom Büro", "Hinterhof");
        assertThat(browser.see(base + "/vorhaben", "both-page").select("#title").val())
                .isEqualTo("Titel vom Büro");
        browser.post(base, "text", "");
        var project = applications.require(caseNumber).answers().project();
        assertThat(project.title()).isEqualTo("Titel vom Büro");
        assertThat(project.place()).isEqualTo("Hinterhof");
    }

    @Test
    void whatItsPageDoesNotAskAGroupLeavesAsItIs() throws Exception {
        var person = openAccount
                .open(new OpenApplicantAccount.Command(
                        EmailAddress.parse("stadtteil." + UUID.randomUUID() + "@example.org")))
                .value();
        var browser = new ApplicantBrowser(context, person);
        var caseNumber = submitted(person);
        var base = "/meine/" + caseNumber + "/aendern";
        assertThat(browser.see(base + "/vorhaben", "correction-district").select("[name=district]"))
                .isEmpty();

        browser.post(
                base + "/vorhaben",
                "title",
                "Nur ein anderer Titel",
                "place",
                "Marktplatz",
                "from.day",
                "1.12.2025",
                "to.day",
                "20.12.2025",
                "notStarted",
                "true");
        browser.post(base, "text", "");

        var project = applications.require(caseNumber).answers().project();
        assertThat(project.title()).isEqualTo("Nur ein anderer Titel");
        assertThat(project.district()).isEqualTo("Blumenthal");
    }

    /** The copy is what the group keeps as its proof of what it sent. */
    @Test
    void theCopyTellsWhatWasSubmittedAndApartFromThatWhatChangedSince() throws Exception {
        var person = openAccount
                .open(new OpenApplicantAccount.Command(
                        EmailAddress.parse("kopie." + UUID.randomUUID() + "@example.org")))
                .value();
        var browser = new ApplicantBrowser(context, person);
        var caseNumber = submitted(person);
        var submitted = title(caseNumber);
        assertThat(copy(browser, caseNumber)).contains(submitted).doesNotContain("Später geändert");

        rename(caseNumber, "Titel vom Büro");

        var parts = copy(browser, caseNumber).split("Später geändert oder ergänzt");
        assertThat(parts).hasSize(2);
        assertThat(parts[0]).contains(submitted).doesNotContain("Titel vom Büro");
        assertThat(parts[1])
                .contains(
                        "Titel vom Büro",
                        Integer.toString(HouseTime.today(clock).getYear()),
                        " Uhr")
                .doesNotContain("Marktplatz");
    }

    private static String copy(ApplicantBrowser browser, CaseNumber caseNumber) throws Exception {
        var pdf = browser.send(MockMvcRequestBuilders.get("/meine/" + caseNumber + "/antrag.pdf"));
        return PdfProof.spoken(pdf.getContentAsByteArray());
    }

    private CaseNumber submitted(UUID person) {
        var typed = ApplicationFixture.anApplication().command(funds, HouseTime.today(clock));
        return submit.submit(new SubmitApplication.Command(
                typed.fund(),
                typed.round(),
                typed.answers(),
                typed.receivedOn(),
                typed.channel(),
                "de",
                typed.delivery(),
                person,
                null,
                Actor.applicant(person.toString())));
    }

    private void rename(CaseNumber caseNumber, String title) {
        var answers = applications.require(caseNumber).answers();
        var project = answers.project();
        correctApplication.correct(new CorrectApplication.Command(
                caseNumber,
                new ApplicationAnswers(
                        answers.applicantType(),
                        answers.initiative(),
                        answers.contact(),
                        answers.responsiblePerson(),
                        answers.sponsor(),
                        answers.account(),
                        new Project(
                                title,
                                project.type(),
                                project.description(),
                                project.goals(),
                                project.targetGroup(),
                                project.peopleReached(),
                                project.refugeesReached(),
                                project.district(),
                                project.place(),
                                project.period(),
                                project.minorsInvolved(),
                                project.volunteers(),
                                project.volunteerHours(),
                                project.publicity()),
                        answers.plan(),
                        answers.amountRequested(),
                        answers.declarations(),
                        answers.attachments()),
                Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a12")));
    }

    private String title(CaseNumber caseNumber) {
        return applications.require(caseNumber).answers().project().title();
    }
}
