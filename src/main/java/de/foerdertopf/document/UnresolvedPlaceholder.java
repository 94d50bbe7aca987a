package de.foerdertopf.document;

import org.jspecify.annotations.Nullable;

/** A letter's template asks for something that its data do not have. Such a letter is never printed. */
public class UnresolvedPlaceholder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String template;
    private final String key;
    private final int line;

    UnresolvedPlaceholder(String template, String key, int line, @Nullable Throwable cause) {
        super("Template %s, line %d: nothing known for {{%s}}".formatted(template, line, key), cause);
        this.template = template;
        this.key = key;
        this.line = line;
    }

    public String template() {
        return template;
    }

    public String key() {
        return key;
    }

    public int line() {
        return line;
    }
}
