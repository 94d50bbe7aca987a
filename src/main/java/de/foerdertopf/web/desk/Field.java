package de.foerdertopf.web.desk;

import de.foerdertopf.application.Channel;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.DeedPage.Kind;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.typed.TypedSum;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A question: how it is asked and how its answer is read. Its label and hint stand under the words of the page that asks it, by its
 * name; what is wrong with an answer is one sentence under {@code deed.wrong.}.
 *
 * @param <T> what an answer is, once it is read
 */
public final class Field<T> {

    /** How something came that did not come online. */
    public static final Field<Channel> CHANNEL = new Field<>(
                    "channel", Kind.RADIOS, (typed, wrong) -> oneOf(Channel.class, typed))
            .choices(it -> it.words().offlineChannels());

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

    private static final int LONGEST_LINE = 2_000;

    private final String name;
    private final Kind kind;
    private final Reader<T> reader;
    private final boolean mayStayOpen;
    private final boolean saidToBeOptional;
    private final Predicate<Said> when;
    private final Function<CaseAtHand, List<Choice>> choices;
    private final String ifMissing;

    private Field(String name, Kind kind, Reader<T> reader) {
        this(name, kind, reader, false, false, said -> true, it -> List.of(), name);
    }

    private Field(
            String name,
            Kind kind,
            Reader<T> reader,
            boolean mayStayOpen,
            boolean saidToBeOptional,
            Predicate<Said> when,
            Function<CaseAtHand, List<Choice>> choices,
            String ifMissing) {
        this.name = name;
        this.kind = kind;
        this.reader = reader;
        this.mayStayOpen = mayStayOpen;
        this.saidToBeOptional = saidToBeOptional;
        this.when = when;
        this.choices = choices;
        this.ifMissing = ifMissing;
    }

    /** Turns what was typed into an answer; null where nothing usable was typed, which the field may then say in its own words. */
    interface Reader<T> {
        @Nullable
        T read(Object typed, Wrong wrong);
    }

    /** Says at the field's place what is wrong. */
    interface Wrong {

        /** The sentence of this key. */
        void says(String key, Object... arguments);

        /** The sentence of this key below {@code deed.wrong.}. */
        default void say(String key, Object... arguments) {
            says("deed.wrong." + key, arguments);
        }
    }

    /** One line. */
    public static Field<String> text(String name) {
        return new Field<>(
                name, Kind.TEXT, (typed, wrong) -> filled(Texts.cleanLine(typed.toString()), LONGEST_LINE, wrong));
    }

    /** One line with room for so many characters. */
    public static Field<String> text(String name, int longest) {
        return new Field<>(
                name, Kind.TEXT, (typed, wrong) -> filled(Texts.cleanLine(typed.toString()), longest, wrong));
    }

    /** Several lines. */
    public static Field<String> longtext(String name) {
        return longtext(name, Integer.MAX_VALUE);
    }

    /** Several lines with room for so many characters. */
    public static Field<String> longtext(String name, int longest) {
        return new Field<>(
                name, Kind.LONGTEXT, (typed, wrong) -> filled(Texts.clean(typed.toString()), longest, wrong));
    }

    /** A sum in euro. */
    public static Field<Money> money(String name) {
        return new Field<Money>(name, Kind.MONEY, (typed, wrong) -> {
                    var read = TypedSum.exact(typed.toString());
                    if (!typed.toString().isBlank() && read.sum() == null) {
                        wrong.says(read.sentence("deed.wrong.money"), read.named(typed.toString()));
                    }
                    return read.sum();
                })
                .ifMissing("money");
    }

    /** A day of the calendar, from three inputs. */
    public static Field<LocalDate> day(String name) {
        return new Field<LocalDate>(name, Kind.DATE, (typed, wrong) -> ((DateFields) typed)
                        .date()
                        .orElse(null))
                .ifMissing("day");
    }

    /** One value of a code list, each with its label. */
    public static <E extends Enum<E>> Field<E> oneOf(String name, Class<E> list) {
        return new Field<E>(name, Kind.RADIOS, (typed, wrong) -> oneOf(list, typed))
                .choices(it -> it.words().choices(list.getEnumConstants()));
    }

    /** One of several answers that only this page gives; each is worded under the page's key. */
    public static Field<String> oneOf(String name, String... answers) {
        return new Field<String>(
                        name,
                        Kind.RADIOS,
                        (typed, wrong) -> List.of(answers).contains(typed.toString()) ? typed.toString() : null)
                .choices(it -> Arrays.stream(answers)
                        .map(answer -> Choice.of(answer, it.word(answer.toLowerCase(Locale.ROOT))))
                        .toList());
    }

    /** At least one value of a code list. */
    public static <E extends Enum<E>> Field<Set<E>> someOf(String name, Class<E> list) {
        return new Field<Set<E>>(name, Kind.CHECKBOXES, (typed, wrong) -> {
                    var chosen = EnumSet.noneOf(list);
                    for (var value : (Iterable<?>) typed) {
                        var known = oneOf(list, value);
                        if (known != null) {
                            chosen.add(known);
                        }
                    }
                    return chosen.isEmpty() ? null : chosen;
                })
                .choices(it -> it.words().choices(list.getEnumConstants()));
    }

    /** An account number, right or wrong: whether it can be one is for the bank and the findings to say. */
    public static Field<Iban> iban(String name) {
        return new Field<>(name, Kind.TEXT, (typed, wrong) -> {
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
        return new Field<>(name, Kind.CHECKBOX, (typed, wrong) -> typed.equals(true) ? true : null);
    }

    /** The same question, which may stay open, and says so. */
    public Field<T> optional() {
        return new Field<>(name, kind, reader, true, true, when, choices, ifMissing);
    }

    /** The same question, which needs an answer only after certain others. */
    public Field<T> when(Predicate<Said> when) {
        return new Field<>(name, kind, reader, mayStayOpen, saidToBeOptional, when, choices, ifMissing);
    }

    /** The same question, said to be optional, which needs an answer all the same after certain others. */
    public Field<T> needed(Predicate<Said> when) {
        return new Field<>(name, kind, reader, false, true, when, choices, ifMissing);
    }

    /** The same question with these answers to choose from. */
    public Field<T> choices(Function<CaseAtHand, List<Choice>> choices) {
        return new Field<>(name, kind, reader, mayStayOpen, saidToBeOptional, when, choices, ifMissing);
    }

    /** The same question with another sentence where the answer is missing, by its key below {@code deed.wrong.}. */
    public Field<T> ifMissing(String key) {
        return new Field<>(name, kind, reader, mayStayOpen, saidToBeOptional, when, choices, key);
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    List<Choice> choices(CaseAtHand it) {
        return choices.apply(it);
    }

    /** Whether the page says that it may stay open. */
    boolean isSaidToBeOptional() {
        return saidToBeOptional;
    }

    /** Reads the answer into what was said so far. */
    void read(@Nullable Object typed, Said said, Wrong wrong) {
        if (!when.test(said)) {
            return;
        }
        var spoken = new boolean[1];
        var answer = typed == null
                ? null
                : reader.read(typed, (key, arguments) -> {
                    spoken[0] = true;
                    wrong.says(key, arguments);
                });
        if (answer != null) {
            said.put(this, answer);
        } else if (!spoken[0] && !mayStayOpen) {
            wrong.say(ifMissing);
        }
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
