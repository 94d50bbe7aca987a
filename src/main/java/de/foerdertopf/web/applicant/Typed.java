package de.foerdertopf.web.applicant;

import de.foerdertopf.document.PrintableNames;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.form.Wrong;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.questions.Reads;
import de.foerdertopf.web.typed.TypedDay;
import de.foerdertopf.web.typed.TypedNumber;
import de.foerdertopf.web.typed.TypedSum;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;

/** Reads what people type into single fields, and says in one sentence why it cannot be read. Never judges what it says. */
final class Typed {

    static final int TEXT = 6000;

    /** Reads without saying anything. */
    private static final Wrong UNSAID = (key, arguments) -> {};

    private Typed() {}

    /** A sum that may be asked for or spent: readable, not negative, not absurd. */
    static Optional<Money> sum(String typed) {
        return Optional.ofNullable(Reads.sum(typed, UNSAID));
    }

    /** A sum that is asked for roughly: {@code ca. 500} too. */
    static Optional<Money> roughSum(String typed) {
        return Optional.ofNullable(Reads.usual(typed, TypedSum.rough(typed), UNSAID));
    }

    static Optional<Integer> hours(String typed) {
        return TypedNumber.readHours(typed);
    }

    /** How many people, also with a word for them behind the number. */
    static Optional<Integer> count(String typed) {
        return TypedNumber.readCount(typed);
    }

    /** A day of this century. */
    static Optional<LocalDate> day(DateFields typed) {
        return Optional.ofNullable(Reads.day(typed, UNSAID));
    }

    /** A day of this century, on one line. */
    static Optional<LocalDate> dayOnOneLine(String typed) {
        return TypedDay.read(typed).filter(TypedDay::isOfThisCentury);
    }

    static @Nullable String lineOrNull(String typed) {
        var line = Texts.cleanLine(typed);
        return line.isEmpty() ? null : line;
    }

    static @Nullable String textOrNull(String typed) {
        var text = Texts.clean(typed);
        return text.isEmpty() ? null : text;
    }

    static void requireLine(Errors errors, String field, String typed, String missing) {
        if (Texts.cleanLine(typed).isEmpty()) {
            errors.rejectValue(field, missing);
        }
        checkLine(errors, field, typed);
    }

    /** A name in any script. */
    static void requireName(Errors errors, String field, String typed, String missing) {
        if (Texts.cleanLine(typed).isEmpty()) {
            errors.rejectValue(field, missing);
        }
        checkNote(errors, field, typed);
    }

    /** One line that letters carry. */
    static void checkLine(Errors errors, String field, String typed) {
        Reads.line(typed, at(errors, field));
    }

    /** One line that no letter carries. */
    static void checkNote(Errors errors, String field, String typed) {
        Reads.tooLong(typed, Reads.LINE, at(errors, field));
    }

    /** Text of several lines that a letter or a printed copy may carry. */
    static void checkText(Errors errors, String field, String typed) {
        checkLength(errors, field, typed);
        if (!PrintableNames.lostIn(typed).isEmpty()) {
            errors.rejectValue(field, "typed.unprintable");
        }
    }

    /** Text of several lines that nothing printed carries, or that is only kept for later. */
    static void checkLength(Errors errors, String field, String typed) {
        Reads.tooLong(typed, TEXT, at(errors, field));
    }

    /**
     * What of a form that is only kept for later is longer than its inputs take.
     *
     * @param texts the inputs that take more than one line
     */
    static BindingResult checkLengths(Object form, Map<String, List<String>> values, String... texts) {
        var errors = new DirectFieldBindingResult(form, "form");
        SeenForm.typedIn(values).forEach((field, typed) -> {
            if (List.of(texts).contains(field)) {
                checkLength(errors, field, typed.get(0));
            } else {
                checkNote(errors, field, typed.get(0));
            }
        });
        return errors;
    }

    static void requireIban(Errors errors, String field, String typed) {
        if (Texts.cleanLine(typed).isEmpty()) {
            errors.rejectValue(field, "typed.iban.missing");
        } else {
            checkIban(errors, field, typed, "typed.iban.none");
        }
    }

    /** An account number, right or wrong: whether the check digits are right is told, and never refused. */
    static void checkIban(Errors errors, String field, String typed, String none) {
        Reads.iban(Texts.cleanLine(typed), none, at(errors, field));
    }

    static void checkEmail(Errors errors, String field, String typed) {
        Reads.email(typed, at(errors, field));
    }

    static void requireSum(Errors errors, String field, String typed, String missing) {
        if (typed.isBlank()) {
            errors.rejectValue(field, missing);
        } else {
            checkSum(errors, field, typed);
        }
    }

    static void checkSum(Errors errors, String field, String typed) {
        Reads.sum(typed, at(errors, field));
    }

    static void requireRoughSum(Errors errors, String field, String typed, String missing) {
        if (typed.isBlank()) {
            errors.rejectValue(field, missing);
        } else {
            Reads.usual(typed, TypedSum.rough(typed), at(errors, field));
        }
    }

    static void checkHours(Errors errors, String field, String typed) {
        if (!typed.isBlank() && hours(typed).isEmpty()) {
            errors.rejectValue(field, "typed.number.unreadable");
        }
    }

    static void checkCount(Errors errors, String field, String typed) {
        if (!typed.isBlank() && count(typed).isEmpty()) {
            errors.rejectValue(field, "typed.number.unreadable");
        }
    }

    static void requireDay(Errors errors, String field, DateFields typed, String missing) {
        if (typed.isEmpty()) {
            errors.rejectValue(field, missing);
        } else {
            Reads.day(typed, at(errors, field));
        }
    }

    private static Wrong at(Errors errors, String field) {
        return (key, arguments) -> errors.rejectValue(field, key, arguments, null);
    }
}
