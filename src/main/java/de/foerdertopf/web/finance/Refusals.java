package de.foerdertopf.web.finance;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.FieldsOfRules;
import de.foerdertopf.web.desk.FreeTexts;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.TroubleAdvice;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Shows on the form itself what a use case refused, so that the input is kept. */
@Component
class Refusals {

    private final TroubleAdvice trouble;
    private final Words words;

    Refusals(TroubleAdvice trouble, Words words) {
        this.trouble = trouble;
        this.words = words;
    }

    /**
     * Tries a deed that the form asks for.
     *
     * @param again shows the form, with what is wrong
     * @return where to go on, or the form, which is marked as refused
     */
    String attempt(BindingResult errors, Supplier<Done> deed, Supplier<String> again) {
        return attempt(errors, deed, Optional::empty, again);
    }

    /**
     * The same, where a deed that is refused may be done already: whoever did it herself, or was slower, is led to what it became.
     *
     * @param settled looks once more after a refusal: where to read that it is done, and by whom; empty where it is not
     */
    String attempt(
            BindingResult errors, Supplier<Done> deed, Supplier<Optional<Done>> settled, Supplier<String> again) {
        FreeTexts.bound(errors, longest -> words.text("deed.wrong.too-long", longest));
        var done = errors.hasErrors() ? null : done(errors, deed, settled);
        if (done == null) {
            var current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
            Objects.requireNonNull(current.getResponse()).setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again.get();
        }
        return done.goOn();
    }

    private @Nullable Done done(BindingResult errors, Supplier<Done> deed, Supplier<Optional<Done>> settled) {
        try {
            return once(deed);
        } catch (BusinessRuleViolation e) {
            var already = settled.get();
            if (already.isPresent()) {
                return already.get();
            }
            if (e instanceof StaleCaseException) {
                throw e;
            }
            refuse(errors, e);
            return null;
        }
    }

    /**
     * Asks a rule about one input before the deed is tried, so that all that is wrong on a form is told at once.
     *
     * @param rule throws what the rule says
     */
    void check(BindingResult errors, Runnable rule) {
        try {
            rule.run();
        } catch (BusinessRuleViolation e) {
            refuse(errors, e);
        }
    }

    /** At the input that the rule is about, where the form has it. */
    private void refuse(BindingResult errors, BusinessRuleViolation violation) {
        var sentence = trouble.sentence(violation);
        FieldsOfRules.fieldOf(violation.code(), field -> errors.getFieldType(field) == null ? null : field)
                .ifPresentOrElse(
                        field -> errors.rejectValue(field, violation.code(), sentence),
                        () -> errors.reject(violation.code(), sentence));
    }

    /** The same form, sent twice in one moment: the second finds what the first has done and answers as if it had come later. */
    private static Done once(Supplier<Done> deed) {
        try {
            return deed.get();
        } catch (DataIntegrityViolationException twice) {
            return deed.get();
        }
    }

    /** What a rule says, in words. */
    String sentence(BusinessRuleViolation violation) {
        return trouble.sentence(violation);
    }
}
