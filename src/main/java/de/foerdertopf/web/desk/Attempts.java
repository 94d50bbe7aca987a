package de.foerdertopf.web.desk;

import de.foerdertopf.audit.AuditEntry;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.SeenPage;
import de.foerdertopf.web.layout.TroubleAdvice;
import de.foerdertopf.web.typed.TypedSum;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Does what a form asks for: a refusal comes back on the form with everything that was typed, and a form that is sent twice counts
 * once.
 */
@Component
public class Attempts {

    private static final String REFUSED = "refused-by-a-rule";

    private final TroubleAdvice trouble;
    private final Words words;
    private final SeenChanges seenChanges;
    private final DoneOnce once;

    Attempts(TroubleAdvice trouble, Words words, SeenChanges seenChanges, DoneOnce once) {
        this.trouble = trouble;
        this.words = words;
        this.seenChanges = seenChanges;
        this.once = once;
    }

    /** For a form that counts once, however often it is sent. */
    public static String newFormId() {
        return UUID.randomUUID().toString();
    }

    /**
     * Tries a deed. On a page about a case it is done only to what the page showed: whatever happened to the case since is told
     * first, with everything that was typed, and the deed is asked for again. All of this and the deed are one transaction.
     *
     * @param again shows the form, with what is wrong
     */
    public String attempt(SentOnce form, BindingResult errors, Supplier<Done> deed, Supplier<String> again) {
        var current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        var request = current.getRequest();
        var sent = new Sending(form, request);
        var page = SeenPage.of(request);
        FreeTexts.bound(errors, longest -> words.text("deed.wrong.too-long", longest));
        try {
            var before = once.earlier(sent);
            if (before.isPresent()) {
                return before.get().goOn();
            }
        } catch (BusinessRuleViolation e) {
            refuse(request, errors, e);
        }
        if (page != null) {
            page.mindChanges();
            seenChanges.tell(page, seenChanges.since(page), errors);
        }
        if (!errors.hasErrors()) {
            try {
                var done = form.isOneDeed()
                        ? once.inOneGo(sent, page, deed)
                        : once.oneByOne(sent, request.getSession(), deed);
                return done.goOn();
            } catch (ChangedMeanwhile e) {
                seenChanges.tell(Objects.requireNonNull(page), e.changes(), errors);
            } catch (StaleCaseException e) {
                throw e;
            } catch (BusinessRuleViolation e) {
                refuse(request, errors, e);
            } catch (ConcurrencyFailureException e) {
                var changes = page == null ? List.<AuditEntry>of() : seenChanges.since(page);
                if (page == null || changes.isEmpty()) {
                    throw e;
                }
                seenChanges.tell(page, changes, errors);
            }
        }
        var response = Objects.requireNonNull(current.getResponse());
        response.setStatus(
                isChangedMeanwhile(errors) ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
        return again.get();
    }

    /** Whether the form comes back because the case has changed since its page was shown. */
    public static boolean isChangedMeanwhile(BindingResult errors) {
        return errors.getGlobalErrors().stream()
                .anyMatch(error -> SeenChanges.CHANGED_MEANWHILE.equals(error.getCode()));
    }

    /**
     * Asks the rule about one input before the deed is tried, so that all that is wrong on a form is told at once. What is not about the
     * input the deed itself says.
     *
     * @param rule throws what it says
     */
    public void judge(BindingResult errors, String field, Runnable rule) {
        try {
            rule.run();
        } catch (BusinessRuleViolation e) {
            if (FieldsOfRules.areAbout(e.code(), field) && !errors.hasFieldErrors(field)) {
                errors.rejectValue(field, REFUSED, trouble.sentence(e));
            }
        }
    }

    /** At the input that the rule is about, where the page has it; a page that the rule names is offered as a link. */
    private void refuse(HttpServletRequest request, BindingResult errors, BusinessRuleViolation violation) {
        var sentence = trouble.sentence(violation);
        FieldsOfRules.fieldOf(
                        violation.code(), field -> errors.getFieldType(field) == null ? null : sent(request, field))
                .ifPresentOrElse(
                        field -> errors.rejectValue(field, REFUSED, sentence),
                        () -> errors.reject(REFUSED, pagesIn(violation), sentence));
    }

    private static Object[] pagesIn(BusinessRuleViolation violation) {
        return violation.arguments().stream().filter(URI.class::isInstance).toArray();
    }

    /** What came from an input; a day comes from three. Null where the page has no such input. */
    private static @Nullable String sent(HttpServletRequest request, String field) {
        var typed = request.getParameter(field);
        return typed == null ? request.getParameter(field + ".day") : typed;
    }

    /** Says at a field that it is empty. */
    public void require(BindingResult errors, String field, String typed) {
        if (typed.isBlank()) {
            wrong(errors, field);
        }
    }

    /** Says at a field that its text is too long; {@code longest} in characters. */
    public void atMost(BindingResult errors, String field, String typed, int longest) {
        if (typed.length() > longest) {
            errors.rejectValue(field, "wrong", words.text("deed.wrong.too-long", longest));
        }
    }

    /** An account number, right or wrong, or an error at its field. */
    public void iban(BindingResult errors, String field, String typed) {
        var iban = Texts.cleanLine(typed);
        if (iban.length() > Iban.MAX_LENGTH) {
            atMost(errors, field, iban, Iban.MAX_LENGTH);
        } else if (!iban.isEmpty() && !Iban.isMeantBy(iban)) {
            wrong(errors, field, "no-iban");
        }
    }

    /** The day, or an error at its field. */
    public Optional<LocalDate> day(BindingResult errors, String field, DateFields typed) {
        var day = typed.date();
        if (day.isEmpty()) {
            errors.rejectValue(field, "wrong", words.text("deed.wrong.day"));
        }
        return day;
    }

    /** The sum, or an error at its field. */
    public Optional<Money> money(BindingResult errors, String field, String typed) {
        var read = TypedSum.exact(typed);
        if (read.sum() == null) {
            errors.rejectValue(field, "wrong", words.text(read.sentence("deed.wrong.money"), read.named(typed)));
        }
        if (read.value().filter(Money::isNegative).isPresent()) {
            errors.rejectValue(field, "wrong", words.text("typed.sum.negative"));
            return Optional.empty();
        }
        return read.value();
    }

    /** How many, as this reader reads it, or an error at its field; null where nothing was typed. */
    public @Nullable Integer number(
            BindingResult errors, String field, String typed, Function<String, Optional<Integer>> reader) {
        if (typed.isBlank()) {
            return null;
        }
        var number = reader.apply(typed);
        if (number.isEmpty()) {
            wrong(errors, field, "number");
        }
        return number.orElse(null);
    }

    /** Says at a field what is missing: {@code deed.wrong.} + field. */
    public void wrong(BindingResult errors, String field) {
        wrong(errors, field, field);
    }

    private void wrong(BindingResult errors, String field, String sentence) {
        errors.rejectValue(field, "wrong", words.text("deed.wrong." + sentence));
    }
}
