package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.PaymentDay;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.MarkRunExecuted;
import de.foerdertopf.disbursement.OrderPayment;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunOf;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.proofofuse.ActualCost;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.SubmitProofOfUse;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.context.WebApplicationContext;

/** What the office or another window wrote meanwhile is read before a group writes over it; what it typed stays. */
@ExtendWith(OutputCaptureExtension.class)
class OtherHandIT extends IntegrationTest {

    private static final String WRONG_IBAN = "DE00 1203 0000 0000 2020 51";
    private static final String RIGHT_IBAN = "DE02 1203 0000 0000 2020 51";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private SavedForms savedForms;

    private CaseOnItsWay cases;
    private ApplicantBrowser browser;

    @SuppressWarnings("NullAway.Init")
    OtherHandIT() {}

    @BeforeEach
    void openBrowser() {
        cases = new CaseOnItsWay(context);
        browser = new ApplicantBrowser(context);
    }

    @Test
    void anAccountThatTheOfficePutRightMeanwhileIsNotTakenBackUnread() throws Exception {
        var caseNumber = cases.submittedBy(
                browser.person(), ApplicationFixture.anApplication().withoutAccount());
        var address = "/meine/" + caseNumber + "/konto";
        browser.post(address, "holder", "Kulturscheune", "iban", WRONG_IBAN);
        var page = browser.see(address, "andere-hand-konto");
        assertThat(page.select("#iban").val()).isEqualTo(WRONG_IBAN);
        cases.bean(TellAccount.class)
                .tell(new TellAccount.Command(
                        caseNumber,
                        "Kulturscheune",
                        new Iban(RIGHT_IBAN),
                        cases.bean(Applications.class)
                                .require(caseNumber)
                                .recipient()
                                .name(),
                        cases.officer()));

        var told = browser.page(
                ApplicantBrowser.form(address, with(page, "holder", "Kulturscheune", "iban", WRONG_IBAN)),
                409,
                "andere-hand-konto-gesagt");

        assertThat(told.select(".ft-errors").text()).contains("Inzwischen steht hier etwas anderes", "mit 2051 endet");
        assertThat(told.select("#iban").val()).isEqualTo(WRONG_IBAN);
        assertThat(account(caseNumber)).isEqualTo(new Iban(RIGHT_IBAN));
        browser.post(address, with(told, "holder", "Kulturscheune", "iban", WRONG_IBAN));
        assertThat(account(caseNumber)).isEqualTo(new Iban(WRONG_IBAN));
    }

    @Test
    void anAnswerFromAnotherWindowIsReadBeforeItIsReplaced() throws Exception {
        var caseNumber = paid();
        cases.bean(HearClaim.class)
                .hear(new HearClaim.Command(
                        caseNumber,
                        HeardClaim.About.WITHDRAWAL,
                        "Das Jugendamt hat die Miete auch bezahlt.",
                        Money.ofEuros(120),
                        today(),
                        cases.officer()));
        cases.jobs();
        var address = "/meine/" + caseNumber + "/anhoerung/ruecknahme";
        var first = browser.see(address, "andere-hand-anhoerung");
        var second = browser.see(address, "andere-hand-anhoerung");
        browser.post(address, with(first, "text", "Das waren zwei Monate.", "later", "true"));
        browser.post(address, with(first, "text", "Das waren zwei Monate im Sommer."));

        var told = browser.page(
                ApplicantBrowser.form(address, with(second, "text", "Nein.")), 409, "andere-hand-anhoerung-gesagt");

        assertThat(told.select(".ft-errors").text()).contains("Ihre Antwort: Das waren zwei Monate im Sommer.");
        assertThat(told.select("#text").val()).isEqualTo("Nein.");
        assertThat(answer(caseNumber)).isEqualTo("Das waren zwei Monate im Sommer.");
        browser.post(address, with(told, "text", "Nein."));
        assertThat(answer(caseNumber)).isEqualTo("Nein.");
        browser.post(address, with(told, "text", "Nein."));
    }

    @Test
    void aProofFromAnotherWindowIsReadBeforeItIsReplaced() throws Exception {
        var caseNumber = paid();
        var address = "/meine/" + caseNumber + "/nachweis";
        var first = browser.see(address, "andere-hand-nachweis");
        var second = browser.see(address, "andere-hand-nachweis");
        browser.post(address, with(first, "report", "Es kamen 320 Menschen.", "people", "320", "later", "true"));
        browser.post(address, with(first, "report", "Es kamen 321 Menschen.", "people", "321", "later", "true"));

        var told = browser.page(
                ApplicantBrowser.form(
                        address, with(second, "report", "Schön war es.", "people", "321", "later", "true")),
                409,
                "andere-hand-nachweis-gesagt");

        assertThat(told.select(".ft-errors li").eachText()).containsExactly("Bericht: Es kamen 321 Menschen.");
        assertThat(told.select("#report").val()).isEqualTo("Schön war es.");
        assertThat(draft(caseNumber)).isEqualTo("Es kamen 321 Menschen.");
        browser.post(address, with(told, "report", "Schön war es.", "people", "321", "later", "true"));
        assertThat(draft(caseNumber)).isEqualTo("Schön war es.");
        savedForms.discard(browser.person(), SavedForm.Kind.PROOF, caseNumber.value());
    }

    @Test
    void whoeverSendsAProofThatTheOfficeHasOnPaperMeanwhileGetsBackWhatSheTyped() throws Exception {
        var caseNumber = paid();
        var address = "/meine/" + caseNumber + "/nachweis";
        var page = browser.see(address, "andere-hand-papier");
        var typed = with(
                page,
                "report",
                "Es war ein schönes Fest mit Musik.",
                "people",
                "320",
                "spent[0]",
                "300",
                "spent[1]",
                "100",
                "finished",
                "true",
                "declared",
                "true");
        cases.bean(SubmitProofOfUse.class)
                .submit(new SubmitProofOfUse.Command(
                        caseNumber,
                        new ProofReport(
                                "Auf Papier.",
                                10,
                                10,
                                List.of(new ActualCost(CostCategory.FOOD, Money.ofEuros(300))),
                                Money.ZERO,
                                List.of()),
                        today(),
                        Channel.PAPER,
                        List.of(),
                        "Frau Cordes am Telefon",
                        cases.officer()));
        cases.jobs();

        var told = browser.page(ApplicantBrowser.form(address, typed), 409, "andere-hand-papier-gesagt");

        assertThat(told.select(".ft-quote").text()).contains("Es war ein schönes Fest mit Musik.");
        assertThat(Objects.requireNonNull(cases.bean(ProofsOfUse.class)
                                .find(caseNumber)
                                .orElseThrow()
                                .report())
                        .narrative())
                .isEqualTo("Auf Papier.");
    }

    @Test
    void aProofThatIsSentTwiceIsSimplyThere() throws Exception {
        var caseNumber = paid();
        var address = "/meine/" + caseNumber + "/nachweis";
        var typed = with(
                browser.see(address, "andere-hand-zweimal"),
                "report",
                "Es war ein schönes Fest mit Musik.",
                "people",
                "320",
                "spent[0]",
                "300",
                "spent[1]",
                "100",
                "finished",
                "true",
                "declared",
                "true");

        assertThat(browser.post(address, typed)).endsWith("?nachweis");
        assertThat(browser.post(address, typed)).endsWith("?nachweis");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spent[999999]",
                "spent[99]",
                "spent[-1]",
                "spent[x]",
                "receipts[999999].amount",
                "receipts[40].payee",
                "receipts[0].secret",
                "report[0]"
            })
    void aLineThatNoProofHasIsNoRequestOfOurs(String input, CapturedOutput log) throws Exception {
        var caseNumber = cases.submittedBy(browser.person(), ApplicationFixture.anApplication());
        var before = log.getAll().length();

        assertThat(browser.page(
                                ApplicantBrowser.form("/meine/" + caseNumber + "/nachweis", input, "5"),
                                400,
                                "andere-hand-keine-zeile")
                        .select("h1")
                        .text())
                .isEqualTo("Das können wir nicht lesen");
        assertThat(log.getAll().substring(before).lines().filter(line -> line.contains("WARN")))
                .singleElement()
                .asString()
                .contains("POST names an input that no page has")
                .doesNotContain(input);
    }

    /** What the page hands back, and what is typed. */
    private static String[] with(Document page, String... typed) {
        var fields = new ArrayList<String>();
        for (var hidden : page.select("main form input[type=hidden]")) {
            fields.addAll(List.of(hidden.attr("name"), hidden.val()));
        }
        assertThat(fields).contains("gesehen", "blatt");
        return Stream.concat(fields.stream(), Stream.of(typed)).toArray(String[]::new);
    }

    private Iban account(CaseNumber caseNumber) {
        return cases.bean(PayeeAccounts.class).require(caseNumber).iban();
    }

    private String answer(CaseNumber caseNumber) {
        return Objects.requireNonNull(cases.bean(HeardClaims.class)
                .open(caseNumber, HeardClaim.About.WITHDRAWAL)
                .orElseThrow()
                .answer());
    }

    private String draft(CaseNumber caseNumber) {
        return savedForms
                .find(browser.person(), SavedForm.Kind.PROOF, caseNumber.value())
                .orElseThrow()
                .value("report");
    }

    private CaseNumber paid() {
        var caseNumber = cases.submittedBy(
                browser.person(),
                ApplicationFixture.anApplication().period(today().minusDays(12), today().plusDays(40)));
        cases.approve(caseNumber);
        cases.sent(caseNumber);
        var finance = cases.officer();
        var payment = cases.bean(OrderPayment.class).order(new OrderPayment.Command(caseNumber, null, finance));
        cases.bean(ReleasePayment.class)
                .release(new ReleasePayment.Command(payment, new CaseOnItsWay(context).officer()));
        var grant = cases.bean(Grants.class).require(caseNumber);
        var day = PaymentDay.reach(clock, grant.fiscalYear());
        RunOf.these(cases::bean, grant.fund(), List.of(payment), day, finance)
                .forEach(run -> cases.bean(MarkRunExecuted.class).mark(new MarkRunExecuted.Command(run, day, finance)));
        cases.jobs();
        return caseNumber;
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }
}
