package de.foerdertopf.web.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a person sees when a request ended badly outside a controller: the filter chain, the server, an unknown address. */
@Controller
public class ErrorPages implements ErrorController {

    /** The model's name for the address of the form that was sent. */
    static final String BACK_TO = "backTo";

    /** The request attribute that says when somebody who was slowed down can go on. */
    public static final String RETRY_AFTER = ErrorPages.class.getName() + ".retryAfter";

    private static final int FORBIDDEN = 403;
    private static final int ALMOST_A_MINUTE = 59;
    private static final int TOO_LARGE = 413;
    private static final Set<Integer> WITH_PAGE = Set.of(400, 403, 404, 405, 409, 413, 422, 429, 500, 503);
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        response.setStatus(status);
        if (status == FORBIDDEN && request.getAttribute(Unsent.ATTRIBUTE) instanceof Unsent unsent) {
            model.addAttribute("unsent", unsent);
            return "error/unsent";
        }
        if (DatabaseAway.isTold(request)) {
            var visitor = Visitor.of(request);
            model.addAttribute("visitor", visitor == null ? null : visitor.uncounted());
            model.addAttribute("fate", DatabaseAway.fate(request));
        }
        if (request.getAttribute(RETRY_AFTER) instanceof Duration wait) {
            model.addAttribute(
                    "wait", Math.max(1, wait.plusSeconds(ALMOST_A_MINUTE).toMinutes()));
        }
        if (status == TOO_LARGE && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String sentTo) {
            model.addAttribute(BACK_TO, formAt(sentTo));
        }
        return viewFor(status);
    }

    /** Where a form lies that was sent to the given address: every form with files is sent to its own. */
    static @Nullable String formAt(String sentTo) {
        return sentTo.startsWith("//") ? null : sentTo;
    }

    /** The page for a status; one without a page of its own gets that of its family. */
    static String viewFor(int status) {
        if (WITH_PAGE.contains(status)) {
            return "error/" + status;
        }
        return "error/" + (status >= SERVER_ERROR ? SERVER_ERROR : BAD_REQUEST);
    }
}
