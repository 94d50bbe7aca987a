package de.foerdertopf.web.layout;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers a request that no browser sends with the page for it, and with one line in the log instead of a hundred. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MalformedRequests extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(MalformedRequests.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            var malformed = malformed(e);
            if (malformed == null || response.isCommitted()) {
                throw e;
            }
            LOG.warn(
                    "A request could not be read: {} {}",
                    request.getMethod(),
                    malformed.getClass().getSimpleName());
            response.sendError(malformed.getErrorCode());
        }
    }

    private static @Nullable InvalidParameterException malformed(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidParameterException malformed) {
                return malformed;
            }
        }
        return null;
    }
}
