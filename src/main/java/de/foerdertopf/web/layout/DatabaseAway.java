package de.foerdertopf.web.layout;

import de.foerdertopf.platform.DatabaseLost;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever asks while the database does not answer reads that nothing was saved and that it is well to send it again, wherever in the
 * house it was missed; where it was lost just while it saved, that nobody knows, and to look first. The page that says so is drawn
 * without it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class DatabaseAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final String ATTRIBUTE = DatabaseAway.class.getName();
    private static final String IN_DOUBT = ATTRIBUTE + ".inDoubt";
    private static final String AGAIN_AFTER_SECONDS = "30";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (!DatabaseLost.isCauseOf(e) || response.isCommitted()) {
                throw e;
            }
            LOG.warn("The database does not answer: {} was answered with 503", request.getMethod());
            request.setAttribute(ATTRIBUTE, request.getMethod());
            request.setAttribute(IN_DOUBT, DatabaseLost.isInDoubt(e));
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }

    /** Whether nobody may ask the database for the page of this request. */
    public static boolean isTold(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    /** What became of what the person sent, as a code; empty where she only looked. */
    static String fate(HttpServletRequest request) {
        if (!HttpMethod.POST.name().equals(request.getAttribute(ATTRIBUTE))) {
            return "";
        }
        return Boolean.TRUE.equals(request.getAttribute(IN_DOUBT)) ? "unknown" : "sent";
    }
}
