package de.foerdertopf.web.questions;

import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Kind;
import de.foerdertopf.web.form.Question;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.SummaryRow;
import de.foerdertopf.web.typed.TypedDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws the questions of an application, and tells what was answered: on the pages of groups, at the desk, on paper. */
@Component
public class Questionnaire {

    private static final int MOST_BUTTONS = 3;

    private final MessageSource messages;
    private final Fmt fmt;

    Questionnaire(MessageSource messages, Fmt fmt) {
        this.messages = messages;
        this.fmt = fmt;
    }

    /**
     * Questions that belong together, as they are drawn.
     *
     * @param box whether they are folded away
     * @param open whether the box is unfolded, because something stands in it
     * @param lines one question each, or two side by side
     */
    public record Drawn(
            @Nullable String heading, @Nullable String text, boolean box, boolean open, List<List<Question>> lines) {}

    /** What a page asks on this occasion. */
    public List<Drawn> ask(FormPage page, Sheet sheet, Occasion occasion) {
        var voice = new Voice(messages, occasion);
        var said = Questions.read(sheet);
        var drawn = new ArrayList<Drawn>();
        for (var block : page.blocks()) {
            var lines = block.rows().stream()
                    .flatMap(row -> row.lines().stream())
                    .map(line -> line.stream()
                            .filter(question -> question.when().test(occasion)
                                    && question.field().isAsked(said))
                            .map(question -> question(question.field(), voice))
                            .toList())
                    .filter(line -> !line.isEmpty())
                    .toList();
            var text = block.text().apply(said);
            if (!lines.isEmpty()) {
                drawn.add(new Drawn(
                        block.heading() == null ? null : voice.text(block.heading()),
                        text == null ? null : voice.find(text),
                        block.box(),
                        block.questions().anyMatch(question -> !sheet.isOpen(question.field())),
                        lines));
            }
        }
        return drawn;
    }

    /** What the inputs of these pages are called, for a list of what is wrong. */
    public Map<String, String> labels(List<FormPage> pages, Occasion occasion) {
        var voice = new Voice(messages, occasion);
        return pages.stream()
                .flatMap(page -> page.blocks().stream())
                .flatMap(Block::questions)
                .filter(question -> question.field().label().isPresent())
                .collect(Collectors.toMap(
                        question -> question.field().name(),
                        question -> voice.text(question.field().label().orElseThrow())));
    }

    /** Values of a code list to choose from now. */
    public List<Choice> choices(Occasion occasion, Enum<?>... list) {
        return new Voice(messages, occasion).choices(list);
    }

    private static Question question(Field<?> field, Voice voice) {
        var key = field.label();
        var atDesk = voice.occasion().atDesk();
        var choices = field.choices(voice);
        var kind = kind(field, choices, atDesk);
        return new Question(
                kind,
                field.name(),
                key.map(voice::text).orElse(""),
                key.map(voice::hint).orElse(null),
                field.isSaidToBeOptional() ? true : null,
                withNone(field, kind, choices, voice),
                atDesk ? field.look().atDesk() : field.look());
    }

    /** At the desk a long list is a list box, which a keyboard reaches by its first letters, and what groups tick can be left open. */
    private static Kind kind(Field<?> field, List<Choice> choices, boolean atDesk) {
        if (!atDesk || choices.isEmpty() || field.kind() == Kind.ROWS) {
            return field.kind();
        }
        return choices.size() > MOST_BUTTONS ? Kind.DROPDOWN : Kind.RADIOS;
    }

    /** A list box begins with none chosen, where none may be; buttons at the desk end with what was not said. */
    private static List<Choice> withNone(Field<?> field, Kind kind, List<Choice> choices, Voice voice) {
        var atDesk = voice.occasion().atDesk();
        var all = new ArrayList<>(choices);
        if (kind == Kind.DROPDOWN) {
            all.add(0, Choice.of("", voice.text("input.choose")));
        } else if (kind == Kind.RADIOS
                && atDesk
                && !field.equals(GroupQuestions.DELIVERY)
                && choices.stream().noneMatch(choice -> choice.value().isEmpty())) {
            all.add(Choice.of("", voice.text("case.unsaid")));
        }
        return all;
    }

    /**
     * What was answered on a page, question by question, right or wrong.
     *
     * @param change where it can be changed; null where it cannot
     */
    public List<SummaryRow> tell(FormPage page, Sheet sheet, Occasion occasion, @Nullable String change) {
        return tell(page.blocks().stream(), sheet, occasion, change);
    }

    /** The same, of some questions; at the desk only where there is something to tell. */
    public List<SummaryRow> tell(Stream<Block> blocks, Sheet sheet, Occasion occasion, @Nullable String change) {
        var voice = new Voice(messages, occasion);
        var said = Questions.read(sheet);
        return blocks.flatMap(block -> block.rows().stream())
                .map(row -> row.asked(said))
                .filter(row -> !row.lines().isEmpty() && row.told().test(sheet))
                .filter(row -> occasion.isOnline()
                        || row.questions().anyMatch(question -> question.when().test(occasion)))
                .map(row -> SummaryRow.of(voice.text(label(row)), told(row, sheet, voice), change))
                .filter(row -> occasion.isOnline() || !row.answer().isEmpty())
                .toList();
    }

    private static String label(Row row) {
        var first = row.lines().get(0).get(0).field();
        return Objects.requireNonNullElseGet(row.label(), () -> first.label().orElse(first.name()));
    }

    private String told(Row row, Sheet sheet, Voice voice) {
        var instead = row.instead().apply(sheet);
        if (instead != null) {
            return voice.text(instead);
        }
        if (row.questions().count() == 1) {
            return told(row.lines().get(0).get(0).field(), sheet, voice);
        }
        return row.lines().stream()
                .map(line -> line.stream()
                        .map(question -> told(question.field(), sheet, voice))
                        .collect(Collectors.joining(" ")))
                .map(Texts::cleanLine)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String told(Field<?> field, Sheet sheet, Voice voice) {
        if (field.kind() == Kind.DATE) {
            var typed = sheet.day(field.name());
            return typed.date()
                    .filter(TypedDay::isOfThisCentury)
                    .map(fmt::weekday)
                    .orElseGet(() -> (typed.day + " " + typed.month + " " + typed.year).strip());
        }
        var typed = sheet.typed(field.name());
        var choices = field.choices(voice);
        if (typed.isEmpty() && voice.occasion().atDesk() && kind(field, choices, true) == Kind.RADIOS) {
            return voice.text("case.unsaid");
        }
        return choices.isEmpty() || typed.isEmpty()
                ? typed
                : choices.stream()
                        .filter(choice -> choice.value().equals(typed))
                        .map(Choice::label)
                        .findFirst()
                        .orElse("");
    }
}
