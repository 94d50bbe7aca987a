package de.foerdertopf.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.identity.DisableStaff;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.EnrolStaff;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.InviteStaff;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.web.TestBrowser;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

class SignInIT extends IntegrationTest {

    private static final FundCode BREMEN = new FundCode("bremen-stadtteilfonds");
    private static final String PASSWORD = "Kuchen Regen Laterne";
    private static final String ONLY_THERE = "Ein Code geht nur in dem Browser, in dem Sie ihn bestellt haben.";

    @LocalServerPort
    private int port;

    @Autowired
    private InviteStaff inviteStaff;

    @Autowired
    private EnrolStaff enrolStaff;

    @Autowired
    private DisableStaff disableStaff;

    @Autowired
    private Staff staff;

    @Autowired
    private SentMails mails;

    @Autowired
    private ApplicationContext context;

    private final EmailAddress email = new EmailAddress("ana." + UUID.randomUUID() + "@example.org");
    private TestBrowser browser = new TestBrowser(0);

    @BeforeEach
    void openBrowser() {
        browser = new TestBrowser(port);
    }

    private String newest(Pattern wanted) {
        var all = mails.to(email.value());
        var found =
                wanted.matcher(Objects.requireNonNull(all.get(all.size() - 1).body()));
        assertThat(found.find()).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    private String code() {
        return newest(Pattern.compile("^(\\d{3} \\d{3})$", Pattern.MULTILINE));
    }

    private void signInAsApplicant() {
        browser.open("/anmelden");
        browser.submit("/anmelden", "email", email.value());
        browser.submit("/anmelden/code", "code", code());
    }

    private StaffId invite(GrantedRole... roles) {
        return inviteStaff.invite(new InviteStaff.Command(
                new StaffDetails("Jana Wittmer", email, "0421 1", "214"), Set.of(roles), Actor.SYSTEM));
    }

    private String invitationPath() {
        return newest(Pattern.compile("(/anmelden/einladung/[\\w-]{43})"));
    }

    private StaffId signInAsStaff(GrantedRole... roles) {
        var id = invite(roles);
        var path = invitationPath();
        browser.open(path);
        browser.submit(path, "password", PASSWORD, "repeated", PASSWORD);
        browser.submit("/anmelden/team", "email", email.value(), "password", PASSWORD);
        browser.submit("/anmelden/team/code", "code", code());
        return id;
    }

    @Test
    void anApplicantSignsInByMailedCode() {
        signInAsApplicant();

        assertThat(browser.path()).isEqualTo("/meine");
        assertThat(browser.open("/hilfe").select("form[action=/abmelden]")).hasSize(1);
    }

    @Test
    void theSessionGetsANewIdAtSignIn() {
        browser.open("/anmelden");
        var before = browser.cookie("JSESSIONID");
        browser.submit("/anmelden", "email", email.value());
        browser.submit("/anmelden/code", "code", code());

        assertThat(before).isNotNull();
        assertThat(browser.cookie("JSESSIONID")).isNotNull().isNotEqualTo(before);
    }

    @Test
    void knownAndUnknownAddressesGetTheSameAnswer() {
        signInAsApplicant();
        var known = new TestBrowser(port);
        known.open("/anmelden");
        var unknown = new TestBrowser(port);
        unknown.open("/anmelden");
        var stranger = "x" + email.value();

        var one =
                known.submit("/anmelden", "email", email.value()).select("main").html();
        var other =
                unknown.submit("/anmelden", "email", stranger).select("main").html();

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(200);
        assertThat(one.replaceAll("value=\"[^\"]*\"", "").replace(email.value(), "@"))
                .isEqualTo(other.replaceAll("value=\"[^\"]*\"", "").replace(stranger, "@"));
    }

    @Test
    void saysWhatIsWrongAndKeepsTheInput() {
        browser.open("/anmelden");

        var page = browser.submit("/anmelden", "email", "ana at example");

        assertThat(browser.status()).isEqualTo(422);
        assertThat(page.title()).startsWith("Fehler:");
        assertThat(page.select(".ft-errors a").attr("href")).isEqualTo("#email");
        assertThat(page.select("#email").val()).isEqualTo("ana at example");
        assertThat(page.select("#email").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void fiveWrongCodesEndInANewBeginning() {
        browser.open("/anmelden");
        browser.submit("/anmelden", "email", email.value());
        var wrong = code().equals("000 000") ? "000001" : "000000";
        for (int i = 0; i < 4; i++) {
            assertThat(browser.submit("/anmelden/code", "code", wrong).title()).startsWith("Fehler:");
            assertThat(browser.page().select("#code").val()).isEmpty();
        }

        var page = browser.submit("/anmelden/code", "code", wrong);

        assertThat(page.select("form[action=/anmelden] #email").val()).isEqualTo(email.value());
        assertThat(page.select(".ft-errors").text()).contains("fünfmal");
    }

    @Test
    void aCodeWorksInNoOtherBrowser() {
        browser.open("/anmelden");
        browser.submit("/anmelden", "email", email.value());
        var code = code();
        var other = new TestBrowser(port);
        other.open("/anmelden");
        other.submit("/anmelden", "email", "other" + email.value());

        other.submit("/anmelden/code", "code", code);

        assertThat(other.open("/hilfe").select("form[action=/abmelden]")).isEmpty();
    }

    @Test
    void aCodeThatAnotherBrowserAskedForIsToldToWorkOnlyThere() {
        browser.open("/anmelden");
        browser.submit("/anmelden", "email", email.value());
        var fromThere = code();
        var other = new TestBrowser(port);
        other.open("/anmelden");
        other.submit("/anmelden", "email", email.value());
        var own = code();
        var wrong = List.of("000000", "000001", "000002").stream()
                .filter(typed -> !List.of(own.replace(" ", ""), fromThere.replace(" ", ""))
                        .contains(typed))
                .findFirst()
                .orElseThrow();

        assertThat(other.submit("/anmelden/code", "code", wrong)
                        .select(".ft-errors")
                        .text())
                .contains("Der Code stimmt nicht.");
        var page = other.submit("/anmelden/code", "code", fromThere);

        assertThat(other.status()).isEqualTo(422);
        assertThat(page.select(".ft-errors").text()).contains(ONLY_THERE).doesNotContain("stimmt nicht");
        assertThat(page.select("form[action=/anmelden] #email").val()).isEqualTo(email.value());
        other.open("/anmelden/code");
        other.submit("/anmelden/code", "code", own);
        assertThat(other.path()).isEqualTo("/meine");
    }

    @Test
    void thatACodeWorksOnlyThereIsSaidAlikeOfKnownAndUnknownAddresses() {
        signInAsApplicant();
        var stranger = new EmailAddress("x" + email.value());

        var known = typedElsewhere(email).replace(email.value(), "@");
        var unknown = typedElsewhere(stranger).replace(stranger.value(), "@");

        assertThat(known).contains(ONLY_THERE).isEqualTo(unknown);
    }

    /** What a second browser is told that types the first one's code. */
    private String typedElsewhere(EmailAddress address) {
        var first = new TestBrowser(port);
        first.open("/anmelden");
        first.submit("/anmelden", "email", address.value());
        var all = mails.to(address.value());
        var found = Pattern.compile("^(\\d{3} \\d{3})$", Pattern.MULTILINE)
                .matcher(Objects.requireNonNull(all.get(all.size() - 1).body()));
        assertThat(found.find()).isTrue();
        var second = new TestBrowser(port);
        second.open("/anmelden");
        second.submit("/anmelden", "email", address.value());
        var page = second.submit("/anmelden/code", "code", found.group(1));
        page.select("input[name=_csrf]").remove();
        return page.select("main").html();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/anmelden", "/anmelden/team"})
    void aBrowserThatAskedForNoCodeSaysThatOneWorksOnlyWhereItWasAskedFor(String signIn) {
        var page = browser.open(signIn + "/code");

        assertThat(browser.path()).isEqualTo(signIn + "?anderswo");
        assertThat(page.select("main").text()).contains(ONLY_THERE);
        assertThat(page.select("form[action=" + signIn + "] #email")).hasSize(1);
        assertThat(browser.open(signIn).select("main").text()).doesNotContain(ONLY_THERE);
    }

    @Test
    void whoeverIsInAlreadyIsAskedForNoCode() {
        signInAsApplicant();

        browser.open("/anmelden/code");

        assertThat(browser.path()).isEqualTo("/meine");
    }

    @Test
    void aCodeOfStaffThatAnotherBrowserAskedForIsToldToWorkOnlyThere() {
        signInAsStaff(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        var first = new TestBrowser(port);
        first.open("/anmelden/team");
        first.submit("/anmelden/team", "email", email.value(), "password", PASSWORD);
        var fromThere = code();
        var second = new TestBrowser(port);
        second.open("/anmelden/team");
        second.submit("/anmelden/team", "email", email.value(), "password", PASSWORD);

        var page = second.submit("/anmelden/team/code", "code", fromThere);

        assertThat(page.select(".ft-errors").text()).contains(ONLY_THERE).doesNotContain("stimmt nicht");
        assertThat(page.select("form[action=/anmelden/team] #email").val()).isEqualTo(email.value());
    }

    @Test
    void tooManyCodesGiveAUsablePage() {
        for (int i = 0; i < 5; i++) {
            browser.open("/anmelden");
            browser.submit("/anmelden", "email", email.value());
            assertThat(browser.status()).isEqualTo(200);
        }
        browser.open("/anmelden");

        var page = browser.submit("/anmelden", "email", email.value());

        assertThat(browser.status()).isEqualTo(429);
        assertThat(browser.response().headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, 600L);
        assertThat(page.select("h1").text()).isEqualTo("Bitte warten Sie kurz");
        assertThat(page.select("main").text())
                .contains("In 2 Minuten geht es wieder")
                .doesNotContain("Sie haben es");
    }

    @Test
    void theFirstOfTwoCodesWorks() {
        browser.open("/anmelden");
        browser.submit("/anmelden", "email", email.value());
        var first = code();
        browser.open("/anmelden");
        browser.submit("/anmelden", "email", email.value());

        browser.submit("/anmelden/code", "code", first);

        assertThat(browser.path()).isEqualTo("/meine");
    }

    @Test
    void aHouseFullOfGroupsSignsInFromOneNetwork() {
        for (int i = 0; i < 25; i++) {
            var group = new TestBrowser(port);
            group.open("/anmelden");
            group.submit("/anmelden", "email", i + "." + email.value());
            assertThat(group.status()).isEqualTo(200);
        }
        signInAsStaff(GrantedRole.of(Role.COUNSELLOR, BREMEN));

        assertThat(browser.path()).isEqualTo("/schreibtisch");
    }

    @Test
    void whoSignedInHereBeforeIsNotSlowedDownByStrangers() {
        signInAsApplicant();
        browser.open("/anmelden");
        browser.loseSession();
        for (int i = 0; i < 6; i++) {
            var stranger = new TestBrowser(port);
            stranger.open("/anmelden");
            stranger.submit("/anmelden", "email", email.value());
            assertThat(stranger.status()).isEqualTo(i < 4 ? 200 : 429);
        }

        signInAsApplicant();

        assertThat(browser.path()).isEqualTo("/meine");
    }

    @Test
    void anInvitationIsNotUsedUpByLooking() {
        invite(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        var path = invitationPath();
        for (int i = 0; i < 3; i++) {
            browser.open(path);
            assertThat(browser.status()).isEqualTo(200);
        }

        var tooShort = browser.submit(path, "password", "kurz", "repeated", "kurz");
        assertThat(tooShort.select("#password").val()).isEmpty();
        assertThat(tooShort.select(".ft-errors").text()).contains("12 Zeichen");
        assertThat(browser.submit(path, "password", PASSWORD, "repeated", PASSWORD + "!")
                        .select(".ft-errors")
                        .text())
                .contains("verschieden");
        browser.submit(path, "password", PASSWORD, "repeated", PASSWORD);
        assertThat(browser.path()).isEqualTo("/anmelden/team");

        assertThat(browser.get(path).statusCode()).isEqualTo(410);
    }

    @Test
    void staffSignInByPasswordAndCodeAndGoOnWhereTheyWanted() {
        var id = invite(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        var path = invitationPath();
        browser.open(path);
        browser.submit(path, "password", PASSWORD, "repeated", PASSWORD);
        browser.open("/schreibtisch/vertretung");
        assertThat(browser.path()).isEqualTo("/anmelden/team");

        var wrong = browser.submit("/anmelden/team", "email", email.value(), "password", "Falsches Passwort");
        assertThat(wrong.html()).doesNotContain("Falsches Passwort");
        browser.submit("/anmelden/team", "email", email.value(), "password", PASSWORD);
        browser.submit("/anmelden/team/code", "code", code());

        assertThat(browser.path()).startsWith("/schreibtisch/vertretung");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(staff.require(id).isActive()).isTrue();
    }

    @Test
    void aShutAccountIsOutAtOnce() {
        var id = signInAsStaff(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        assertThat(browser.get("/schreibtisch/vertretung").statusCode()).isEqualTo(200);

        disableStaff.disable(new DisableStaff.Command(id, Actor.SYSTEM));

        assertThat(browser.get("/schreibtisch/vertretung").statusCode()).isEqualTo(302);
    }

    @Test
    void whatAnExpiredSessionTypedIsNotLost() {
        signInAsStaff(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        browser.open("/schreibtisch/adresse-berichtigen");
        var typed = browser.fieldsOf(
                "/schreibtisch/adresse-berichtigen", "wrong", "a", "right", "b", "check", "Ein langer <b>Satz</b>");
        browser.loseSession();

        var answer = browser.post("/schreibtisch/adresse-berichtigen", typed, "same-origin");
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/anmelden/team?abgelaufen");
        browser.open("/anmelden/team?abgelaufen");
        browser.submit("/anmelden/team", "email", email.value(), "password", PASSWORD);
        browser.submit("/anmelden/team/code", "code", code());

        assertThat(browser.path()).isEqualTo("/anmelden/weiter");
        assertThat(browser.page().select("input[name=check]").val()).isEqualTo("Ein langer <b>Satz</b>");
        var page = browser.submit("/schreibtisch/adresse-berichtigen");
        assertThat(page.select("#check").val()).isEqualTo("Ein langer <b>Satz</b>");
    }

    @Test
    void withoutASignInOfTheLastDayWhatWasTypedGoesBackToTheBrowserAndIsKeptNowhere() {
        signInAsStaff(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        browser.open("/schreibtisch/adresse-berichtigen");
        var typed = browser.fieldsOf("/schreibtisch/adresse-berichtigen", "check", "Ein langer <b>Satz</b>");
        browser.loseSession();
        clock.moveBy(java.time.Duration.ofHours(25));

        browser.post("/schreibtisch/adresse-berichtigen", typed, "same-origin");

        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.page().select("input[name=check]").val()).isEqualTo("Ein langer <b>Satz</b>");
        assertThat(browser.page().select("main a[href=/anmelden/team]")).hasSize(1);
        var again = browser.fieldsOf("/schreibtisch/adresse-berichtigen");
        browser.open("/anmelden/team");
        browser.submit("/anmelden/team", "email", email.value(), "password", PASSWORD);
        browser.submit("/anmelden/team/code", "code", code());
        assertThat(browser.path()).isEqualTo("/schreibtisch");
        // the page in the other window has the token of the old session: one more click, and it is taken
        browser.post("/schreibtisch/adresse-berichtigen", again, "same-origin");
        assertThat(browser.status()).isEqualTo(403);
        var page = browser.submit("/schreibtisch/adresse-berichtigen");
        assertThat(page.select("#check").val()).isEqualTo("Ein langer <b>Satz</b>");
    }

    @Test
    void aForgedMarkKeepsNothing() {
        var stranger = new TestBrowser(port);
        stranger.open("/anmelden");

        for (int i = 0; i < 3; i++) {
            stranger.post("/schreibtisch/adresse-berichtigen", List.of("check", "x".repeat(100_000)), "same-origin");
            assertThat(stranger.status()).isEqualTo(403);
        }

        assertThat(stranger.open("/anmelden/weiter").select("input[name=check]"))
                .isEmpty();
    }

    @Test
    void signingOutForgetsWhoSatThere() {
        signInAsStaff(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        assertThat(browser.cookie(BrowserMarks.MARK_COOKIE)).isNotNull();
        browser.open("/schreibtisch/vertretung");

        browser.submit("/abmelden");

        assertThat(browser.cookie(BrowserMarks.MARK_COOKIE)).isNull();
    }

    @Test
    void anotherPersonDoesNotSeeWhatSomebodyTyped() {
        signInAsStaff(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        browser.open("/schreibtisch/adresse-berichtigen");
        var typed = browser.fieldsOf("/schreibtisch/adresse-berichtigen", "check", "Geheimes");
        browser.loseSession();
        browser.post("/schreibtisch/adresse-berichtigen", typed, "same-origin");

        browser.open("/anmelden");
        browser.submit("/anmelden", "email", email.value());
        browser.submit("/anmelden/code", "code", code());

        assertThat(browser.path()).isEqualTo("/meine");
        assertThat(browser.open("/anmelden/weiter").html()).doesNotContain("Geheimes");
    }

    @Test
    void refusesFormsOfOtherSites() {
        signInAsStaff(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        browser.open("/schreibtisch/vertretung");
        var fields = browser.fieldsOf("/schreibtisch/vertretung");

        assertThat(browser.post("/schreibtisch/vertretung", fields, "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/schreibtisch/vertretung", fields, "same-site").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/schreibtisch/vertretung", List.of("standIn", ""), null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/schreibtisch/vertretung", List.of("standIn", ""), "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void signingOutEndsTheSession() {
        signInAsStaff(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        browser.open("/schreibtisch/vertretung");

        browser.submit("/abmelden");

        assertThat(browser.get("/schreibtisch/vertretung").statusCode()).isEqualTo(302);
    }

    @Test
    void whoHasNoRightSeesThatThereIsNothing() {
        signInAsStaff(GrantedRole.of(Role.COUNSELLOR, BREMEN));

        assertThat(browser.get("/verwaltung/personen").statusCode()).isEqualTo(404);
        assertThat(browser.get("/schreibtisch/finanzen").statusCode()).isEqualTo(404);
        assertThat(browser.get("/antrag/neu").statusCode()).isEqualTo(404);
        assertThat(browser.get("/gibt-es-nicht").statusCode()).isEqualTo(404);
        browser = new TestBrowser(port);
        signInAsApplicantAgain();
        assertThat(browser.get("/schreibtisch/vertretung").statusCode()).isEqualTo(404);
        assertThat(browser.get("/verwaltung/personen").statusCode()).isEqualTo(404);
    }

    private void signInAsApplicantAgain() {
        browser.open("/anmelden");
        browser.submit("/anmelden", "email", email.value());
        browser.submit("/anmelden/code", "code", code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/hilfe",
                "/anmelden",
                "/anmelden/team",
                "/gibt-es-nicht",
                "/schreibtisch",
                "/assets/foerdertopf.css",
                "/anmelden/einladung/unbekannt",
                "/actuator/health"
            })
    void everyAnswerCarriesTheHeaders(String path) {
        var headers = browser.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy")).hasValue(HeadersOfEveryPage.CONTENT_SECURITY_POLICY);
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy"))
                .as("nothing for other houses")
                .hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    @Test
    void tellsBrowsersBehindTlsToStayThere() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://localhost:" + port + "/anmelden"))
                .header("X-Forwarded-Proto", "https")
                .build();
        var answer = java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
                .startsWith("max-age=31536000");
    }

    @Test
    void theSessionCookieIsOutOfReach() {
        var cookie = browser.get("/anmelden").headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("JSESSIONID"))
                .findFirst()
                .orElseThrow();

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void theDemonstrationsLogInsDoNotExist() {
        assertThat(context.getBeansOfType(DemoLogins.class)).isEmpty();
        assertThat(context.getBeansOfType(DemoSignInController.class)).isEmpty();
        enrolStaff.enrol(new EnrolStaff.Command(
                new StaffDetails("Jana", email, null, null),
                Set.of(GrantedRole.of(Role.FINANCE, BREMEN)),
                Actor.SYSTEM));
        var page = browser.open("/anmelden/team");
        assertThat(page.select("form[action=/anmelden/demo]")).isEmpty();
        var token = browser.fieldsOf("/anmelden/team");
        assertThat(browser.post("/anmelden/demo", token, "same-origin").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAdministratorInvitesAndChangesPeople() {
        signInAsStaff(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        var colleague = "kollege." + UUID.randomUUID() + "@stadt.example";
        browser.open("/verwaltung/personen/einladen");
        assertThat(browser.page().select("input[name=roles]").eachAttr("value"))
                .contains("COUNSELLOR@bremen-stadtteilfonds")
                .noneMatch(value -> value.contains("mannheim") || value.contains("SYSTEM"))
                .noneMatch(value -> value.contains("FINANCE") || value.contains("AUTHORIZER"));

        browser.submit("/verwaltung/personen/einladen", "name", "", "email", colleague);
        assertThat(browser.status()).isEqualTo(422);
        browser.submit(
                "/verwaltung/personen/einladen",
                "name",
                "Ali Demir",
                "email",
                colleague,
                "roles",
                "COUNSELLOR@bremen-stadtteilfonds");
        assertThat(browser.path()).isEqualTo("/verwaltung/personen");
        assertThat(browser.page().text()).contains(colleague);

        var id = staff.byEmail(new EmailAddress(colleague)).orElseThrow().id();
        browser.open("/verwaltung/personen/" + id);
        browser.submit("/verwaltung/personen/" + id, "roles", "SYSTEM_ADMINISTRATOR");
        assertThat(browser.status()).isEqualTo(422);
        browser.open("/verwaltung/personen/" + id);
        browser.submit("/verwaltung/personen/" + id, "roles", "FINANCE@bremen-stadtteilfonds");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().text()).contains("vergibt nur die Systemverwaltung");
        browser.open("/verwaltung/personen/" + id);
        browser.submit("/verwaltung/personen/" + id, "phone", "0421 22", "roles", "COMMITTEE@bremen-stadtteilfonds");
        assertThat(staff.require(id).roles()).containsExactly(GrantedRole.of(Role.COMMITTEE, BREMEN));
        assertThat(staff.require(id).phone()).isEqualTo("0421 22");
        browser.open("/verwaltung/personen/" + id);
        browser.submit("/verwaltung/personen/" + id + "/sperren");
        assertThat(staff.require(id).state().name()).isEqualTo("DISABLED");
        assertThat(browser.get("/verwaltung/personen/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/verwaltung/personen/unsinn").statusCode()).isEqualTo(404);
    }
}
