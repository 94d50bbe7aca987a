package de.foerdertopf.web.login;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

class OidcSignInIT extends IntegrationTest {

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
}
