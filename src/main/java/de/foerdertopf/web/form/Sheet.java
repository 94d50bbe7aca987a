package de.foerdertopf.web.form;

import de.foerdertopf.web.layout.DateFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form, right or wrong, by the names of its inputs: {@code title}, {@code from.day}, {@code costs[2].amount}. */
public final class Sheet {

    private final Map<String, String> typed = new TreeMap<>();

    /** What was sent or kept under these names. */
    public static Sheet of(Map<String, List<String>> fields) {
        var sheet = new Sheet();
        fields.forEach((name, texts) -> sheet.put(name, texts.isEmpty() ? null : texts.get(0)));
        return sheet;
    }

    /** What was typed into an input; empty where nothing was. */
    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    /** What was typed as the answer to a question, as its reader takes it. */
    public Object typed(Field<?> field) {
        return switch (field.kind()) {
            case DATE -> day(field.name());
            case ROWS -> rows(field.name());
            default -> typed(field.name());
        };
    }

    /** A day that was typed into three inputs. */
    public DateFields day(String name) {
        var day = new DateFields();
        day.day = typed(name + ".day");
        day.month = typed(name + ".month");
        day.year = typed(name + ".year");
        return day;
    }

    /** The lines of a table, those left out as empty ones. */
    public List<Sheet> rows(String name) {
        var rows = new ArrayList<Sheet>();
        typed.forEach((input, text) -> {
            if (input.startsWith(name + "[")) {
                var end = input.indexOf(']');
                var row = Integer.parseInt(input.substring(name.length() + 1, end));
                while (rows.size() <= row) {
                    rows.add(new Sheet());
                }
                rows.get(row).put(input.substring(end + 2), text);
            }
        });
        return rows;
    }

    /** Puts lines in the place of those that stand there. */
    public void putRows(String name, List<Sheet> rows) {
        typed.keySet().removeIf(input -> input.startsWith(name + "["));
        for (var i = 0; i < rows.size(); i++) {
            var row = name + "[" + i + "].";
            rows.get(i).typed.forEach((input, text) -> typed.put(row + input, text));
        }
    }

    /** Writes into an input; null writes nothing. */
    public void put(String name, @Nullable Object text) {
        if (text != null) {
            typed.put(name, text.toString());
        }
    }

    /** Writes what stands on another sheet in the place of all that stands here. */
    public void replaceBy(Sheet other) {
        typed.clear();
        typed.putAll(other.typed);
    }

    /** Whether nothing stands in it. */
    public boolean isBlank(String name) {
        return typed(name).isBlank();
    }

    /** Whether nothing was typed as the answer to a question. */
    public boolean isOpen(Field<?> field) {
        return switch (field.kind()) {
            case DATE -> day(field.name()).isEmpty();
            case ROWS -> rows(field.name()).stream().allMatch(Sheet::isEmpty);
            default -> isBlank(field.name());
        };
    }

    private boolean isEmpty() {
        return typed.values().stream().allMatch(String::isBlank);
    }

    /** All of it, by name. */
    public Map<String, String> all() {
        return Map.copyOf(typed);
    }

    /** Only those inputs that are meant. */
    public Sheet only(Predicate<String> meant) {
        var some = new Sheet();
        typed.forEach((name, text) -> {
            if (meant.test(name)) {
                some.put(name, text);
            }
        });
        return some;
    }
}
