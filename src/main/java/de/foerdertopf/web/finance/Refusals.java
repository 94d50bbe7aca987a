package de.foerdertopf.web.finance;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.layout.TroubleAdvice;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Shows on the form itself what a use case refused, so that the input is kept. */
@Component
class Refusals {

    private final TroubleAdvice trouble;

    Refusals(TroubleAdvice trouble) {
        this.trouble = trouble;
    }

    /**
     * Tries a deed that the form asks for.
     *
     * @return whether it was done; else the form's errors say why, and the answer is marked as refused
     */
    boolean done(BindingResult errors, HttpServletResponse response, Runnable deed) {
        if (!errors.hasErrors()) {
            try {
                once(deed);
                return true;
            } catch (StaleCaseException e) {
                throw e;
            } catch (BusinessRuleViolation e) {
                errors.reject(e.code(), trouble.sentence(e));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return false;
    }

    /** The same form, sent twice in one moment: the second finds what the first has done and answers as if it had come later. */
    private static void once(Runnable deed) {
        try {
            deed.run();
        } catch (DataIntegrityViolationException twice) {
            deed.run();
        }
    }

    /** What a rule says, in words. */
    String sentence(BusinessRuleViolation violation) {
        return trouble.sentence(violation);
    }
}
