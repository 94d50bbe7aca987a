package de.foerdertopf.document;

import java.util.Locale;

/**
 * A city's sign at the head of a letter: right, beside the names, above the rule; scaled to the space there. It is a part of the
 * letter's templates like any other, so that an issued letter keeps the sign of its day.
 *
 * @param text what a screen reader says
 * @param png the picture in Base64
 * @param width in pixels
 * @param height in pixels
 */
public record LetterLogo(String text, String png, int width, int height) {

    /** The part of the letterhead that shows it. */
    static final String PART = "_logo.xhtml";

    private static final double MOST_WIDE = 60;
    private static final double MOST_HIGH = 20;

    /** The source with this sign in the letterhead. */
    public TemplateSet.Source over(TemplateSet.Source source) {
        return fileName -> fileName.equals(PART) ? part() : source.read(fileName);
    }

    private String part() {
        var scale = Math.min(MOST_WIDE / width, MOST_HIGH / height);
        return String.format(
                Locale.ROOT,
                "<div class=\"arms\"><img alt=\"%s\" src=\"data:image/png;base64,%s\" style=\"width: %.2fmm; height:"
                        + " %.2fmm\"/></div>",
                escaped(text),
                png,
                width * scale,
                height * scale);
    }

    /** Braces too: they would be placeholders. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("{", "&#123;")
                .replace("}", "&#125;");
    }
}
