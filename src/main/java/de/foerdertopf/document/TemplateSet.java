package de.foerdertopf.document;

import java.util.ArrayDeque;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A letter's template with every part and style sheet that it uses, word for word. Two sets of the same version print the same
 * letter.
 */
public final class TemplateSet {

    private static final String ENDING = ".xhtml";
    private static final Pattern NAME = Pattern.compile("_?[a-z][a-z0-9-]*");
    private static final Pattern PART = Pattern.compile("\\{\\{>\\s*([^}\\s]+)\\s*}}");
    private static final Pattern STYLE_SHEET = Pattern.compile("<link\\b[^>]*\\bhref=\"([^\"{}]+)\"");

    private final String template;
    private final SortedMap<String, String> files;
    private final String version;

    TemplateSet(String template, SortedMap<String, String> files) {
        this.template = template;
        this.files = new TreeMap<>(files);
        var contents = new StringBuilder(template);
        this.files.forEach(
                (name, text) -> contents.append('\n').append(name).append(' ').append(Sha256.of(text)));
        this.version = Sha256.of(contents.toString());
    }

    /** Where the text of a file comes from. */
    @FunctionalInterface
    public interface Source {

        /** @throws IllegalArgumentException if there is no such file */
        String read(String fileName);
    }

    /**
     * The template with all that it names, and with what those name.
     *
     * @throws IllegalArgumentException if a file is missing
     */
    public static TemplateSet of(String template, Source source) {
        var files = new TreeMap<String, String>();
        var wanted = new ArrayDeque<String>();
        wanted.add(fileOf(template));
        while (!wanted.isEmpty()) {
            var name = wanted.remove();
            if (files.containsKey(name)) {
                continue;
            }
            var text = source.read(name);
            files.put(name, text);
            PART.matcher(text).results().forEach(part -> wanted.add(fileOf(part.group(1))));
            STYLE_SHEET.matcher(text).results().forEach(sheet -> wanted.add(sheet.group(1)));
        }
        return new TemplateSet(template, files);
    }

    /** The file of a template or part. */
    public static String fileOf(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a template's name: " + name);
        }
        return name + ENDING;
    }

    /** The template's name. */
    public String template() {
        return template;
    }

    /** Hash over all names and texts. */
    public String version() {
        return version;
    }

    /** Every file by its name. */
    public SortedMap<String, String> files() {
        return new TreeMap<>(files);
    }

    public boolean uses(String fileName) {
        return files.containsKey(fileName);
    }

    /**
     * One file's text.
     *
     * @throws IllegalArgumentException if the set has no such file
     */
    public String text(String fileName) {
        var text = files.get(fileName);
        if (text == null) {
            throw new IllegalArgumentException("No template " + fileName);
        }
        return text;
    }
}
