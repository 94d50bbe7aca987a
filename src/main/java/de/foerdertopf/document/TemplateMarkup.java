package de.foerdertopf.document;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Whether a template's markup is whole and can be read by screen readers: nesting, headings, head cells, pictures. */
final class TemplateMarkup {

    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "link", "style", "body", "div", "p", "h1", "h2", "h3", "ul", "ol", "li", "table", "thead",
            "tbody", "tr", "th", "td", "b", "strong", "i", "em", "span", "bdi", "br", "img");
    private static final Set<String> ATTRIBUTES =
            Set.of("class", "style", "scope", "colspan", "rowspan", "lang", "dir", "src", "alt", "rel", "href");
    private static final Pattern STYLE = Pattern.compile("(?:\\s*[a-z-]+:\\s*[a-z0-9. %-]+;?)*");
    private static final Set<String> STYLE_SHEETS = Set.of("letter.css", "sheet.css");

    private final String template;
    private final TracedText text;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private int level;

    private TemplateMarkup(String template, TracedText text) {
        this.template = template;
        this.text = text;
    }

    static List<TemplateProblem> problems(String template, TracedText text) {
        var markup = new TemplateMarkup(template, text);
        try {
            markup.read();
        } catch (XMLStreamException e) {
            var message = e.getMessage() == null ? "" : e.getMessage().replaceFirst("(?s).*Message: ", "");
            markup.problem(e.getLocation(), TemplateProblem.Kind.NOT_WELL_FORMED, message);
        }
        return markup.problems;
    }

    private void read() throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(new StringReader(text.toString()));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                element(reader);
            }
        }
        if (level == 0) {
            problems.add(new TemplateProblem(template, 0, TemplateProblem.Kind.HEADING_ORDER, "h1"));
        }
    }

    private void element(XMLStreamReader reader) {
        var name = reader.getLocalName();
        var at = reader.getLocation();
        if (!ELEMENTS.contains(name)) {
            problem(at, TemplateProblem.Kind.FORBIDDEN_MARKUP, "<" + name + ">");
        }
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            var attribute = reader.getAttributeLocalName(i);
            if (!mayStand(name, attribute, reader.getAttributeValue(i))) {
                problem(at, TemplateProblem.Kind.FORBIDDEN_MARKUP, "<" + name + " " + attribute + ">");
            }
        }
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            heading(name.charAt(1) - '0', at);
        }
        if (name.equals("th") && reader.getAttributeValue(null, "scope") == null) {
            problem(at, TemplateProblem.Kind.SCOPE_MISSING, "<th>");
        }
        if (name.equals("img") && isBlank(reader.getAttributeValue(null, "alt"))) {
            problem(at, TemplateProblem.Kind.ALTERNATIVE_MISSING, "<img>");
        }
    }

    private static boolean mayStand(String element, String attribute, String value) {
        return switch (attribute) {
            case "href" -> element.equals("link") && STYLE_SHEETS.contains(value);
            // a picture is a value of the letter; nothing is loaded from anywhere
            case "src" -> value.equals(TemplateInspection.VALUE) || value.startsWith("data:image/png;base64,");
            case "style" -> STYLE.matcher(value).matches();
            default -> ATTRIBUTES.contains(attribute);
        };
    }

    private static boolean isBlank(@Nullable String words) {
        return words == null || words.isBlank();
    }

    private void heading(int next, Location at) {
        if (next > level + 1) {
            problem(at, TemplateProblem.Kind.HEADING_ORDER, "h" + next);
        }
        level = next;
    }

    private void problem(Location at, TemplateProblem.Kind kind, String detail) {
        var origin = text.originOf(at.getLineNumber(), at.getColumnNumber() - 1);
        problems.add(new TemplateProblem(origin.file(), origin.line(), kind, detail));
    }
}
