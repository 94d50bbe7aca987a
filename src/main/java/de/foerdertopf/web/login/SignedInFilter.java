package de.foerdertopf.web.login;

import de.foerdertopf.identity.ApplicantAccounts;
import de.foerdertopf.identity.ApplicantId;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.platform.DatabaseLost;
import de.foerdertopf.web.layout.DatabaseAway;
import de.foerdertopf.web.layout.Visitor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks up with every click who the session belongs to: what an administrator changed counts at once, and an account that was
 * shut is out.
 */
class SignedInFilter extends OncePerRequestFilter {

    private static final String STAFF = StaffMember.class.getName();
    /** However busy, a working day ends. */
    private static final long LONGEST_STAFF_SESSION = Duration.ofHours(10).toMillis();

    private final Staff staff;
    private final ApplicantAccounts applicants;
    private final DeskMenu menu;
    private final OpenSessions openSessions;
    private final MessageSource messages;

    SignedInFilter(
            Staff staff,
            ApplicantAccounts applicants,
            DeskMenu menu,
            OpenSessions openSessions,
            MessageSource messages) {
        this.staff = staff;
        this.applicants = applicants;
        this.menu = menu;
        this.openSessions = openSessions;
        this.messages = messages;
    }

    /** The member of staff of this request; null for everybody else. */
    static @Nullable StaffMember staffOf(HttpServletRequest request) {
        return (StaffMember) request.getAttribute(STAFF);
    }

    /** What was found out for the page that was asked for holds for the page of its error; nobody is looked up where that failed. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/")
                || Visitor.of(request) != null
                || DatabaseAway.isTold(request);
    }

    /** A request that was refused before anybody looked who asks: its page stands in the person's own frame. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            lookUp(request);
        } catch (RuntimeException e) {
            if (request.getDispatcherType() != DispatcherType.ERROR || !DatabaseLost.isCauseOf(e)) {
                throw e;
            }
            // the page of the error is drawn for nobody in particular
        }
        chain.doFilter(request, response);
    }

    private void lookUp(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return;
        }
        if (authentication.getPrincipal() instanceof SignedIn signedIn && welcome(signedIn, request)) {
            openSessions.seen(request);
            return;
        }
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private boolean welcome(SignedIn signedIn, HttpServletRequest request) {
        if (signedIn.isStaff()) {
            var person = staff.find(new StaffId(signedIn.id())).filter(StaffMember::isActive);
            if (person.isEmpty() || isTooOld(request)) {
                return false;
            }
            request.setAttribute(STAFF, person.get());
            request.setAttribute(
                    Visitor.ATTRIBUTE, new Visitor(person.get().name(), roleOf(person.get()), menu.of(person.get())));
            return true;
        }
        var applicant = applicants.find(new ApplicantId(signedIn.id()));
        applicant.ifPresent(
                account -> request.setAttribute(Visitor.ATTRIBUTE, new Visitor(account.email(), null, List.of())));
        return applicant.isPresent();
    }

    private static boolean isTooOld(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getLastAccessedTime() - session.getCreationTime() > LONGEST_STAFF_SESSION;
    }

    private @Nullable String roleOf(StaffMember person) {
        return Stream.concat(person.roles().stream(), person.lentRoles().stream())
                .map(granted -> granted.role())
                .min(Comparator.naturalOrder())
                .map(role -> messages.getMessage("role." + role, null, LocaleContextHolder.getLocale()))
                .orElse(null);
    }
}
