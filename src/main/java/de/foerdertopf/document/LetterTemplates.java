package de.foerdertopf.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import de.foerdertopf.shared.FullStops;
import de.foerdertopf.shared.Texts;
import java.io.Reader;
import java.io.StringReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fills templates with data; each version is compiled once.
 *
 * <p>Strict: whatever a template names must be known, and data are only ever data. Braces in data are written as character
 * references, so that a left-over placeholder of a template can be told from braces that somebody typed.
 */
class LetterTemplates {

    private static final int KEPT_VERSIONS = 200;
    private static final Pattern RAW_TAG = Pattern.compile("\\{\\{\\{|\\{\\{&");

    private final LetterFonts fonts;
    private final Map<String, Template> compiled = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Template> eldest) {
            return size() > KEPT_VERSIONS;
        }
    });

    LetterTemplates(LetterFonts fonts) {
        this.fonts = fonts;
    }

    /** The finished XHTML of a letter. */
    String fill(TemplateSet templates, Object model) {
        String xhtml;
        try {
            var template = compiled.get(templates.version());
            if (template == null) {
                template = compile(templates);
                compiled.put(templates.version(), template);
            }
            xhtml = NamedOnce.once(FullStops.once(template.execute(model)));
        } catch (MustacheException.Context e) {
            throw new UnresolvedPlaceholder(whereIs(e.key, e.lineNo, templates), e.key, e.lineNo, e);
        } catch (MustacheException e) {
            throw new IllegalStateException("Template " + templates.template() + ": " + e.getMessage(), e);
        }
        refuseLeftOver(templates.template(), xhtml);
        return xhtml;
    }

    private Template compile(TemplateSet templates) {
        return Mustache.compiler()
                .strictSections(true)
                .emptyStringIsFalse(true)
                .withCollector(new TemplateReach())
                .withFormatter(GermanWords::format)
                .withEscaper(this::escape)
                .withLoader(part -> read(part, templates))
                .compile(read(templates.template(), templates));
    }

    private static Reader read(String name, TemplateSet templates) {
        var source = printed(templates.text(TemplateSet.fileOf(name)));
        var raw = RAW_TAG.matcher(source);
        if (raw.find()) {
            throw new UnresolvedPlaceholder(name, "unescaped " + raw.group(), lineAt(source, raw.start()), null);
        }
        return new StringReader(source);
    }

    /** Without the last line break: a part may stand in the middle of a sentence. */
    static String printed(String source) {
        return source.stripTrailing();
    }

    /** Mustache knows the line, not the file: the one that names the key in that line. */
    private static String whereIs(String key, int line, TemplateSet templates) {
        var own = TemplateSet.fileOf(templates.template());
        return Stream.concat(Stream.of(own), templates.files().keySet().stream())
                .filter(file -> {
                    var lines = templates.text(file).split("\n", -1);
                    return line >= 1 && line <= lines.length && lines[line - 1].contains(key);
                })
                .findFirst()
                .orElse(own)
                .replace(".xhtml", "");
    }

    private static void refuseLeftOver(String name, String xhtml) {
        var at = Math.max(xhtml.indexOf("{{"), xhtml.indexOf("}}"));
        if (at >= 0) {
            var leftOver = xhtml.substring(at, Math.min(at + 40, xhtml.length()));
            throw new UnresolvedPlaceholder(name, leftOver, lineAt(xhtml, at), null);
        }
    }

    private static int lineAt(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private String escape(String raw) {
        var clean = LetterBidi.apart(fonts.printable(Texts.clean(raw)));
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
