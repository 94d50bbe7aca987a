package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CorrectApplication;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.CostItem;
import de.foerdertopf.application.Declarations;
import de.foerdertopf.application.FinancingPlan;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.FundingSource;
import de.foerdertopf.application.SubmitApplication;
import de.foerdertopf.application.WithdrawApplication;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.assessment.OverrideFinding;
import de.foerdertopf.decision.ApproveDecision;
import de.foerdertopf.decision.DecideAtOnce;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.ProposeDecision;
import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The rules look again whenever something they depend on changes, until the decision is signed. */
class FindingsAgainIT extends IntegrationTest {

    private static final GrantedRole BREMEN = GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private AtTheDesk desk;
    private CaseOnItsWay way;

    @BeforeEach
    void sitDown() {
        desk = new AtTheDesk(context, port);
        way = new PaidCase(context).way();
    }

    @Test
    void aCertificateSeenAfterTheDecisionSettlesItsFindingAndNothingAsksForItAnyMore() {
        var caseNumber = way.submitted(ApplicationFixture.anApplication().withMinors());
        way.approve(caseNumber);
        var malte = desk.signIn("Malte Behrens", BREMEN);
        var path = "/schreibtisch/faelle/" + caseNumber;
        var before = malte.open(path).select(".ft-finding:contains(Führungszeugnis)");
        assertThat(before.text())
                .contains("Wir haben noch kein erweitertes Führungszeugnis gesehen")
                .doesNotContain("Erledigt");

        malte.open(path + "/fuehrungszeugnis");
        malte.submit(path + "/fuehrungszeugnis", "who", "Kinderbetreuung");

        assertThat(malte.path()).isEqualTo(path);
        var today = HouseTime.today(clock).format(DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN));
        var after = malte.page().select(".ft-finding:contains(Führungszeugnis)");
        assertThat(after.select(".ft-finding__head").text()).startsWith("Erledigt");
        assertThat(after.select("p").eachText())
                .containsExactly(
                        "Kinderbetreuung: gesehen am " + today + " von Malte Behrens",
                        "Bei der Entscheidung: Kinder sind dabei. Wir haben noch kein erweitertes Führungszeugnis gesehen.");
        assertThat(malte.page().select("main").text())
                .doesNotContain("Noch keins gesehen", "Noch kein Führungszeugnis gesehen");
        assertThat(codes(caseNumber)).contains(FindingCode.CONDUCT_CERTIFICATE_NEEDED);
    }

    @Test
    void aTwinThatIsWithdrawnTakesItsFindingWithItAndTheTimelineSaysWhy() {
        var twins = twins();
        var first = way.submitted(twins);
        var second = way.submitted(twins);
        assertThat(codes(second)).contains(FindingCode.DUPLICATE_APPLICATION);

        desk.bean(WithdrawApplication.class)
                .withdraw(new WithdrawApplication.Command(first, Channel.PHONE, "Doppelt geschickt.", way.officer()));

        assertThat(codes(second)).doesNotContain(FindingCode.DUPLICATE_APPLICATION);
        var browser = desk.signIn("Malte Behrens", BREMEN);
        assertThat(browser.open("/schreibtisch/faelle/" + second)
                        .select(".ft-trail")
                        .text())
                .contains("Gilt nicht mehr: Zweimal beantragt", "Anlass: Antrag zurückgezogen");
    }

    @Test
    void aTwinIsFoundByItsGroupWhereNoAccountIsKnownYet() {
        var twins = twins().withoutAccount();
        way.submitted(twins);

        assertThat(codes(way.submitted(twins))).contains(FindingCode.DUPLICATE_APPLICATION);
        assertThat(codes(way.submitted(twins().withoutAccount()))).doesNotContain(FindingCode.DUPLICATE_APPLICATION);
    }

    @Test
    void aTwinIsFoundWhenItsAccountComesAfterTheSubmissionAndGoesWithIt() {
        var account = twinAccount();
        var first = way.submitted(ofAnotherName().withoutAccount());
        var second = way.submitted(ofAnotherName().withoutAccount());
        tell(first, account);
        assertThat(codes(second)).doesNotContain(FindingCode.DUPLICATE_APPLICATION);

        tell(second, new Iban(account.grouped().toLowerCase(Locale.ROOT)));

        assertThat(codes(second)).contains(FindingCode.DUPLICATE_APPLICATION);
        assertThat(codes(first)).as("the other one learns of it too").contains(FindingCode.DUPLICATE_APPLICATION);
        tell(second, twinAccount());
        assertThat(codes(second)).doesNotContain(FindingCode.DUPLICATE_APPLICATION);
        assertThat(codes(first)).doesNotContain(FindingCode.DUPLICATE_APPLICATION);
    }

    @Test
    void aTwinThatNamedItsAccountInTheApplicationIsFoundByTheOneThatIsToldLater() {
        var answered = way.submitted(twins());
        var account = desk.bean(PayeeAccounts.class).require(answered).iban();
        var later = way.submitted(ofAnotherName().withoutAccount());
        assertThat(codes(later)).doesNotContain(FindingCode.DUPLICATE_APPLICATION);

        tell(later, account);

        assertThat(codes(later)).contains(FindingCode.DUPLICATE_APPLICATION);
    }

    private void tell(CaseNumber caseNumber, Iban account) {
        desk.bean(TellAccount.class)
                .tell(new TellAccount.Command(caseNumber, "Zwillinge", account, "Zwillinge", way.officer()));
    }

    private static ApplicationFixture ofAnotherName() {
        return twins().of("Andere " + UUID.randomUUID().toString().substring(0, 8));
    }

    @Test
    void thatAFindingWasSetAsideIsToldWhenItGoes() {
        var twins = twins();
        var first = way.submitted(twins);
        var second = way.submitted(twins);
        desk.bean(OverrideFinding.class)
                .override(new OverrideFinding.Command(
                        second, FindingCode.DUPLICATE_APPLICATION, "Zwei Feste.", way.officer()));

        desk.bean(WithdrawApplication.class)
                .withdraw(new WithdrawApplication.Command(first, Channel.PHONE, "Abgesagt.", way.officer()));

        var browser = desk.signIn("Malte Behrens", BREMEN);
        assertThat(browser.open("/schreibtisch/faelle/" + second)
                        .select(".ft-trail")
                        .text())
                .contains("Gilt nicht mehr und war außer Kraft gesetzt: Zweimal beantragt");
    }

    @Test
    void aProposalAgainstWhichAFindingCameIsNotSigned() {
        var caseNumber = proposed();
        var answers = answers(caseNumber);
        correct(
                caseNumber,
                with(answers, plan(answers.amountRequested(), CostCategory.STAFF), answers.amountRequested()));

        assertThatThrownBy(() ->
                        desk.bean(ApproveDecision.class).approve(new ApproveDecision.Command(caseNumber, way.second())))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("decision.finding-stands");
        assertThat(desk.bean(Decisions.class).taken(caseNumber)).isEmpty();
    }

    @Test
    void aProposalForAnotherSumThanTheOneAskedForNowIsNotSigned() {
        var caseNumber = proposed();
        var less = Money.ofEuros(3_500);
        correct(caseNumber, with(answers(caseNumber), plan(less, CostCategory.FOOD), less));

        assertThatThrownBy(() ->
                        desk.bean(ApproveDecision.class).approve(new ApproveDecision.Command(caseNumber, way.second())))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("decision.request-changed");
    }

    @Test
    void whatComesAfterTheDecisionIsANoticeAndNoFinding() {
        var caseNumber = way.approved(ApplicationFixture.anApplication());
        var before = codes(caseNumber);

        desk.bean(TellAccount.class)
                .tell(new TellAccount.Command(
                        caseNumber,
                        "Kulturscheune",
                        new Iban("DE48900500507000700012"),
                        "Kulturscheune",
                        way.officer()));

        assertThat(codes(caseNumber)).isEqualTo(before);
        assertThat(desk.bean(CompletenessChecks.class).require(caseNumber).lateFindings())
                .containsExactly(FindingCode.IBAN_INVALID);
        var browser = desk.signIn("Malte Behrens", BREMEN);
        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber)
                        .select("main")
                        .text())
                .contains("Seit der Entscheidung hat sich etwas geändert", "Die Befunde bleiben");
    }

    @Test
    void ofTwoThatAreRecordedInTheSameMomentOneIsFoundAndOnlyOneIsGranted() throws Exception {
        for (var pair = 0; pair < 6; pair++) {
            var command = twins().command(desk.bean(Funds.class), HouseTime.today(desk.bean(java.time.Clock.class)));
            var both = atTheSameTime(() -> desk.bean(SubmitApplication.class).submit(command));

            assertThat(both.stream()
                            .flatMap(caseNumber -> desk.bean(Findings.class).of(caseNumber).stream())
                            .filter(finding -> finding.code() == FindingCode.DUPLICATE_APPLICATION)
                            .map(CaseFinding::consequence))
                    .hasSize(2)
                    .contains(Consequence.NOTE)
                    .anyMatch(consequence -> consequence != Consequence.NOTE);
            desk.goOn();
            var granted = both.stream().filter(this::isGranted).toList();
            assertThat(granted).hasSize(1);
        }
    }

    @Test
    void whatNobodyDeclaredIsMissingAndAskedForAndNeverReadAsNo() {
        var caseNumber = way.submitted(ApplicationFixture.anApplication());
        var answers = answers(caseNumber);
        correct(
                caseNumber,
                new ApplicationAnswers(
                        answers.applicantType(),
                        answers.initiative(),
                        answers.contact(),
                        answers.responsiblePerson(),
                        answers.sponsor(),
                        answers.account(),
                        answers.project(),
                        answers.plan(),
                        answers.amountRequested(),
                        new Declarations(null, null, true, false),
                        answers.attachments()));

        assertThat(codes(caseNumber)).containsExactly(FindingCode.DECLARATION_MISSING);
        var browser = desk.signIn("Malte Behrens", BREMEN);
        var path = "/schreibtisch/faelle/" + caseNumber;
        assertThat(browser.open(path).select("main").text())
                .contains(
                        "Das Vorhaben hat noch nicht begonnen. nicht gesagt",
                        "Niemand sonst bezahlt dieselben Kosten. nicht gesagt");
        var asked = browser.open(path + "/nachfordern");
        assertThat(asked.select("textarea[name=text]").text())
                .contains("Das Vorhaben hat noch nicht begonnen.", "Niemand sonst bezahlt dieselben Kosten.");
        assertThat(asked.select("input[name=sections][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("PROJECT", "DECLARATIONS");
        browser.open(path + "/antrag");
        browser.submit(path + "/antrag", "notStarted", "true", "noDoubleFunding", "NO");
        assertThat(codes(caseNumber)).containsExactly(FindingCode.DOUBLE_FUNDING);
    }

    @Test
    void theRequestNamesEveryFindingThatTheGroupCanMend() {
        var caseNumber = way.submitted(ApplicationFixture.anApplication().requesting(Money.ofEuros(2_000)));
        assertThat(desk.bean(Findings.class).of(caseNumber))
                .extracting(CaseFinding::consequence)
                .contains(Consequence.CAP);

        var browser = desk.signIn("Malte Behrens", BREMEN);
        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber + "/nachfordern")
                        .select("textarea[name=text]")
                        .text())
                .contains("1.500,00");
    }

    private boolean isGranted(CaseNumber caseNumber) {
        var asked = way.requested(caseNumber);
        try {
            desk.bean(DecideAtOnce.class)
                    .decide(new DecideAtOnce.Command(
                            new ProposeDecision.Command(
                                    caseNumber, Outcome.APPROVED, asked, List.of(), "", "", way.officer()),
                            null));
            return true;
        } catch (BusinessRuleViolation refused) {
            assertThat(refused).hasMessageContaining("decision.finding-stands");
            return false;
        }
    }

    /** More than an officer may decide alone. */
    private CaseNumber proposed() {
        var caseNumber =
                way.submitted(ApplicationFixture.anApplication().inMannheim().requesting(Money.ofEuros(4_000)));
        way.propose(caseNumber, Outcome.APPROVED, Money.ofEuros(4_000), "");
        return caseNumber;
    }

    private void correct(CaseNumber caseNumber, ApplicationAnswers answers) {
        desk.bean(CorrectApplication.class).correct(new CorrectApplication.Command(caseNumber, answers, way.officer()));
    }

    private ApplicationAnswers answers(CaseNumber caseNumber) {
        return desk.bean(Applications.class).require(caseNumber).answers();
    }

    private static ApplicationAnswers with(ApplicationAnswers answers, FinancingPlan plan, Money requested) {
        return new ApplicationAnswers(
                answers.applicantType(),
                answers.initiative(),
                answers.contact(),
                answers.responsiblePerson(),
                answers.sponsor(),
                answers.account(),
                answers.project(),
                plan,
                requested,
                answers.declarations(),
                answers.attachments());
    }

    private static FinancingPlan plan(Money asked, CostCategory category) {
        return new FinancingPlan(
                List.of(new CostItem(category, "Für das Fest", asked)),
                List.of(new FundingSource(FundingKind.GRANT, "Zuschuss", asked)));
    }

    private List<FindingCode> codes(CaseNumber caseNumber) {
        return desk.bean(Findings.class).of(caseNumber).stream()
                .map(CaseFinding::code)
                .toList();
    }

    /** Applications with one account, one period and one title. */
    private static ApplicationFixture twins() {
        var group = "Zwillinge " + UUID.randomUUID().toString().substring(0, 8) + " e. V.";
        return ApplicationFixture.anApplication()
                .of(group)
                .account(new BankAccount(group, twinAccount(), null))
                .title("Laternenfest im Viertel");
    }

    /** An account that nobody else has. */
    private static Iban twinAccount() {
        var rest = "90902000000%09d"
                .formatted((UUID.randomUUID().getMostSignificantBits() >>> 1) % 1_000_000_000L)
                .substring(0, 18);
        var check = 98
                - new java.math.BigInteger(rest + "131400")
                        .mod(java.math.BigInteger.valueOf(97))
                        .intValue();
        return new Iban("DE%02d%s".formatted(check, rest));
    }

    private static <T> List<T> atTheSameTime(Callable<T> deed) throws Exception {
        var start = new CyclicBarrier(2);
        var hands = Executors.newFixedThreadPool(2);
        try {
            var results = new ArrayList<T>();
            var running = List.of(0, 1).stream()
                    .map(hand -> hands.submit(() -> {
                        start.await();
                        return deed.call();
                    }))
                    .toList();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            hands.shutdown();
        }
    }
}
