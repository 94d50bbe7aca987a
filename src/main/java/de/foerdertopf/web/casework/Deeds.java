package de.foerdertopf.web.casework;

import de.foerdertopf.application.Channel;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.TroubleAdvice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/**
 * Does what a form asks for: a refusal comes back on the form with everything that was typed, and a form that is sent twice counts
 * once.
 */
@Component
class Deeds {

    private final TroubleAdvice trouble;
    private final Words words;

    Deeds(TroubleAdvice trouble, Words words) {
        this.trouble = trouble;
        this.words = words;
    }

    static String newFormId() {
        return UUID.randomUUID().toString();
    }

    /** What to say after a deed, by its key under {@code notice.}, and where to go on. */
    public record Done(String notice, String target) {

        static Done in(DeskCase opened, String notice) {
            return new Done(notice, opened.href());
        }
    }

    /**
     * Tries a deed.
     *
     * @param again shows the form, with what is wrong
     */
    String attempt(SentOnce form, BindingResult errors, Supplier<Done> deed, Supplier<String> again) {
        var current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        if (!errors.hasErrors()) {
            try {
                var target = once(current.getRequest().getSession(), form.getFormId(), () -> {
                    var done = deed.get();
                    RequestContextUtils.getOutputFlashMap(current.getRequest()).put("notice", done.notice());
                    return done.target();
                });
                return "redirect:" + target;
            } catch (StaleCaseException e) {
                throw e;
            } catch (BusinessRuleViolation e) {
                refuse(current.getRequest(), errors, e);
            }
        }
        Objects.requireNonNull(current.getResponse()).setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return again.get();
    }

    /** At the input that the rule is about, where the page has it. */
    private void refuse(HttpServletRequest request, BindingResult errors, BusinessRuleViolation violation) {
        var sentence = trouble.sentence(violation);
        FieldsOfRules.fieldOf(
                        violation.code(), field -> errors.getFieldType(field) == null ? null : sent(request, field))
                .ifPresentOrElse(
                        field -> errors.rejectValue(field, "refused-by-a-rule", sentence),
                        () -> errors.reject("refused-by-a-rule", sentence));
    }

    /** What came from an input; a day comes from three. Null where the page has no such input. */
    private static @Nullable String sent(HttpServletRequest request, String field) {
        var typed = request.getParameter(field);
        return typed == null ? request.getParameter(field + ".day") : typed;
    }

    void require(BindingResult errors, String field, String typed) {
        if (typed.isBlank()) {
            wrong(errors, field);
        }
    }

    void atMost(BindingResult errors, String field, String typed, int longest) {
        if (typed.length() > longest) {
            errors.rejectValue(field, "wrong", words.text("deed.wrong.too-long", longest));
        }
    }

    /** An account number, right or wrong, or an error at its field. */
    void iban(BindingResult errors, String field, String typed) {
        var iban = Texts.cleanLine(typed);
        if (iban.length() > Iban.MAX_LENGTH) {
            atMost(errors, field, iban, Iban.MAX_LENGTH);
        } else if (!iban.isEmpty() && !Iban.isMeantBy(iban)) {
            wrong(errors, field, "no-iban");
        }
    }

    /** How it came, or an error at its field. */
    @Nullable
    Channel channel(BindingResult errors, DeedForm form) {
        var channel = form.chosen(Channel.class, form.getChannel());
        if (channel == null) {
            wrong(errors, "channel");
        }
        return channel;
    }

    /** The day, or an error at its field. */
    Optional<LocalDate> day(BindingResult errors, String field, DateFields typed) {
        var day = typed.date();
        if (day.isEmpty()) {
            errors.rejectValue(field, "wrong", words.text("deed.wrong.day"));
        }
        return day;
    }

    /** The sum, or an error at its field. */
    Optional<Money> money(BindingResult errors, String field, String typed) {
        try {
            return Optional.of(Money.parse(typed));
        } catch (IllegalArgumentException e) {
            errors.rejectValue(field, "wrong", words.text("deed.wrong.money"));
            return Optional.empty();
        }
    }

    /** Says at a field what is missing: {@code deed.wrong.} + field. */
    void wrong(BindingResult errors, String field) {
        wrong(errors, field, field);
    }

    private void wrong(BindingResult errors, String field, String sentence) {
        errors.rejectValue(field, "wrong", words.text("deed.wrong." + sentence));
    }

    private static String once(HttpSession session, String formId, Supplier<String> deed) {
        if (formId.isBlank()) {
            return deed.get();
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            var kept = session.getAttribute(Sent.class.getName());
            var sent = kept instanceof Sent before ? before : new Sent();
            var target = sent.get(formId);
            if (target == null) {
                target = deed.get();
                sent.put(formId, target);
                session.setAttribute(Sent.class.getName(), sent);
            }
            return target;
        }
    }

    /** Where the last forms of a session led. */
    private static final class Sent extends LinkedHashMap<String, String> {

        @Serial
        private static final long serialVersionUID = 1L;

        private static final int MOST = 50;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    }
}
