package de.foerdertopf.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;

/**
 * Fills sentences that fund editions hold, such as a provision with its date. Strict like the letters' templates; the result is
 * plain text, which a letter escapes when it prints it.
 */
public final class TextBlocks {

    private TextBlocks() {}

    /**
     * The sentence with its values.
     *
     * @param name where the sentence stands, for the error
     * @throws UnresolvedPlaceholder if it names something that the values do not have
     */
    public static String fill(String name, String sentence, Object values) {
        try {
            return Mustache.compiler()
                    .escapeHTML(false)
                    .strictSections(true)
                    .withCollector(new TemplateReach())
                    .withFormatter(GermanWords::format)
                    .compile(sentence)
                    .execute(values);
        } catch (MustacheException.Context e) {
            throw new UnresolvedPlaceholder(name, e.key, e.lineNo, e);
        } catch (MustacheException e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
    }
}
