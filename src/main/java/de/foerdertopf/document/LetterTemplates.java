package de.foerdertopf.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import de.foerdertopf.shared.Texts;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The letters' templates: a city's own under {@code HOME/templates/notice} win over those in the jar.
 *
 * <p>Strict: whatever a template names must be known, and data are only ever data. Braces in data are written as character
 * references, so that a left-over placeholder of a template can be told from braces that somebody typed.
 */
class LetterTemplates {

    private static final String FOLDER = "templates/notice/";
    private static final Pattern NAME = Pattern.compile("_?[a-z][a-z0-9-]*");
    private static final Pattern RAW_TAG = Pattern.compile("\\{\\{\\{|\\{\\{&");

    private final Path home;
    private final LetterFonts fonts;

    LetterTemplates(Path home, LetterFonts fonts) {
        this.home = home;
        this.fonts = fonts;
    }

    /** The finished XHTML of a letter. */
    String fill(String name, Object model) {
        var used = new LinkedHashMap<String, String>();
        var compiler = Mustache.compiler()
                .strictSections(true)
                .emptyStringIsFalse(true)
                .withFormatter(GermanWords::format)
                .withEscaper(this::escape)
                .withLoader(partial -> read(partial, used));
        String xhtml;
        try {
            xhtml = compiler.compile(read(name, used)).execute(model);
        } catch (MustacheException.Context e) {
            throw new UnresolvedPlaceholder(whereIs(e.key, e.lineNo, used), e.key, e.lineNo, e);
        } catch (MustacheException e) {
            throw new IllegalStateException("Template " + name + ": " + e.getMessage(), e);
        }
        refuseLeftOver(name, xhtml);
        return xhtml;
    }

    /** A style sheet beside the templates. */
    String styleSheet(String fileName) {
        return text(fileName);
    }

    private Reader read(String name, Map<String, String> used) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a template's name: " + name);
        }
        // without the last line break: a partial may stand in the middle of a sentence
        var source = text(name + ".xhtml").stripTrailing();
        var raw = RAW_TAG.matcher(source);
        if (raw.find()) {
            var line = 1
                    + (int) source.substring(0, raw.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw new UnresolvedPlaceholder(name, "unescaped " + raw.group(), line, null);
        }
        used.put(name, source);
        return new StringReader(source);
    }

    private String text(String fileName) {
        try {
            var own = home.resolve(FOLDER).resolve(fileName);
            if (Files.isRegularFile(own)) {
                return Files.readString(own);
            }
            try (var shipped = LetterTemplates.class.getClassLoader().getResourceAsStream(FOLDER + fileName)) {
                if (shipped == null) {
                    throw new IllegalArgumentException("No template " + fileName);
                }
                return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Mustache knows the line, not the file: the one that names the key in that line. */
    private static String whereIs(String key, int line, Map<String, String> used) {
        return used.entrySet().stream()
                .filter(file -> {
                    var lines = file.getValue().split("\n", -1);
                    return line >= 1 && line <= lines.length && lines[line - 1].contains(key);
                })
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> used.keySet().iterator().next());
    }

    private static void refuseLeftOver(String name, String xhtml) {
        var at = Math.max(xhtml.indexOf("{{"), xhtml.indexOf("}}"));
        if (at >= 0) {
            var line = 1
                    + (int) xhtml.substring(0, at)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw new UnresolvedPlaceholder(name, xhtml.substring(at, Math.min(at + 40, xhtml.length())), line, null);
        }
    }

    private String escape(String raw) {
        var clean = fonts.printable(Texts.clean(raw));
        var escaped = new StringBuilder(clean.length() + 16);
        for (var i = 0; i < clean.length(); i++) {
            var c = clean.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '{' -> escaped.append("&#123;");
                case '}' -> escaped.append("&#125;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
