package de.foerdertopf.web.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The answers that a person gave on one page or on one sheet, read. */
public final class Said {

    private final Map<String, Object> answers = new HashMap<>();
    private final Sheet sheet;

    public Said() {
        this(new Sheet());
    }

    /** Answers that are read from this sheet. */
    public Said(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The lines that stand on the sheet for a question. */
    public List<Sheet> rows(Field<?> field) {
        return sheet.rows(field.name());
    }

    /** What stands on the sheet for a question, right or wrong. */
    public String typed(Field<?> field) {
        return sheet.typed(field.name());
    }

    /**
     * An answer that the page requires.
     *
     * @throws NullPointerException if the page does not ask it, or it may stay open
     */
    public <T> T get(Field<T> field) {
        return find(field).orElseThrow(() -> new NullPointerException("Nobody asks for " + field.name()));
    }

    /** An answer that may be missing. */
    public <T> Optional<T> find(Field<T> field) {
        @SuppressWarnings("unchecked") // put by a field of the same name on the same page, which reads nothing else
        var answer = (T) answers.get(field.name());
        return Optional.ofNullable(answer);
    }

    /** Whether the answer is this one. */
    public <T> boolean is(Field<T> field, T answer) {
        return find(field).filter(given -> Objects.equals(given, answer)).isPresent();
    }

    <T> void put(Field<T> field, T answer) {
        answers.put(field.name(), answer);
    }
}
