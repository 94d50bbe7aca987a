package de.foerdertopf.web.applicant;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.ResponsiblePerson;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.ContactDetails;
import de.foerdertopf.application.ContactDetails.Whose;
import de.foerdertopf.shared.CaseNumber;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;

/** Small pages of a group: what they say about its letters is what the house does, and a button pressed twice is pressed once. */
class OwnContactIT extends GroupAtHome {

    private static final Address ELSEWHERE = new Address("Neuer Weg 5", "28195", "Bremen");
    private static final int ROUNDS = 4;

    @Autowired
    private Applications applications;

    @Test
    void theAddressOfAGroupWithoutLegalFormThatWroteItDownOnceMovesWithIt() throws Exception {
        var old = new Address("Alter Weg 1", "28195", "Bremen");
        var caseNumber = submitted(anApplication()
                .ofAnInformalGroup()
                .contact("Ana Muster")
                .address(null)
                .responsible(new ResponsiblePerson("Ana Muster", null, old)));

        assertThat(browser.see(contact(caseNumber), "kontakt-ohne-rechtsform")
                        .select("#street")
                        .val())
                .isEqualTo("Alter Weg 1");
        assertThat(moves(caseNumber, "")).endsWith("?kontakt");

        assertThat(applications.require(caseNumber).recipient().address()).isEqualTo(ELSEWHERE);
        assertThat(browser.see("/meine/" + caseNumber + "?kontakt", "kontakt-gesagt")
                        .text())
                .contains("Briefe und Anrufe kommen ab jetzt dorthin");
    }

    @Test
    void wherePersonWhoStandsInLivesElsewhereThePageSaysWhereNoticesGoAndAsks() throws Exception {
        var hers = new Address("Alter Weg 1", "28195", "Bremen");
        var caseNumber = submitted(anApplication()
                .ofAnInformalGroup()
                .contact("Ana Muster")
                .responsible(new ResponsiblePerson("Berta Bürgin", null, hers)));
        var page = browser.see(contact(caseNumber), "kontakt-andere-person");
        assertThat(page.select("main").text()).contains("Bescheide gehen an", "Berta Bürgin · Alter Weg 1");

        assertThat(moves(caseNumber, "")).endsWith("?kontaktanderswo");
        assertThat(applications.require(caseNumber).recipient().address()).isEqualTo(hers);
        assertThat(browser.see("/meine/" + caseNumber + "?kontaktanderswo", "kontakt-anderswo-gesagt")
                        .text())
                .contains("Bescheide gehen weiter an eine andere Anschrift");

        var link = page.select("a:contains(Diese Anschrift ändern)").attr("href");
        assertThat(browser.see(link, "kontakt-der-person").select("#name, #email, #phone"))
                .isEmpty();
        var person = "?wer=PERSON";
        assertThat(browser.post(contact(caseNumber) + person, typed(caseNumber, Whose.PERSON)))
                .endsWith("?kontakt");
        assertThat(applications.require(caseNumber).recipient().address()).isEqualTo(ELSEWHERE);
        assertThat(applications.require(caseNumber).recipient().name()).isEqualTo("Berta Bürgin");
        assertThat(browser.get(contact(caseNumber) + "?wer=SPONSOR")).isEqualTo(contact(caseNumber));
    }

    @Test
    void howAnAddressOfMailIsPastedDoesNotMatterAndItsTelephoneIsKeptInDigitsOfThisCountry() throws Exception {
        var caseNumber = submitted(anApplication());

        browser.post(
                contact(caseNumber),
                "seen",
                seen(caseNumber, Whose.GROUP),
                "name",
                "Ana Muster",
                "email",
                "Ana Muster <ana＠example.org>",
                "phone",
                "٠٤٢١ ۳۶۱");

        var kept = applications.require(caseNumber).answers().contact();
        assertThat(kept.email()).isEqualTo("ana@example.org");
        assertThat(kept.phone()).isEqualTo("0421 361");
        var refused = browser.refused(
                ApplicantBrowser.form(
                        contact(caseNumber),
                        "seen",
                        seen(caseNumber, Whose.GROUP),
                        "name",
                        "Ana Muster",
                        "email",
                        "ana@ехample.org"),
                "kontakt-fremde-buchstaben");
        assertThat(refused.select("#email-error").text()).contains("aus einer anderen Schrift");
    }

    @Test
    void aNameThatLettersCannotPrintStaysAndIsAskedForInLatinLettersBesideIt() throws Exception {
        var caseNumber = submitted(anApplication());
        var typed = typed(caseNumber, Whose.GROUP);
        typed[3] = "王小明";

        var page = browser.refused(ApplicantBrowser.form(contact(caseNumber), typed), "kontakt-schrift");
        assertThat(page.select("#latin-error").text()).contains("noch einmal in lateinischen Buchstaben");
        assertThat(page.select("#name").val()).isEqualTo("王小明");
        browser.post(
                contact(caseNumber),
                Stream.concat(Arrays.stream(typed), Stream.of("latin", "Wang Xiaoming"))
                        .toArray(String[]::new));

        assertThat(applications.require(caseNumber).answers().contact().nameInFull())
                .isEqualTo("王小明 (Wang Xiaoming)");
        assertThat(browser.see(contact(caseNumber), "kontakt-zwei-schriften")
                        .select("#latin")
                        .val())
                .isEqualTo("Wang Xiaoming");
        browser.post(contact(caseNumber), typed(caseNumber, Whose.GROUP));
        assertThat(applications.require(caseNumber).answers().contact().latinName())
                .isNull();
    }

    @Test
    void aButtonThatIsPressedTwiceIsPressedOnce() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var caseNumber = submitted(anApplication());
            var base = "/meine/" + caseNumber;
            twice(
                    base + "/kontakt",
                    "seen",
                    seen(caseNumber, Whose.GROUP),
                    "name",
                    "Ana Muster",
                    "email",
                    "ana@example.org",
                    "phone",
                    "0421 9" + round);
            twice(base + "/sprache", "language", "uk");
            twice(base + "/konto", "holder", "Ana Muster", "iban", ApplicationFixture.anIban());
            twice(base + "/zurueckziehen");
            var application = applications.require(caseNumber);
            assertThat(application.answers().contact().phone()).isEqualTo("0421 9" + round);
            assertThat(application.language()).isEqualTo("uk");
            assertThat(application.state()).isEqualTo(ApplicationState.WITHDRAWN);
        }
    }

    @Test
    void aButtonPressedTwiceAsksASecondPersonOnce() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var caseNumber = submitted(anApplication());
            house.way().approve(caseNumber);
            house.way().sent(caseNumber);

            twice(contact(caseNumber), typed(caseNumber, Whose.GROUP));
        }
    }

    private void twice(String address, String... fields) throws Exception {
        assertThat(browser.twiceAtOnce(() -> ApplicantBrowser.form(address, fields)))
                .as(address)
                .extracting(MockHttpServletResponse::getStatus)
                .containsOnly(HttpStatus.FOUND.value());
    }

    private String moves(CaseNumber caseNumber, String who) throws Exception {
        return browser.post(contact(caseNumber) + who, typed(caseNumber, Whose.GROUP));
    }

    private String[] typed(CaseNumber caseNumber, Whose whose) {
        return new String[] {
            "seen", seen(caseNumber, whose),
            "name", "Ana Muster",
            "email", "ana@example.org",
            "street", ELSEWHERE.street(),
            "postcode", ELSEWHERE.postcode(),
            "town", ELSEWHERE.town()
        };
    }

    private String seen(CaseNumber caseNumber, Whose whose) {
        return ContactDetails.of(applications.require(caseNumber).answers(), whose)
                .orElseThrow()
                .seal();
    }

    private CaseNumber submitted(ApplicationFixture application) {
        return house.way().submittedBy(browser.person(), application);
    }

    private static String contact(CaseNumber caseNumber) {
        return "/meine/" + caseNumber + "/kontakt";
    }
}
