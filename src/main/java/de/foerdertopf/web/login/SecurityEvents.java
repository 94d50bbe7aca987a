package de.foerdertopf.web.login;

import de.foerdertopf.identity.SecurityLog;
import de.foerdertopf.identity.SecurityLog.Event;
import de.foerdertopf.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the security log what happens at the door. */
@Component
class SecurityEvents {

    private static final int LONGEST_PATH = 120;

    private final SecurityLog log;

    SecurityEvents(SecurityLog log) {
        this.log = log;
    }

    /** A code, a password or a foreign sign-in that opened nothing. */
    void failed(HttpServletRequest request, String how, String reason, @Nullable String email) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("how", how);
        facts.put("reason", reason);
        if (email != null) {
            facts.put("address", log.address(email));
        }
        log.write(Event.SIGN_IN_FAILED, null, request.getRemoteAddr(), facts);
    }

    /** Somebody asked for a link to a new password. */
    void asked(HttpServletRequest request, String email) {
        tell(Event.NEW_PASSWORD_ASKED, request, null, Map.of("address", log.address(email)));
    }

    void signedIn(HttpServletRequest request, SignedIn person, String how) {
        tell(Event.SIGNED_IN, request, person.actor(), Map.of("how", how));
    }

    void signedOut(HttpServletRequest request, SignedIn person) {
        tell(Event.SIGNED_OUT, request, person.actor(), Map.of());
    }

    void tell(Event event, HttpServletRequest request, @Nullable Actor by, Map<String, String> facts) {
        log.write(event, by, request.getRemoteAddr(), facts);
    }

    /** A page or deed that this person, or a stranger, may not have; or that was asked for too often. */
    void refused(Event event, HttpServletRequest request, @Nullable Actor by, int status) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("status", Integer.toString(status));
        facts.put("method", request.getMethod());
        facts.put("path", harmless(request.getRequestURI()));
        log.write(event, by, request.getRemoteAddr(), facts);
    }

    /** Addresses for everybody may carry secrets, such as an invitation's: of those only the beginning is told. */
    private static String harmless(String path) {
        if (Paths.isForStaff(path) || Paths.isForApplicants(path)) {
            return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path;
        }
        var second = path.indexOf('/', 1);
        return second < 0 ? path.substring(0, Math.min(path.length(), LONGEST_PATH)) : path.substring(0, second) + "/…";
    }
}
