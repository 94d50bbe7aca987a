package de.foerdertopf.web.login;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * A request for the figures of the machine that came in at the port which the operator set apart for them. Where none is set apart,
 * nobody gets them.
 */
@Component
class ManagementPort implements RequestMatcher {

    private static final String PATH = "/actuator/";

    private final int apart;

    ManagementPort(@Value("${management.server.port:0}") int apart, @Value("${server.port:8080}") int pages) {
        this.apart = apart == pages ? 0 : apart;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return apart > 0
                && request.getLocalPort() == apart
                && request.getRequestURI().startsWith(PATH);
    }
}
