package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.DateFields;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads what people type into single fields, and says in one sentence why it cannot be read. Never judges what it says. */
final class Typed {

    static final int LINE = 200;
    static final int TEXT = 6000;

    /** No small grant comes near it, and no forty rows of it overflow a sum. */
    static final Money LARGEST = Money.ofEuros(10_000_000);

    private static final int MOST_DIGITS = 6;
    private static final Pattern EURO_WORD = Pattern.compile("(?i)\\s*(eur|euro)\\.?\\s*$");
    private static final Pattern DASHES = Pattern.compile(",\\s*(-{1,2}|–|—)\\s*(€)?\\s*$");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{3})+|\\d+");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private Typed() {}

    /** A sum, as {@code 1.234,56}, {@code 12 €}, {@code 12,- Euro} or {@code 1234.5}. */
    static Optional<Money> money(String typed) {
        try {
            var text = DASHES.matcher(EURO_WORD.matcher(typed.strip()).replaceFirst(""))
                    .replaceFirst("");
            return Optional.of(Money.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A sum that may be asked for or spent: readable, not negative, not absurd. */
    static Optional<Money> sum(String typed) {
        return money(typed).filter(m -> !m.isNegative() && !m.isMoreThan(LARGEST));
    }

    static Optional<Integer> number(String typed) {
        var text = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        var digits = text.replace(".", "");
        return digits.length() > MOST_DIGITS ? Optional.empty() : Optional.of(Integer.parseInt(digits));
    }

    /** A day of this century. */
    static Optional<LocalDate> day(DateFields typed) {
        return typed.date().filter(d -> d.getYear() >= FIRST_YEAR && d.getYear() <= LAST_YEAR);
    }

    /** A day as {@code 4.9.2025} or {@code 04.09.25}. */
    static Optional<LocalDate> dayOnOneLine(String typed) {
        var parts = typed.strip().split("[.\\-/\\s]+", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        var fields = new DateFields();
        fields.setDay(parts[0]);
        fields.setMonth(parts[1]);
        fields.setYear(parts[2]);
        return day(fields);
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
        if (typed.isBlank()) {
            return;
        }
        var read = money(typed);
        if (read.isEmpty()) {
            errors.rejectValue(field, "typed.sum.unreadable");
        } else if (read.get().isNegative()) {
            errors.rejectValue(field, "typed.sum.negative");
        } else if (read.get().isMoreThan(LARGEST)) {
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
