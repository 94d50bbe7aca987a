package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.typed.TypedDay;
import de.foerdertopf.web.typed.TypedNumber;
import de.foerdertopf.web.typed.TypedSum;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads what people type into single fields, and says in one sentence why it cannot be read. Never judges what it says. */
final class Typed {

    static final int LINE = 200;
    static final int TEXT = 6000;

    /** No small grant comes near it, and no forty rows of it overflow a sum. */
    static final Money LARGEST = Money.ofEuros(10_000_000);

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private Typed() {}

    /** A sum that may be asked for or spent: readable, not negative, not absurd. */
    static Optional<Money> sum(String typed) {
        return TypedSum.exact(typed).value().filter(Typed::isUsual);
    }

    /** A sum that is asked for roughly: {@code ca. 500} too. */
    static Optional<Money> roughSum(String typed) {
        return TypedSum.rough(typed).value().filter(Typed::isUsual);
    }

    private static boolean isUsual(Money sum) {
        return !sum.isNegative() && !sum.isMoreThan(LARGEST);
    }

    static Optional<Integer> number(String typed) {
        return TypedNumber.read(typed);
    }

    /** A day of this century. */
    static Optional<LocalDate> day(DateFields typed) {
        return typed.date().filter(Typed::isOfThisCentury);
    }

    private static boolean isOfThisCentury(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** A day of this century, on one line. */
    static Optional<LocalDate> dayOnOneLine(String typed) {
        return TypedDay.read(typed).filter(Typed::isOfThisCentury);
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

    static void checkLine(Errors errors, String field, String typed) {
        checkLength(errors, field, typed, LINE);
    }

    static void checkText(Errors errors, String field, String typed) {
        checkLength(errors, field, typed, TEXT);
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
        var iban = Texts.cleanLine(typed);
        if (iban.length() > Iban.MAX_LENGTH) {
            errors.rejectValue(field, "typed.iban.too-long");
        } else if (!iban.isEmpty() && !Iban.isMeantBy(iban)) {
            errors.rejectValue(field, none);
        }
    }

    static void requireSum(Errors errors, String field, String typed, String missing) {
        if (typed.isBlank()) {
            errors.rejectValue(field, missing);
        } else {
            checkSum(errors, field, typed);
        }
    }

    static void checkSum(Errors errors, String field, String typed) {
        if (!typed.isBlank()) {
            check(errors, field, typed, TypedSum.exact(typed));
        }
    }

    static void requireRoughSum(Errors errors, String field, String typed, String missing) {
        if (typed.isBlank()) {
            errors.rejectValue(field, missing);
        } else {
            check(errors, field, typed, TypedSum.rough(typed));
        }
    }

    private static void check(Errors errors, String field, String typed, TypedSum read) {
        var sum = read.sum();
        if (sum == null) {
            errors.rejectValue(field, read.sentence("typed.sum.unreadable"), read.named(typed), null);
        } else if (sum.isNegative()) {
            errors.rejectValue(field, "typed.sum.negative");
        } else if (sum.isMoreThan(LARGEST)) {
            errors.rejectValue(field, "typed.sum.too-large");
        }
    }

    static void requireNumber(Errors errors, String field, String typed) {
        if (typed.isBlank()) {
            errors.rejectValue(field, "typed.number.missing");
        } else {
            checkNumber(errors, field, typed);
        }
    }

    static void checkNumber(Errors errors, String field, String typed) {
        if (!typed.isBlank() && number(typed).isEmpty()) {
            errors.rejectValue(field, "typed.number.unreadable");
        }
    }

    static void requireDay(Errors errors, String field, DateFields typed, String missing) {
        if (typed.isEmpty()) {
            errors.rejectValue(field, missing);
        } else if (day(typed).isEmpty()) {
            errors.rejectValue(field, typed.date().isPresent() ? "typed.day.far" : "typed.day.unreadable");
        }
    }

    private static void checkLength(Errors errors, String field, String typed, int longest) {
        if (typed.length() > longest) {
            errors.rejectValue(field, "typed.too-long", new Object[] {longest, typed.length() - longest}, null);
        }
    }
}
