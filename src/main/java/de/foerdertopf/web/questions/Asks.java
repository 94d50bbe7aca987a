package de.foerdertopf.web.questions;

import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Kind;
import de.foerdertopf.web.form.Said;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.typed.TypedDay;
import de.foerdertopf.web.typed.TypedNumber;
import de.foerdertopf.web.typed.TypedPhone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The kinds of questions that an application asks, each with its reader and its sentence. */
final class Asks {

    /** So long is a text of several lines at most. */
    static final int TEXT = 6000;

    private static final int FIRST_FOUNDING = 1000;

    private Asks() {}

    static Field<String> line(String name, String label) {
        return line(name, Kind.TEXT, label);
    }

    /** A name, in whatever script people write it; where letters cannot print it, {@link #latin} is asked with it. */
    static Field<String> name(String name, String label) {
        return Field.<String>of(name, Kind.TEXT, (typed, wrong) -> {
                    Reads.tooLong(typed.toString(), Reads.LINE, wrong);
                    return Reads.filled(Texts.cleanLine(typed.toString()));
                })
                .labelled(label);
    }

    /**
     * How letters write a name that they cannot print as it is: asked only of such a name, and never left open.
     *
     * @param elsewhere where the same name is asked for already
     */
    static Field<String> latin(String name, String label, Field<String> original, BiPredicate<Said, String> elsewhere) {
        return line(name, label)
                .missing("typed.latin.missing")
                .when(said -> said.find(original)
                        .filter(typed -> Reads.needsLatin(typed) && !elsewhere.test(said, typed))
                        .isPresent())
                .indispensable()
                .autocomplete("off")
                .noWords();
    }

    static Field<String> line(String name, Kind kind, String label) {
        return Field.<String>of(name, kind, (typed, wrong) -> Reads.line(typed.toString(), wrong))
                .labelled(label);
    }

    /** An address of mail: never checked by sending something there. */
    static Field<String> email(String name, String label) {
        return Field.<String>of(name, Kind.EMAIL, (typed, wrong) -> Reads.email(typed.toString(), wrong))
                .labelled(label)
                .optional();
    }

    /** A postcode that the post can read, of this country or another. */
    static Field<String> postcode(String name) {
        return Field.<String>of(name, Kind.TEXT, (typed, wrong) -> {
                    Reads.postcode(typed.toString(), wrong);
                    return Reads.line(typed.toString(), wrong);
                })
                .labelled("micro.postcode");
    }

    static Field<String> phone(String name) {
        return Field.<String>of(name, Kind.TEL, (typed, wrong) -> {
                    Reads.phone(typed.toString(), wrong);
                    return Reads.line(TypedPhone.read(typed.toString()), wrong);
                })
                .labelled("micro.phone")
                .optional();
    }

    static Field<String> text(String name, int rows, String label) {
        return Field.<String>of(name, Kind.LONGTEXT, (typed, wrong) -> {
                    Reads.tooLong(typed.toString(), TEXT, wrong);
                    return Reads.filled(Texts.clean(typed.toString()));
                })
                .labelled(label)
                .rows(rows)
                .mayStayOpen();
    }

    /** How many: never below zero. */
    static Field<Integer> count(String name, String label) {
        return number(name, label, TypedNumber::readCount);
    }

    /** How many hours: never below zero. */
    static Field<Integer> hours(String name, String label) {
        return number(name, label, TypedNumber::readHours);
    }

    private static Field<Integer> number(String name, String label, Function<String, Optional<Integer>> reader) {
        return Field.<Integer>of(name, Kind.NUMBER, (typed, wrong) -> {
                    var number = reader.apply(typed.toString());
                    if (number.isEmpty() && !typed.toString().isBlank()) {
                        wrong.says("typed.number.unreadable");
                    }
                    return number.orElse(null);
                })
                .labelled(label)
                .missing("typed.number.missing");
    }

    static Field<Integer> year(String name, String label) {
        return Field.<Integer>of(name, Kind.NUMBER, (typed, wrong) -> {
                    var year = TypedNumber.read(typed.toString())
                            .filter(number -> number >= FIRST_FOUNDING && number <= TypedDay.NEXT_CENTURY);
                    if (year.isEmpty() && !typed.toString().isBlank()) {
                        wrong.says("typed.year.unreadable");
                    }
                    return year.orElse(null);
                })
                .labelled(label)
                .optional();
    }

    static Field<Money> sum(String name, String label) {
        return Field.<Money>of(name, Kind.MONEY, (typed, wrong) -> Reads.sum(typed.toString(), wrong))
                .labelled(label);
    }

    static Field<LocalDate> day(String name, String label) {
        return Field.<LocalDate>of(name, Kind.DATE, (typed, wrong) -> Reads.day((DateFields) typed, wrong))
                .labelled(label)
                .missing("typed." + name + ".missing");
    }

    static <E extends Enum<E>> Field<E> oneOf(String name, Kind kind, Class<E> list, String label) {
        return Field.<E>of(name, kind, (typed, wrong) -> Reads.chosen(list, typed.toString()))
                .labelled(label)
                .choices(it -> it.choices(list.getEnumConstants()));
    }

    static Field<Boolean> yesNo(String name, String label) {
        return Field.<Boolean>of(name, Kind.RADIOS, (typed, wrong) -> Reads.yesNo(typed.toString()))
                .labelled(label)
                .missing("typed.choice.missing")
                .choices(it ->
                        List.of(Choice.of(Reads.YES, it.text("input.yes")), Choice.of(Reads.NO, it.text("input.no"))));
    }

    /** Yes, no, or what stands for neither. */
    static Field<Boolean> yesNo(String name, String label, String neither) {
        return yesNo(name, label)
                .mayStayOpen()
                .choices(it -> List.of(
                        Choice.of(Reads.YES, it.text("input.yes")),
                        Choice.of(Reads.NO, it.text("input.no")),
                        Choice.of("", it.text(neither))));
    }

    /** An account number, right or wrong: whether its check digits are right is told, and never refused. */
    static Field<Iban> iban(String name, String label) {
        return Field.<Iban>of(name, Kind.TEXT, (typed, wrong) -> {
                    var iban = Texts.cleanLine(typed.toString());
                    Reads.iban(iban, "typed.iban.none-yet", wrong);
                    return Iban.isMeantBy(iban) ? new Iban(iban) : null;
                })
                .labelled(label)
                .optional();
    }
}
