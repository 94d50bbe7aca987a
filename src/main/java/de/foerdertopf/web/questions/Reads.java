package de.foerdertopf.web.questions;

import de.foerdertopf.document.PrintableNames;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Mailbox;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Said;
import de.foerdertopf.web.form.Wrong;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.typed.TypedAddress;
import de.foerdertopf.web.typed.TypedDay;
import de.foerdertopf.web.typed.TypedPhone;
import de.foerdertopf.web.typed.TypedSum;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what was typed as the answer to a question of each kind, and says what is wrong with it. */
public final class Reads {

    public static final String YES = "YES";
    public static final String NO = "NO";

    /** So long is one line at most. */
    public static final int LINE = 200;

    /** No small grant comes near it, and no forty rows of it overflow a sum. */
    public static final Money LARGEST = Money.ofEuros(10_000_000);

    private Reads() {}

    /** Says what is wrong with a postcode. */
    public static void postcode(String typed, Wrong wrong) {
        if (!TypedAddress.isPostcode(typed)) {
            wrong.says("typed.postcode.unreadable");
        }
    }

    /** Says what is wrong with a telephone number. */
    public static void phone(String typed, Wrong wrong) {
        if (!TypedPhone.isNumber(typed)) {
            wrong.says("typed.phone.unreadable");
        }
    }

    /** One line, cleaned, that letters can carry; null where nothing was typed. */
    public static @Nullable String line(String typed, Wrong wrong) {
        tooLong(typed, LINE, wrong);
        printable(typed, wrong);
        return filled(Texts.cleanLine(typed));
    }

    /** Says that letters cannot carry a name. */
    public static void printable(String typed, Wrong wrong) {
        if (needsLatin(typed)) {
            wrong.says("typed.unprintable");
        }
    }

    /** Whether letters cannot carry a name as it is, so that it needs a Latin spelling beside it. */
    public static boolean needsLatin(String typed) {
        var line = Texts.cleanLine(typed);
        return !line.isEmpty() && !PrintableNames.canPrint(line);
    }

    /** A name in any script, and how letters write it: says what is wrong with the Latin spelling, where one is needed. */
    public static void latin(String name, String latin, Wrong wrong) {
        if (!needsLatin(name)) {
            return;
        }
        if (line(latin, wrong) == null) {
            wrong.says("typed.latin.missing");
        }
    }

    /** The Latin spelling of a name; null where the name needs none. */
    public static @Nullable String latin(String name, String latin) {
        return needsLatin(name) ? filled(Texts.cleanLine(latin)) : null;
    }

    /** An address of mail, as {@link Mailbox#read}; as it was typed where it is none. */
    public static @Nullable String email(String typed, Wrong wrong) {
        var email = line(typed, wrong);
        if (email == null) {
            return null;
        }
        var read = Mailbox.read(email);
        if (read.isEmpty()) {
            wrong.says(
                    switch (Mailbox.flaw(email)) {
                        case LETTERS -> "typed.email.letters";
                        case SEVERAL -> "typed.email.several";
                        case UMLAUT -> "typed.email.umlaut";
                        case DOT -> "typed.email.dot";
                        case INCOMPLETE -> "typed.email.unreadable";
                    });
        }
        return read.orElse(email);
    }

    /** A sum that may be asked for or spent: readable, not negative, not absurd; null where it is none. */
    public static @Nullable Money sum(String typed, Wrong wrong) {
        return typed.isBlank() ? null : usual(typed, TypedSum.exact(typed), wrong);
    }

    /** The same, of what was read already. */
    public static @Nullable Money usual(String typed, TypedSum read, Wrong wrong) {
        var sum = read.sum();
        if (sum == null) {
            wrong.says(read.sentence("typed.sum.unreadable"), read.named(typed));
        } else if (sum.isNegative()) {
            wrong.says("typed.sum.negative");
        } else if (sum.isMoreThan(LARGEST)) {
            wrong.says("typed.sum.too-large");
        } else {
            return sum;
        }
        return null;
    }

    /** A day of this century; null where it is none. */
    public static @Nullable LocalDate day(DateFields typed, Wrong wrong) {
        var day = typed.date().filter(TypedDay::isOfThisCentury);
        if (day.isEmpty() && !typed.isEmpty()) {
            wrong.says(typed.date().isPresent() ? "typed.day.far" : "typed.day.unreadable");
        }
        return day.orElse(null);
    }

    /** @param none what to say where it is no account number at all */
    public static void iban(String iban, String none, Wrong wrong) {
        if (iban.length() > Iban.MAX_LENGTH) {
            wrong.says("typed.iban.too-long");
        } else if (!iban.isEmpty() && !Iban.isMeantBy(iban)) {
            wrong.says(none);
        }
    }

    public static void tooLong(String typed, int longest, Wrong wrong) {
        if (typed.length() > longest) {
            wrong.says("typed.too-long", longest, typed.length() - longest);
        }
    }

    /** The constant of that name; nothing for a name that nobody could choose. */
    public static <E extends Enum<E>> @Nullable E chosen(Class<E> list, String typed) {
        return Arrays.stream(list.getEnumConstants())
                .filter(answer -> answer.name().equals(typed.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    /** Null where neither was said. */
    static @Nullable Boolean yesNo(String typed) {
        return YES.equals(typed) ? Boolean.TRUE : NO.equals(typed) ? Boolean.FALSE : null;
    }

    /** Whether anything was typed as the answer to one of these. */
    static boolean isAnySaid(Said said, Field<?>... questions) {
        return Arrays.stream(questions)
                .anyMatch(question -> !said.typed(question).isBlank());
    }

    static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}
