package de.foerdertopf.web.form;

import de.foerdertopf.application.Channel;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.typed.TypedDay;
import de.foerdertopf.web.typed.TypedSum;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of questions that recur, each with how its answer is read, and those that many pages ask. */
public final class Fields {

    /** How something came that did not come online. */
    public static final Field<Channel> CHANNEL = Field.of(
                    "channel", Kind.RADIOS, (typed, wrong) -> oneOf(Channel.class, typed))
            .choices(it -> it.choices(Channel.PAPER, Channel.PHONE, Channel.EMAIL, Channel.VISIT));

    /** Why. */
    public static final Field<String> REASON = longtext("reason");

    /** What was said, or is to be said. */
    public static final Field<String> TEXT = longtext("text");

    /** The day on which it was, or is to be. */
    public static final Field<LocalDate> ON = day("on");

    /** A sum. */
    public static final Field<Money> AMOUNT = money("amount");

    /** "I am sure of it": without the tick nothing is done. */
    public static final Field<Boolean> SURE = sure("sure");

    /** So long is a text of several lines at most, where nothing else is said. */
    public static final int LONGEST_TEXT = 5_000;

    /** So long is one line at most, where nothing else is said. */
    public static final int LONGEST_LINE = 200;

    private Fields() {}

    /** One line. */
    public static Field<String> text(String name) {
        return text(name, LONGEST_LINE);
    }

    /** One line with room for so many characters. */
    public static Field<String> text(String name, int longest) {
        return Field.of(name, Kind.TEXT, (typed, wrong) -> filled(Texts.cleanLine(typed.toString()), longest, wrong));
    }

    /** Several lines. */
    public static Field<String> longtext(String name) {
        return longtext(name, LONGEST_TEXT);
    }

    /** Several lines with room for so many characters. */
    public static Field<String> longtext(String name, int longest) {
        return Field.of(name, Kind.LONGTEXT, (typed, wrong) -> filled(Texts.clean(typed.toString()), longest, wrong));
    }

    /** A sum in euro. */
    public static Field<Money> money(String name) {
        return Field.<Money>of(name, Kind.MONEY, (typed, wrong) -> {
                    var read = TypedSum.exact(typed.toString());
                    if (!typed.toString().isBlank() && read.sum() == null) {
                        wrong.says(read.sentence(Field.BELOW_DEEDS + "money"), read.named(typed.toString()));
                    }
                    if (read.value().filter(Money::isNegative).isPresent()) {
                        wrong.says("typed.sum.negative");
                        return null;
                    }
                    return read.sum();
                })
                .ifMissing("money");
    }

    /** A day of the calendar, from three inputs. */
    public static Field<LocalDate> day(String name) {
        return Field.<LocalDate>of(name, Kind.DATE, (typed, wrong) -> {
                    var day = ((DateFields) typed).date();
                    if (day.isPresent() && !TypedDay.isOfThisCentury(day.get())) {
                        wrong.says("typed.day.far");
                        return null;
                    }
                    return day.orElse(null);
                })
                .ifMissing("day");
    }

    /** One value of a code list, each with its label. */
    public static <E extends Enum<E>> Field<E> oneOf(String name, Class<E> list) {
        return Field.<E>of(name, Kind.RADIOS, (typed, wrong) -> oneOf(list, typed))
                .choices(it -> it.choices(list.getEnumConstants()));
    }

    /** One of several answers that only this page gives; each is worded under the page's key. */
    public static Field<String> oneOf(String name, String... answers) {
        return Field.<String>of(
                        name,
                        Kind.RADIOS,
                        (typed, wrong) -> List.of(answers).contains(typed.toString()) ? typed.toString() : null)
                .choices(it -> Arrays.stream(answers)
                        .map(answer -> Choice.of(answer, it.word(answer.toLowerCase(Locale.ROOT))))
                        .toList());
    }

    /** At least one value of a code list. */
    public static <E extends Enum<E>> Field<Set<E>> someOf(String name, Class<E> list) {
        return Field.<Set<E>>of(name, Kind.CHECKBOXES, (typed, wrong) -> {
                    var chosen = EnumSet.noneOf(list);
                    for (var value : (Iterable<?>) typed) {
                        var known = oneOf(list, value);
                        if (known != null) {
                            chosen.add(known);
                        }
                    }
                    return chosen.isEmpty() ? null : chosen;
                })
                .choices(it -> it.choices(list.getEnumConstants()));
    }

    /** An account number, right or wrong: whether it can be one is for the bank and the findings to say. */
    public static Field<Iban> iban(String name) {
        return Field.of(name, Kind.TEXT, (typed, wrong) -> {
            var text = filled(Texts.cleanLine(typed.toString()), Iban.MAX_LENGTH, wrong);
            if (text != null && !Iban.isMeantBy(text)) {
                wrong.say("no-iban");
                return null;
            }
            return text == null ? null : new Iban(text);
        });
    }

    /** A tick without which nothing is done. */
    public static Field<Boolean> sure(String name) {
        return Field.of(name, Kind.CHECKBOX, (typed, wrong) -> typed.equals(true) ? true : null);
    }

    private static @Nullable String filled(String text, int longest, Wrong wrong) {
        if (text.length() > longest) {
            wrong.say("too-long", longest);
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private static <E extends Enum<E>> @Nullable E oneOf(Class<E> list, Object typed) {
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> value.name().equals(typed.toString()))
                .findFirst()
                .orElse(null);
    }
}
