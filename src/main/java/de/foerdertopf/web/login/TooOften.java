package de.foerdertopf.web.login;

import de.foerdertopf.identity.TooManyAttempts;
import de.foerdertopf.web.layout.ErrorPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers people who try too often with a page that says when it works again. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooOften {

    @ExceptionHandler(TooManyAttempts.class)
    void slowDown(TooManyAttempts attempts, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var seconds = attempts.retryAfter().plusMillis(999).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        request.setAttribute(ErrorPages.RETRY_AFTER, attempts.retryAfter());
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
