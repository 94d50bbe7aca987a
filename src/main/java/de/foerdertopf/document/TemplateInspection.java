package de.foerdertopf.document;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a template with all its parts before anybody prints it: every placeholder in every branch must be known for the letter's
 * data, and the markup must be whole. Names file and line of each problem.
 */
public final class TemplateInspection {

    private static final int DEEPEST = 12;
    private static final Pattern TAG = Pattern.compile("\\{\\{(\\{?)\\s*([#^/>!&=]?)\\s*([^}]*?)\\s*}}(}?)");
    private static final String VALUE = "Wert";

    private final TemplateSet.Source source;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private final TracedText text = new TracedText();

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
        var inspection = new TemplateInspection(source);
        var scopes = new ArrayDeque<Known>();
        scopes.push(new Known(model));
        inspection.read(template, "", 0, scopes, 0);
        if (inspection.problems.isEmpty()) {
            inspection.problems.addAll(TemplateMarkup.problems(template, inspection.text));
        }
        return inspection.problems.stream().distinct().toList();
    }

    private void read(String name, String calledFrom, int calledAt, Deque<Known> scopes, int depth) {
        if (depth > DEEPEST) {
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

        void leave(Deque<Known> scopes) {
            if (entered) {
                scopes.pop();
            }
        }
    }

    private void tag(Tag tag, Deque<Known> scopes, Deque<Section> open, int depth) {
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

    private void enter(Tag tag, Deque<Known> scopes, Deque<Section> open) {
        var value = resolve(tag, scopes);
        var entered = tag.sign().equals("#") && (value == null || !value.isAnswer());
        if (entered) {
            scopes.push(value == null ? Known.ANYTHING : value.element());
        }
        open.push(new Section(tag.key(), tag.line(), entered));
    }

    /** What the name stands for; null, and a problem, where nothing is known. */
    private @Nullable Known resolve(Tag tag, Deque<Known> scopes) {
        var key = tag.key();
        if (key.equals(".") || key.equals("this")) {
            return scopes.peek();
        }
        if (key.equals("-first") || key.equals("-last")) {
            return new Known(boolean.class);
        }
        if (key.equals("-index")) {
            return new Known(int.class);
        }
        var parts = key.split("\\.", -1);
        Known found = null;
        for (var scope : scopes) {
            found = scope.member(parts[0]);
            if (found != null) {
                break;
            }
        }
        for (var i = 1; i < parts.length && found != null; i++) {
            found = found.member(parts[i]);
        }
        if (found == null) {
            problem(tag, TemplateProblem.Kind.UNKNOWN_PLACEHOLDER);
        }
        return found;
    }

    private void problem(Tag tag, TemplateProblem.Kind kind) {
        problem(tag.file(), tag.line(), kind, "{{" + tag.sign() + tag.key() + "}}");
    }

    private void problem(String file, int line, TemplateProblem.Kind kind, String detail) {
        problems.add(new TemplateProblem(file, line, kind, detail));
    }

    /** What is known of a value before there is one: its type. */
    private record Known(@Nullable Type type) {

        /** Stands where the name was unknown already, so that it is told once. */
        static final Known ANYTHING = new Known(null);

        /** Whether a section only asks it and does not step into it. */
        boolean isAnswer() {
            return type == boolean.class || type == Boolean.class;
        }

        boolean isPrintable() {
            var shape = shape();
            if (shape == null || shape == Object.class) {
                return true;
            }
            var isGroup = shape.isRecord() && shape.getPackageName().endsWith(".notice");
            return !isAnswer() && !isGroup && !Collection.class.isAssignableFrom(shape);
        }

        /** What a section over it steps into: a list's element, else itself. */
        Known element() {
            return type instanceof ParameterizedType list
                            && Collection.class.isAssignableFrom((Class<?>) list.getRawType())
                    ? new Known(list.getActualTypeArguments()[0])
                    : this;
        }

        @Nullable
        Known member(String name) {
            var shape = shape();
            if (shape == null) {
                return ANYTHING;
            }
            var capital = name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
            for (var candidate : List.of(name, "is" + capital, "get" + capital)) {
                var type = returned(shape, candidate);
                if (type != null) {
                    return new Known(type);
                }
            }
            return null;
        }

        private static @Nullable Type returned(Class<?> shape, String method) {
            for (Class<?> owner = shape; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
                for (var declared : owner.getDeclaredMethods()) {
                    if (declared.getName().equals(method)
                            && declared.getParameterCount() == 0
                            && declared.getReturnType() != void.class) {
                        return declared.getGenericReturnType();
                    }
                }
            }
            return null;
        }

        private @Nullable Class<?> shape() {
            if (type instanceof ParameterizedType generic) {
                return (Class<?>) generic.getRawType();
            }
            return type instanceof Class<?> plain ? plain : null;
        }
    }
}
