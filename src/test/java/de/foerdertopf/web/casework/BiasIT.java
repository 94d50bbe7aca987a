package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.PaymentDay;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.CorrectReceivedOn;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.ConfirmCompleteness;
import de.foerdertopf.assessment.DeclareConflict;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseEntry;
import de.foerdertopf.disbursement.CancelPaymentOrder;
import de.foerdertopf.disbursement.CancelPaymentRun;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.MarkRunExecuted;
import de.foerdertopf.disbursement.NextRun;
import de.foerdertopf.disbursement.OrderPayment;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunOf;
import de.foerdertopf.dispatch.LettersToPrint;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.EnrolStaff;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.NameStandIn;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A declared conflict of interest takes the case from a person: from her lists, her deeds and her runs (§§ 20, 21 VwVfG). */
class BiasIT extends IntegrationTest {

    private static final GrantedRole ADMINISTRATOR = GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN);
    private static final GrantedRole COUNSELLOR = GrantedRole.of(Role.COUNSELLOR, ApplicationFixture.BREMEN);
    private static final GrantedRole FINANCE = GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN);
    private static final String MONEY = "/schreibtisch/finanzen/bremen-stadtteilfonds";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Staff staff;

    @Autowired
    private DeclareConflict declareConflict;

    @Autowired
    private NameStandIn nameStandIn;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private AtTheDesk desk;

    @SuppressWarnings("NullAway.Init")
    BiasIT() {}

    @BeforeEach
    void sitDown() {
        desk = new AtTheDesk(context, port);
    }

    @Test
    void theCaseLeavesHerListsAndIsClosedToHerButNotToOthers() {
        var name = someone();
        var browser = desk.signIn(name, ADMINISTRATOR);
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        assertThat(AtTheDesk.inTheWorkList(browser, "alle", caseNumber)).isNotEmpty();
        browser.open(page(caseNumber) + "/befangenheit");

        browser.submit(page(caseNumber) + "/befangenheit", "reason", "Meine Schwester leitet die Gruppe.");

        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.page().select("main").text())
                .contains("Dieser Fall ist für Sie geschlossen", caseNumber.value(), "noch niemand")
                .doesNotContain("Fest der hundert Stühle");
        assertThat(browser.page().select("main a[href='/schreibtisch/vertretung']"))
                .isNotEmpty();
        assertThat(AtTheDesk.inTheWorkList(browser, "alle", caseNumber)).isEmpty();
        assertThat(AtTheDesk.inTheWorkList(browser, "meine", caseNumber)).isEmpty();
        assertThat(browser.open("/schreibtisch/faelle").select("main").text())
                .contains("Fälle, in denen Sie befangen sind, stehen hier nicht.")
                .doesNotContain(caseNumber.value());
        browser.open("/schreibtisch/faelle?q=" + caseNumber);
        assertThat(browser.status()).isEqualTo(403);
        for (var path : List.of("", "/prozess", "/entscheidung", "/briefe/1.pdf", "/befangenheit")) {
            assertThat(browser.get(page(caseNumber) + path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        var another = desk.signIn(someone(), ADMINISTRATOR);
        assertThat(another.get(page(caseNumber)).statusCode()).isEqualTo(200);
        assertThat(AtTheDesk.inTheWorkList(another, "meine", caseNumber)).isNotEmpty();
    }

    @Test
    void everyPostInTheCaseIsRefused() {
        var name = someone();
        var browser = desk.signIn(name, ADMINISTRATOR, COUNSELLOR, FINANCE, authorizer());
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        declared(caseNumber, named(name));
        browser.open("/schreibtisch");
        var token = browser.fieldsOf("/abmelden");
        var routes = postsOfACase();
        assertThat(routes).hasSizeGreaterThan(50);

        for (var route : routes) {
            var answer = browser.post(address(route, caseNumber), token, "same-origin");

            assertThat(answer.statusCode()).as(route).isEqualTo(403);
            assertThat(answer.body()).as(route).contains("Dieser Fall ist für Sie geschlossen");
        }
    }

    /** All addresses of the desk that name a case and change something. */
    private List<String> postsOfACase() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/schreibtisch") && pattern.contains("{caseNumber}"))
                .distinct()
                .sorted()
                .toList();
    }

    private static String address(String route, CaseNumber caseNumber) {
        return route.replace("{caseNumber}", caseNumber.value())
                .replace("/finanzen/{code}", "/finanzen/bremen-stadtteilfonds")
                .replace("{about:ruecknahme|erstattung}", "ruecknahme")
                .replace("{number}", "1")
                .replace("{code}", "NO_VOLUNTEERING")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    @Test
    void everyPostOfAPaymentInTheCaseIsRefused() {
        var way = new PaidCase(context);
        var name = someone();
        var browser = desk.signIn(name, FINANCE, authorizer());
        var caseNumber = way.way().approved(ApplicationFixture.anApplication());
        way.way().sent(caseNumber);
        var payment = way.ordered(caseNumber, null);
        assertThat(browser.open(MONEY).select("main").text()).contains(caseNumber.value());
        declared(caseNumber, named(name));
        assertThat(browser.open(MONEY).select("main").text()).doesNotContain(caseNumber.value());
        browser.open("/schreibtisch");
        var token = browser.fieldsOf("/abmelden");

        for (var deed : List.of("freigeben", "zuruecknehmen", "zurueck")) {
            assertThat(browser.post(MONEY + "/zahlungen/" + payment + "/" + deed, token, "same-origin")
                            .statusCode())
                    .as(deed)
                    .isEqualTo(403);
        }
        assertThat(browser.get(MONEY + "/zahlungen/" + payment).statusCode()).isEqualTo(403);
    }

    @Test
    void aUseCaseThatAsksNobodyRefusesAllTheSameAndLeavesNothing() {
        var officer = enrolled(ADMINISTRATOR);
        var other = enrolled(ADMINISTRATOR);
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        declared(caseNumber, officer);
        var before = desk.bean(CompletenessChecks.class).require(caseNumber).state();

        refused(() -> desk.bean(ConfirmCompleteness.class)
                .confirm(new ConfirmCompleteness.Command(caseNumber, officer.actor())));
        refused(() -> desk.bean(CorrectReceivedOn.class)
                .correct(new CorrectReceivedOn.Command(
                        caseNumber, HouseTime.today(clock).minusDays(1), "Poststempel", officer.actor())));

        assertThat(desk.bean(CompletenessChecks.class).require(caseNumber).state())
                .isEqualTo(before);
        desk.bean(ConfirmCompleteness.class).confirm(new ConfirmCompleteness.Command(caseNumber, other.actor()));
        assertThat(desk.bean(CompletenessChecks.class).require(caseNumber).state())
                .isNotEqualTo(before);
    }

    @Test
    void declaringStaysPossible() {
        var officer = enrolled(ADMINISTRATOR);
        var other = enrolled(ADMINISTRATOR);
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        declared(caseNumber, officer);

        declareConflict.declare(new DeclareConflict.Command(
                caseNumber, other.id().toString(), "Auch sie gehört zum Vorstand.", officer.actor()));
        declared(caseNumber, officer);

        refused(() -> desk.bean(ConfirmCompleteness.class)
                .confirm(new ConfirmCompleteness.Command(caseNumber, other.actor())));
    }

    @Test
    void theRestOfARunIsHersToCloseAndSomebodyElseClosesTheOther() {
        var way = new PaidCase(context);
        var name = "Klara " + UUID.randomUUID();
        var browser = desk.signIn(name, FINANCE);
        var clerk = desk.bean(Staff.class).all().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
        var other = enrolled(FINANCE);
        var hers = released(way);
        var closed = released(way);
        var closedCase = payments().require(closed).caseNumber();
        declared(closedCase, clerk);
        var runs = desk.bean(PaymentRuns.class);
        var nextRun = desk.bean(NextRun.class);

        assertThat(nextRun.preview(ApplicationFixture.BREMEN, clerk.actor(), 1).rows())
                .extracting(row -> row.payment().id())
                .contains(hers)
                .doesNotContain(closed);
        assertThat(nextRun.leftToOthers(ApplicationFixture.BREMEN, clerk.actor()))
                .isEqualTo(1);
        var ownRuns = close(List.of(hers, closed), clerk);
        var members = ownRuns.stream()
                .flatMap(run -> runs.payments(run, 1).members().stream())
                .map(member -> member.payment().id());

        assertThat(members).containsExactly(hers);
        var left = close(List.of(closed), other).get(0);
        assertThat(runs.payments(left, 1).members())
                .extracting(member -> member.payment().id())
                .containsExactly(closed);
        assertThat(browser.get(file(ownRuns.get(0))).statusCode()).isEqualTo(200);
        assertThat(browser.get(file(left)).statusCode())
                .as("a run with a case out of which she stays is handed to others")
                .isEqualTo(403);
        refused(() -> desk.bean(CancelPaymentRun.class)
                .cancel(new CancelPaymentRun.Command(left, "Falscher Tag", clerk.actor())));
        refused(() -> desk.bean(MarkRunExecuted.class)
                .mark(new MarkRunExecuted.Command(left, HouseTime.today(clock), clerk.actor())));
        desk.bean(MarkRunExecuted.class).mark(new MarkRunExecuted.Command(left, HouseTime.today(clock), other.actor()));
    }

    @Test
    void theFilesOfACancelledRunStayClosedToWhoeverStaysOutOfOneOfItsCases() {
        var name = someone();
        var browser = desk.signIn(name, FINANCE);
        var payment = released(new PaidCase(context));
        var other = enrolled(FINANCE);
        var run = close(List.of(payment), other).get(0);
        assertThat(browser.get(file(run)).statusCode()).isEqualTo(200);
        declared(payments().require(payment).caseNumber(), named(name));

        desk.bean(CancelPaymentRun.class).cancel(new CancelPaymentRun.Command(run, "Falscher Tag", other.actor()));

        assertThat(browser.get(file(run)).statusCode()).isEqualTo(403);
        desk.bean(CancelPaymentOrder.class)
                .cancel(new CancelPaymentOrder.Command(payment, "Nicht mehr nötig", other.actor()));
    }

    @Test
    void nobodyIsOfferedARunThatHoldsACaseOutOfWhichSheStays() {
        var way = new PaidCase(context);
        var name = someone();
        var browser = desk.signIn(name, FINANCE);
        var hers = released(way);
        var closed = released(way);
        var run = close(List.of(hers, closed), enrolled(FINANCE)).get(0);
        var caseNumber = payments().require(hers).caseNumber();
        var page = MONEY + "/zahllaeufe/" + run;
        desk.goOn();
        assertThat(AtTheDesk.inTheWorkList(browser, "meine", caseNumber)).isNotEmpty();
        assertThat(browser.open(page(caseNumber)).select("main a[href='" + page + "']"))
                .isNotEmpty();
        assertThat(browser.open(page).select("main a[download]")).isNotEmpty();

        declared(payments().require(closed).caseNumber(), named(name));

        assertThat(AtTheDesk.inTheWorkList(browser, "meine", caseNumber)).isEmpty();
        assertThat(AtTheDesk.inTheWorkList(browser, "alle", caseNumber)).isNotEmpty();
        assertThat(browser.open(page(caseNumber)).select("main a[href='" + page + "']"))
                .isEmpty();
        assertThat(browser.open(page).select("main a[download]")).isEmpty();
    }

    @Test
    void herPrintListsLeaveTheCaseOut() {
        var way = new PaidCase(context).way();
        var officer = enrolled(ADMINISTRATOR);
        var other = enrolled(ADMINISTRATOR);
        var caseNumber = way.approved(ApplicationFixture.anApplication().byLetter());
        way.sent(caseNumber);
        declared(caseNumber, officer);
        var letters = desk.bean(LettersToPrint.class);

        assertThat(letters.of(ApplicationFixture.BREMEN, officer.actor()))
                .noneMatch(letter -> letter.caseNumber().equals(caseNumber));
        assertThat(letters.of(ApplicationFixture.BREMEN, other.actor()))
                .anyMatch(letter -> letter.caseNumber().equals(caseNumber));
    }

    @Test
    void theFirstStandInActsInTheCaseAndTheSecondWhereTheFirstIsBiasedToo() {
        var firstName = someone();
        var secondName = someone();
        var first = desk.signIn(firstName, COUNSELLOR);
        var second = desk.signIn(secondName, FINANCE);
        var officer = enrolled(ADMINISTRATOR);
        nameStandIn.name(new NameStandIn.Command(
                officer.id(), List.of(named(firstName).id(), named(secondName).id()), null, officer.actor()));
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        assertThat(first.get(page(caseNumber) + "/entscheidung").statusCode()).isEqualTo(404);

        declared(caseNumber, officer);

        assertThat(first.get(page(caseNumber) + "/entscheidung").statusCode()).isEqualTo(200);
        assertThat(AtTheDesk.inTheWorkList(first, "meine", caseNumber)).isNotEmpty();
        assertThat(second.get(page(caseNumber) + "/entscheidung").statusCode()).isEqualTo(404);
        var untouched = desk.submitted(ApplicationFixture.anApplication());
        assertThat(first.get(page(untouched) + "/entscheidung").statusCode()).isEqualTo(404);

        declared(caseNumber, named(firstName));

        assertThat(first.get(page(caseNumber) + "/entscheidung").statusCode()).isEqualTo(403);
        assertThat(second.get(page(caseNumber) + "/entscheidung").statusCode()).isEqualTo(200);
        assertThat(AtTheDesk.inTheWorkList(second, "meine", caseNumber)).isNotEmpty();
    }

    @Test
    void withoutAStandInTheSystemAdministrationIsAskedToNameOne() {
        var system = desk.signIn(someone(), GrantedRole.systemAdministrator(), COUNSELLOR);
        var officer = enrolled(ADMINISTRATOR);
        var standIn = enrolled(COUNSELLOR);
        var caseNumber = desk.submitted(ApplicationFixture.anApplication());
        declared(caseNumber, officer);

        var tasks = system.open("/verwaltung/vertretungen");
        assertThat(tasks.select("h1").text()).isEqualTo("Bitte eine Vertretung bestimmen");
        assertThat(tasks.select("section:contains(" + caseNumber + ")").text()).contains(officer.name());
        assertThat(tasks.select("nav a[href='/verwaltung/vertretungen']").text())
                .matches(".*\\(\\d+\\)");

        var naming = "/verwaltung/personen/" + officer.id() + "/vertretung";
        system.open(naming);
        system.submit(naming, "standIn", standIn.id().toString());

        assertThat(system.page().select("[role=status]").text()).isEqualTo("Die Vertretung ist gespeichert.");
        assertThat(system.open("/verwaltung/vertretungen").select("main").text())
                .doesNotContain(caseNumber.value());
        assertThat(desk.signIn(someone(), ADMINISTRATOR)
                        .get("/verwaltung/vertretungen")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoStandsInForABiasedColleagueBringsThisCasesPaymentToTheCashOfficeAndSaysThatItWasPaid() {
        var way = new PaidCase(context);
        var name = someone();
        var standIn = desk.signIn(name, COUNSELLOR);
        var clerk = enrolled(FINANCE);
        nameStandIn.name(new NameStandIn.Command(clerk.id(), List.of(named(name).id()), null, clerk.actor()));
        var others = released(way);
        var hers = released(way);
        var caseNumber = payments().require(hers).caseNumber();
        assertThat(standIn.get(MONEY + "/zahllauf").statusCode()).isEqualTo(404);
        declared(caseNumber, clerk);
        var before = close(List.of(others), enrolled(FINANCE)).get(0);

        assertThat(standIn.open(page(caseNumber)).select("main a[href='" + MONEY + "/zahllauf']"))
                .isNotEmpty();
        assertThat(standIn.open(MONEY + "/zahllauf").select("main").text())
                .contains(caseNumber.value())
                .doesNotContain(payments().require(released(way)).caseNumber().value());
        var run = close(List.of(hers), named(name)).get(0);

        assertThat(standIn.open(page(caseNumber)).select("main a[href='" + MONEY + "/zahllaeufe/" + run + "']"))
                .isNotEmpty();
        assertThat(standIn.get(file(run)).statusCode()).isEqualTo(200);
        standIn.open(MONEY + "/zahllaeufe/" + run);
        standIn.submit(MONEY + "/zahllaeufe/" + run + "/ausgefuehrt");
        assertThat(payments().require(hers).state()).isEqualTo(PaymentState.EXECUTED);
        assertThat(standIn.get(MONEY + "/zahllaeufe/" + before).statusCode())
                .as("a run without that case is none of her business")
                .isEqualTo(404);
    }

    @Test
    void whoStandsInForABiasedColleagueSaysThatAnEntryInTheCaseWasAMistakeAndTheColleagueDoesNot() {
        var way = new PaidCase(context);
        var clerksName = someone();
        var clerk = desk.signIn(clerksName, FINANCE);
        var name = someone();
        var standIn = desk.signIn(name, COUNSELLOR);
        var person = named(clerksName);
        nameStandIn.name(
                new NameStandIn.Command(person.id(), List.of(named(name).id()), null, person.actor()));
        var payment = released(way);
        var caseNumber = payments().require(payment).caseNumber();
        var run = close(List.of(payment), enrolled(FINANCE)).get(0);
        var today = PaymentDay.reach(clock, payments(), payment);
        desk.bean(MarkRunExecuted.class)
                .mark(new MarkRunExecuted.Command(run, today, enrolled(FINANCE).actor()));
        desk.bean(MarkPaymentReturned.class)
                .mark(new MarkPaymentReturned.Command(
                        payment, today, "AC04", enrolled(FINANCE).actor()));
        desk.goOn();
        var mistake = MONEY + "/irrtum/returned/" + payment;
        var received = MONEY + "/eingaenge/" + caseNumber;
        var executed = MONEY + "/irrtum/executed/" + run;
        for (var path : List.of(mistake, received, executed)) {
            assertThat(clerk.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(standIn.get(path).statusCode()).as(path).isEqualTo(404);
        }

        declared(caseNumber, person);

        for (var path : List.of(mistake, received, executed)) {
            assertThat(clerk.get(path).statusCode()).as(path).isIn(403, 404);
            assertThat(standIn.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(standIn.open(path).select("nav a[href='" + MONEY + "']"))
                    .as("the way to a page that she may not open")
                    .isEmpty();
        }
        standIn.open(mistake);
        standIn.submit(mistake, "reason", "Die Bank hat sich geirrt.");
        assertThat(desk.bean(ReverseEntry.class).waitingFor(ReversalKind.RETURNED, payment.toString()))
                .isPresent();
    }

    private String file(PaymentRunId run) {
        var name = desk.bean(PaymentRuns.class).files(run).get(0).fileName();
        return "/schreibtisch/finanzen/" + ApplicationFixture.BREMEN + "/zahllaeufe/" + run + "/dateien/" + name;
    }

    private static void refused(ThrowingCallable deed) {
        assertThatThrownBy(deed).hasMessageContaining("conflict-of-interest");
    }

    private List<PaymentRunId> close(List<PaymentId> chosen, StaffMember by) {
        var day = PaymentDay.reach(clock, payments(), chosen.get(0));
        return RunOf.these(desk::bean, ApplicationFixture.BREMEN, chosen, day, by.actor());
    }

    private PaymentId released(PaidCase way) {
        var caseNumber = way.way().approved(ApplicationFixture.anApplication());
        way.way().sent(caseNumber);
        var payment = desk.bean(OrderPayment.class)
                .order(new OrderPayment.Command(
                        caseNumber, null, enrolled(FINANCE).actor()));
        desk.bean(ReleasePayment.class)
                .release(new ReleasePayment.Command(
                        payment, enrolled(authorizer()).actor()));
        return payment;
    }

    private Payments payments() {
        return desk.bean(Payments.class);
    }

    private void declared(CaseNumber caseNumber, StaffMember person) {
        declareConflict.declare(new DeclareConflict.Command(
                caseNumber, person.id().toString(), "Mitglied im Vorstand der Gruppe.", person.actor()));
    }

    private StaffMember enrolled(GrantedRole... roles) {
        var id = desk.bean(EnrolStaff.class)
                .enrol(new EnrolStaff.Command(
                        new StaffDetails(
                                someone(), new EmailAddress("bias." + UUID.randomUUID() + "@example.org"), null, null),
                        Set.of(roles),
                        Actor.SYSTEM));
        return staff.require(StaffId.of(id.actor()));
    }

    private StaffMember named(String name) {
        return staff.all().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static GrantedRole authorizer() {
        return GrantedRole.of(Role.AUTHORIZER, ApplicationFixture.BREMEN);
    }

    private static String someone() {
        return "Jana " + UUID.randomUUID();
    }

    private static String page(CaseNumber caseNumber) {
        return "/schreibtisch/faelle/" + caseNumber;
    }
}
