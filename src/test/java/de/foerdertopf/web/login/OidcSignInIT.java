package de.foerdertopf.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import de.foerdertopf.IntegrationTest;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.InviteStaff;
import de.foerdertopf.identity.RecogniseStaff;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.web.TestBrowser;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Staff signs in by the city's own service: what it must vouch for, and the whole way there and back over HTTP. */
class OidcSignInIT extends IntegrationTest {

    private static final String FAILED = "Die Anmeldung hat nicht geklappt";

    @LocalServerPort
    private int port;

    private String read = "";

    @Autowired
    private RecogniseStaff recogniseStaff;

    @Autowired
    private Sessions sessions;

    @Autowired
    private InviteStaff inviteStaff;

    private final EmailAddress email = new EmailAddress("jana." + UUID.randomUUID() + "@stadt.example");

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    private StaffId invited() {
        return inviteStaff.invite(new InviteStaff.Command(
                new StaffDetails("Jana", email, null, null),
                Set.of(GrantedRole.of(Role.FINANCE, new FundCode("bremen-stadtteilfonds"))),
                Actor.SYSTEM));
    }

    private @Nullable String after(List<String> acr, Map<String, Object> claims) throws Exception {
        var all = new HashMap<String, Object>(claims);
        all.put("sub", "4711");
        var token = new OidcIdToken("t", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), all);
        var response = new MockHttpServletResponse();
        new OidcSignIn(recogniseStaff, sessions, new OidcSettings(acr))
                .onAuthenticationSuccess(
                        new MockHttpServletRequest(),
                        response,
                        new TestingAuthenticationToken(new DefaultOidcUser(List.of(), token), null));
        return response.getRedirectedUrl();
    }

    @Test
    void letsInvitedPeopleInUnderTheirVerifiedAddress() throws Exception {
        var id = invited();

        assertThat(after(List.of(), Map.of("email", email.value(), "email_verified", true)))
                .isEqualTo("/anmelden/ziel");
        assertThat(Objects.requireNonNull(SignedIn.current()).id()).isEqualTo(id.value());
    }

    @Test
    void refusesEverybodyElse() throws Exception {
        invited();

        for (var claims : List.<Map<String, Object>>of(
                Map.of("email", email.value()),
                Map.of("email", email.value(), "email_verified", false),
                Map.of("email", "x" + email.value(), "email_verified", true),
                Map.of("email", "nonsense", "email_verified", true),
                Map.of("email_verified", true))) {
            assertThat(after(List.of(), claims)).isEqualTo("/anmelden/team?oidc=unbekannt");
            assertThat(SignedIn.current()).isNull();
        }
    }

    @Test
    void asksForTheStrengthThatTheCityWants() throws Exception {
        invited();
        Map<String, Object> weak = Map.of("email", email.value(), "email_verified", true, "acr", "password");
        Map<String, Object> strong = Map.of("email", email.value(), "email_verified", true, "acr", "mfa");

        assertThat(after(List.of("mfa"), weak)).isEqualTo("/anmelden/team?oidc=unbekannt");
        assertThat(after(List.of("mfa"), strong)).isEqualTo("/anmelden/ziel");
    }

    @Test
    void theCitysServiceLeadsWhomItKnowsToHerDesk() throws Exception {
        invited();
        CityService.one().vouches(this::jana);
        var browser = new TestBrowser(port);
        assertThat(browser.open("/anmelden/team").select("main a[href]").eachAttr("href"))
                .contains("/oauth2/authorization/city");

        assertThat(ends(aBrowser())).isEqualTo("/schreibtisch");
    }

    @Test
    void whoeverItDoesNotVouchForIsAStranger() throws Exception {
        invited();

        for (var claims : List.<UnaryOperator<JWTClaimsSet.Builder>>of(
                one -> jana(one).claim("email", "x" + email.value()),
                one -> jana(one).claim("email_verified", false),
                one -> jana(one).claim("email_verified", null),
                one -> one)) {
            CityService.one().vouches(claims);
            staysOutside("/anmelden/team?oidc=unbekannt", "Für dieses Konto gibt es hier keinen Zugang");
        }
    }

    @Test
    void aServiceThatLiesIsNotBelieved() throws Exception {
        invited();

        for (var lie : List.<UnaryOperator<JWTClaimsSet.Builder>>of(
                one -> jana(one).claim("nonce", "of another sign-in"),
                one -> jana(one).claim("nonce", null),
                one -> jana(one).audience("another-client"),
                one -> jana(one).issuer("https://elsewhere.example"),
                one -> jana(one).expirationTime(Date.from(Instant.now().minusSeconds(3600))))) {
            CityService.one().vouches(lie);
            staysOutside("/anmelden/team?oidc=gescheitert", FAILED);
        }
        CityService.one().isForged(this::jana);
        staysOutside("/anmelden/team?oidc=gescheitert", FAILED);
    }

    @Test
    void nobodyComesBackWhoNeverLeft() throws Exception {
        invited();
        CityService.one().vouches(this::jana);
        var browser = aBrowser();

        assertThat(ends(browser, "/login/oauth2/code/city?code=4711&state=guessed"))
                .isEqualTo("/anmelden/team?oidc=gescheitert");
        assertThat(ends(browser, "/schreibtisch")).startsWith("/anmelden/team");
    }

    private JWTClaimsSet.Builder jana(JWTClaimsSet.Builder claims) {
        return claims.claim("email", email.value()).claim("email_verified", true);
    }

    private void staysOutside(String page, String told) throws Exception {
        var browser = aBrowser();
        assertThat(ends(browser)).isEqualTo(page);
        assertThat(read).contains(told);
        assertThat(ends(browser, "/schreibtisch")).startsWith("/anmelden/team");
    }

    private String ends(HttpClient browser) throws Exception {
        return ends(browser, "/oauth2/authorization/city");
    }

    /**
     * Where the browser stands in the end, and what it reads there. Whatever the test's port is, the service leads back to the public
     * address of the house.
     */
    private String ends(HttpClient browser, String path) throws Exception {
        var at = URI.create(path);
        for (var steps = 0; steps < 10; steps++) {
            var answer = browser.send(
                    HttpRequest.newBuilder(isOfTheService(at) ? at : ofThisHouse(at))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            read = Jsoup.parse(answer.body()).select("main").text();
            var next = answer.headers().firstValue("Location");
            if (next.isEmpty()) {
                assertThat(answer.statusCode()).isEqualTo(200);
                return at.getPath() + (at.getQuery() == null ? "" : "?" + at.getQuery());
            }
            at = at.resolve(next.get());
        }
        throw new AssertionError("It leads nowhere: " + at);
    }

    private static boolean isOfTheService(URI at) {
        return at.toString().startsWith(CityService.one().issuer());
    }

    private URI ofThisHouse(URI at) {
        return URI.create("http://localhost:" + port)
                .resolve(at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery()));
    }

    private static HttpClient aBrowser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }
}
