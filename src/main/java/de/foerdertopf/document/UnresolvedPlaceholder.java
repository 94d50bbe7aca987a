package de.foerdertopf.document;

/** A letter's template asks for something that its data do not have. Such a letter is never printed. */
public class UnresolvedPlaceholder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String template;
    private final String key;
    private final int line;

    UnresolvedPlaceholder(String template, String key, int line) {
        super("Template %s, line %d: nothing known for {{%s}}".formatted(template, line, key));
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
