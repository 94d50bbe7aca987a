package de.foerdertopf.web.login;

import de.foerdertopf.identity.SecurityLog.Event;
import de.foerdertopf.web.layout.NothingUnprintable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sees how each request ended, wherever it was refused. */
class SecurityLogFilter extends OncePerRequestFilter {

    /** Says that a line of its own was written for this answer. */
    static final String TOLD = SecurityLogFilter.class.getName() + ".told";

    private final SecurityEvents events;

    SecurityLogFilter(SecurityEvents events) {
        this.events = events;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(TOLD) != null) {
            return;
        }
        var status = response.getStatus();
        var path = request.getRequestURI();
        var person = SignedIn.current();
        var actor = person == null ? null : person.actor();
        if (status == HttpServletResponse.SC_FORBIDDEN
                || request.getAttribute(NothingUnprintable.FOUND) != null
                || (status == HttpServletResponse.SC_NOT_FOUND
                        && (Paths.isForStaff(path) || Paths.isForApplicants(path)))) {
            events.refused(Event.REFUSED, request, actor, status);
        } else if (status == 429) {
            events.refused(Event.LIMITED, request, actor, status);
        }
    }
}
