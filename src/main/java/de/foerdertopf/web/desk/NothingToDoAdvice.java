package de.foerdertopf.web.desk;

import de.foerdertopf.audit.SeenCases;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.layout.TroubleAdvice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells a person who opens the page of a deed that is done, or not wanted any more, what happened in the case instead. She changed
 * nothing yet, so nothing of hers was lost.
 */
@ControllerAdvice
@Order(ClosedCaseAdvice.BEFORE_OTHERS + 1)
public class NothingToDoAdvice {

    private static final String CASES = "/schreibtisch/faelle/";
    private static final int LAST_FEW = 3;

    private final TroubleAdvice trouble;
    private final SeenCases seenCases;
    private final Timeline timeline;

    NothingToDoAdvice(TroubleAdvice trouble, SeenCases seenCases, Timeline timeline) {
        this.trouble = trouble;
        this.seenCases = seenCases;
        this.timeline = timeline;
    }

    @ExceptionHandler(StaleCaseException.class)
    public ModelAndView over(StaleCaseException stale, HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())
                || !request.getServletPath().startsWith(CASES)) {
            return trouble.movedOn(request);
        }
        var caseNumber = stale.caseNumber();
        return trouble.page("casework/nothing-to-do", HttpStatus.CONFLICT, request)
                .addObject("caseNumber", caseNumber)
                .addObject("happened", lastFew(caseNumber))
                .addObject("caseHref", CASES + caseNumber);
    }

    private List<String> lastFew(CaseNumber caseNumber) {
        var all = seenCases.since(caseNumber, 0);
        return timeline.told(all.subList(Math.max(0, all.size() - LAST_FEW), all.size()));
    }
}
