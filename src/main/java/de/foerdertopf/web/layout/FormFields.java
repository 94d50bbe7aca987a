package de.foerdertopf.web.layout;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.servlet.support.RequestContext;

/**
 * Ties an input to the form under {@code form}: its id, what was typed, its error. Templates ask it instead of building
 * expressions from text, so nothing that a person typed is ever evaluated.
 */
@Component("forms")
public class FormFields {

    private static final String FORM = "form";

    /** The sentence about a file that came and was not taken. */
    private static final String FILE = "typed.file";

    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d{1,4})]\\..+");

    /**
     * Gives a page its form.
     *
     * @param form as it was typed, or as it begins
     * @param errors what is wrong in it; null where it is shown for the first time
     */
    public static void show(@Nullable Object form, @Nullable BindingResult errors, Model model) {
        model.addAttribute(FORM, form);
        if (errors != null) {
            model.addAllAttributes(errors.getModel());
        }
    }

    /** One input, such as {@code costs[0].amount}. */
    public Field field(RequestContext context, String path) {
        var form = context.getErrors(FORM, false) instanceof BindingResult sent ? sent : fresh(context);
        var error = form.getFieldError(path);
        return new Field(
                idOf(path),
                path,
                typed(form.getRawFieldValue(path), form.getFieldValue(path)),
                error == null ? null : context.getMessage(error, false));
    }

    /** A form that is shown for the first time. */
    private static BindingResult fresh(RequestContext context) {
        return new DirectFieldBindingResult(
                Objects.requireNonNull(context.getModel()).get(FORM), FORM);
    }

    /** Whether what was sent could not be taken. */
    public boolean hasErrors(RequestContext context) {
        var errors = context.getErrors(FORM, false);
        return errors != null && errors.hasErrors();
    }

    /**
     * Every error once, in the order in which they were found, with the input to jump to.
     *
     * @param labels what the inputs are called, where their sentences do not say it themselves; null is none
     */
    public List<Problem> problems(RequestContext context, @Nullable Map<String, String> labels) {
        var errors = context.getErrors(FORM, false);
        if (errors == null) {
            return List.of();
        }
        var first = new LinkedHashMap<String, Problem>();
        var whole = new ArrayList<Problem>();
        for (var error : errors.getAllErrors()) {
            var message = context.getMessage(error, false);
            if (error instanceof FieldError field) {
                first.putIfAbsent(
                        field.getField(),
                        new Problem(
                                idOf(field.getField()),
                                named(context, labels, field.getField(), message),
                                null,
                                isMissing(field)));
            } else {
                whole.add(new Problem(null, message, pageIn(error), false));
            }
        }
        whole.addAll(first.values());
        return whole;
    }

    /** How many answers are not there, and how many are and cannot be taken; what concerns the page as a whole is no answer. */
    public String heading(RequestContext context, List<Problem> problems) {
        var answers = problems.stream().filter(problem -> problem.id() != null).toList();
        var missing = answers.stream().filter(Problem::missing).count();
        var wrong = answers.size() - missing;
        if (missing == 0) {
            return context.getMessage("errors.wrong", new Object[] {wrong});
        }
        var first = context.getMessage("errors.missing", new Object[] {missing});
        return wrong == 0 ? first : context.getMessage("errors.both", new Object[] {first, wrong});
    }

    /** Nothing was typed, chosen or ticked; of files, which no page shows again, only the sentence itself knows. */
    private static boolean isMissing(FieldError error) {
        var typed = error.getRejectedValue();
        if (FILE.equals(error.getCode())) {
            return false;
        }
        return Stream.ofNullable(error.getCode()).anyMatch(code -> code.contains("missing"))
                || typed == null
                || Boolean.FALSE.equals(typed)
                || (typed instanceof CharSequence text && text.toString().isBlank())
                || (typed instanceof DateFields day && day.isEmpty());
    }

    /** The sentence behind the name of its input, and of its line in a table, unless the sentence begins with that name itself. */
    private static String named(
            RequestContext context, @Nullable Map<String, String> labels, String path, String message) {
        return named(labels, path, message, row -> context.getMessage("errors.row", new Object[] {row}));
    }

    /** @param rowName what the line of this number is called, from 1 on */
    public static String named(
            @Nullable Map<String, String> labels, String path, String message, IntFunction<String> rowName) {
        var row = ROW.matcher(path);
        var inTable = row.matches();
        var label = labels == null ? null : labels.get(inTable ? row.group(1) : path);
        if (inTable) {
            var line = rowName.apply(Integer.parseInt(row.group(2)) + 1);
            return (label == null ? line : "„" + label + "“, " + line) + ": " + message;
        }
        return label == null || message.startsWith(label + ":") ? message : "„" + label + "“: " + message;
    }

    /** Where the reader finds what the rule speaks of. */
    private static @Nullable String pageIn(ObjectError error) {
        return Stream.ofNullable(error.getArguments())
                .flatMap(Arrays::stream)
                .filter(URI.class::isInstance)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    private static List<String> typed(@Nullable Object value, @Nullable Object display) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        if (value instanceof Object[] several) {
            return Arrays.stream(several).map(String::valueOf).toList();
        }
        var line = Objects.toString(display, "");
        return line.isEmpty() ? List.of() : List.of(line);
    }

    /** The id of the input of that name, such as {@code costs-0-amount}. */
    public static String idOf(String path) {
        return path.replace("[", "-").replace("]", "").replace('.', '-');
    }

    /**
     * An input as it is drawn.
     *
     * @param values what was typed or chosen; several for a group of checkboxes
     */
    public record Field(
            String id,
            String name,
            List<String> values,
            @Nullable String error) {

        public String value() {
            return values.isEmpty() ? "" : values.get(0);
        }

        public boolean isChosen(Object option) {
            return values.contains(String.valueOf(option));
        }

        public boolean isWrong() {
            return error != null;
        }

        /** The ids for {@code aria-describedby}; null where there is nothing to add. */
        public @Nullable String describedBy(@Nullable Object hint) {
            var ids = new ArrayList<String>();
            if (hint != null) {
                ids.add(id + "-hint");
            }
            if (error != null) {
                ids.add(id + "-error");
            }
            return ids.isEmpty() ? null : String.join(" ", ids);
        }
    }

    /**
     * A line of the error summary; without an id it concerns the page as a whole.
     *
     * @param page where the reader finds what it speaks of; null where nowhere
     * @param missing whether nothing was answered, rather than something that cannot be taken
     */
    public record Problem(
            @Nullable String id, String message, @Nullable String page, boolean missing) {
        public Problem {
            Objects.requireNonNull(message);
        }
    }
}
