package de.foerdertopf.web.login;

import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.RecogniseStaff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.shared.BusinessRuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Lets in whom the city's sign-in service has recognised, if she was invited under the address that it verified. */
@Component
@EnableConfigurationProperties(OidcSettings.class)
class OidcSignIn implements AuthenticationSuccessHandler {

    private final RecogniseStaff recogniseStaff;
    private final Sessions sessions;
    private final OidcSettings settings;

    OidcSignIn(RecogniseStaff recogniseStaff, Sessions sessions, OidcSettings settings) {
        this.recogniseStaff = recogniseStaff;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var recognised =
                authentication.getPrincipal() instanceof OidcUser user ? recognise(user) : Optional.<Recognised>empty();
        if (recognised.isEmpty()) {
            sessions.notRecognised(request);
            SecurityContextHolder.clearContext();
            request.getSession(true).invalidate();
            response.sendRedirect(Paths.STAFF_SIGN_IN + "?oidc=unbekannt");
            return;
        }
        response.sendRedirect(sessions.open(
                SignedIn.as(recognised.get().staff()),
                recognised.get().email(),
                settings.acr().isEmpty() ? Sessions.Way.OIDC : Sessions.Way.OIDC_STRONG,
                request,
                response));
    }

    private record Recognised(StaffId staff, EmailAddress email) {}

    private Optional<Recognised> recognise(OidcUser user) {
        var claimed = user.getEmail();
        if (claimed == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
            return Optional.empty();
        }
        if (!settings.acr().isEmpty() && !settings.acr().contains(user.getAuthenticationContextClass())) {
            return Optional.empty();
        }
        try {
            var email = EmailAddress.parse(claimed);
            return recogniseStaff
                    .recognise(new RecogniseStaff.Command(email, RecogniseStaff.Way.OIDC))
                    .map(staff -> new Recognised(staff, email));
        } catch (BusinessRuleViolation noAddress) {
            return Optional.empty();
        }
    }
}
