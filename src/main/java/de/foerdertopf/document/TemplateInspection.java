package de.foerdertopf.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a template with all its parts before anybody prints it: every placeholder in every branch must be known for the letter's
 * data, and the markup must be whole. Names file and line of each problem.
 */
public final class TemplateInspection {

    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 400;
    private static final Pattern TAG = Pattern.compile("\\{\\{(\\{?)\\s*([#^/>!&=]?)\\s*([^}]*?)\\s*}}(}?)");
    static final String VALUE = "Wert";

    private final TemplateSet.Source source;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private int parts;
    private final TracedText text = new TracedText();
    private final Map<String, List<Place>> places = new HashMap<>();

    private TemplateInspection(TemplateSet.Source source) {
        this.source = source;
    }

    /**
     * What is wrong with a template; empty is well.
     *
     * @param model the letter's type
     * @param source where template and parts come from
     */
    public static List<TemplateProblem> inspect(String template, Class<?> model, TemplateSet.Source source) {
        var inspection = readAll(template, model, source);
        if (inspection.problems.isEmpty()) {
            inspection.problems.addAll(TemplateMarkup.problems(template, inspection.text));
        }
        return inspection.problems.stream().distinct().toList();
    }

    /** Every place at which the template or a part of it stands in the letter, by name. */
    public static Map<String, List<Place>> places(String template, Class<?> model, TemplateSet.Source source) {
        return Map.copyOf(readAll(template, model, source).places);
    }

    /**
     * A place in a letter at which names are looked up.
     *
     * @param around what is around it, the innermost first, the letter's data last
     */
    public record Place(List<TemplateValue> around) {

        public Place {
            around = List.copyOf(around);
        }

        /** What the name stands for here; null where nobody knows it. */
        @Nullable
        public TemplateValue resolve(String key) {
            return TemplateInspection.resolve(key, around);
        }

        /** The place within a section over the name. */
        public Place inside(String key) {
            var value = resolve(key);
            if (value == null || value.isAnswer()) {
                return this;
            }
            var deeper = new ArrayList<>(List.of(value.element()));
            deeper.addAll(around);
            return new Place(deeper);
        }
    }

    private static TemplateInspection readAll(String template, Class<?> model, TemplateSet.Source source) {
        var inspection = new TemplateInspection(source);
        var scopes = new ArrayDeque<TemplateValue>();
        scopes.push(TemplateValue.letter(model));
        inspection.read(template, "", 0, scopes, 0);
        return inspection;
    }

    private void read(String name, String calledFrom, int calledAt, Deque<TemplateValue> scopes, int depth) {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            problem(calledFrom, calledAt, TemplateProblem.Kind.ENDLESS, name);
            return;
        }
        String file;
        try {
            file = LetterTemplates.printed(source.read(TemplateSet.fileOf(name)));
        } catch (IllegalArgumentException e) {
            problem(calledFrom.isEmpty() ? name : calledFrom, calledAt, TemplateProblem.Kind.UNKNOWN_PART, name);
            return;
        }
        places.computeIfAbsent(name, ignored -> new ArrayList<>()).add(new Place(List.copyOf(scopes)));
        var open = new ArrayDeque<Section>();
        var tags = TAG.matcher(file);
        var at = 0;
        var line = 1;
        while (tags.find()) {
            line = text.append(file.substring(at, tags.start()), name, line);
            at = tags.end();
            tag(new Tag(name, line, tags.group(2), tags.group(3), !tags.group(1).isEmpty()), scopes, open, depth);
            line += (int) tags.group().chars().filter(c -> c == '\n').count();
        }
        text.append(file.substring(at), name, line);
        open.forEach(section -> {
            problem(name, section.line(), TemplateProblem.Kind.SECTION_NOT_CLOSED, section.key());
            section.leave(scopes);
        });
    }

    /** A tag where it stands. */
    private record Tag(String file, int line, String sign, String key, boolean raw) {}

    /** A section that is open. */
    private record Section(String key, int line, boolean entered) {

        void leave(Deque<TemplateValue> scopes) {
            if (entered) {
                scopes.pop();
            }
        }
    }

    private void tag(Tag tag, Deque<TemplateValue> scopes, Deque<Section> open, int depth) {
        if (tag.raw()) {
            problem(tag, TemplateProblem.Kind.FORBIDDEN_PLACEHOLDER);
            return;
        }
        switch (tag.sign()) {
            case "!" -> {}
            case "&", "=" -> problem(tag, TemplateProblem.Kind.FORBIDDEN_PLACEHOLDER);
            case ">" -> read(tag.key(), tag.file(), tag.line(), scopes, depth + 1);
            case "#", "^" -> enter(tag, scopes, open);
            case "/" -> {
                var section = open.peek();
                if (section == null || !section.key().equals(tag.key())) {
                    problem(tag, TemplateProblem.Kind.SECTION_NOT_CLOSED);
                } else {
                    open.pop().leave(scopes);
                }
            }
            default -> {
                var value = resolve(tag, scopes);
                if (value != null && !value.isPrintable()) {
                    problem(tag, TemplateProblem.Kind.NOT_PRINTABLE);
                }
                text.append(VALUE, tag.file(), tag.line());
            }
        }
    }

    private void enter(Tag tag, Deque<TemplateValue> scopes, Deque<Section> open) {
        if (scopes.size() > DEEPEST) {
            problem(tag, TemplateProblem.Kind.ENDLESS);
            open.push(new Section(tag.key(), tag.line(), false));
            return;
        }
        var value = resolve(tag, scopes);
        var entered = tag.sign().equals("#") && (value == null || !value.isAnswer());
        if (entered) {
            scopes.push(value == null ? TemplateValue.ANYTHING : value.element());
        }
        open.push(new Section(tag.key(), tag.line(), entered));
    }

    /** What the name stands for; null, and a problem, where nothing is known. */
    private @Nullable TemplateValue resolve(Tag tag, Deque<TemplateValue> scopes) {
        var found = resolve(tag.key(), List.copyOf(scopes));
        if (found == null) {
            problem(tag, TemplateProblem.Kind.UNKNOWN_PLACEHOLDER);
        }
        return found;
    }

    private static @Nullable TemplateValue resolve(String key, List<TemplateValue> scopes) {
        if (key.equals(".") || key.equals("this")) {
            return scopes.get(0);
        }
        if (key.equals("-first") || key.equals("-last")) {
            return TemplateValue.of(boolean.class);
        }
        if (key.equals("-index")) {
            return TemplateValue.of(int.class);
        }
        var parts = key.split("\\.", -1);
        TemplateValue found = null;
        for (var scope : scopes) {
            found = scope.member(parts[0]);
            if (found != null) {
                break;
            }
        }
        for (var i = 1; i < parts.length && found != null; i++) {
            found = found.member(parts[i]);
        }
        return found;
    }

    private void problem(Tag tag, TemplateProblem.Kind kind) {
        problem(tag.file(), tag.line(), kind, "{{" + tag.sign() + tag.key() + "}}");
    }

    private void problem(String file, int line, TemplateProblem.Kind kind, String detail) {
        problems.add(new TemplateProblem(file, line, kind, detail));
    }
}
