package de.foerdertopf.wording;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a sentence that a person sees is written in the file, and back. */
final class SentenceWritten {

    static final char BOLD = '*';
    private static final Pattern VALUE = Pattern.compile("\\{\\{\\s*(\\.|[A-Za-z][A-Za-z0-9.]*)\\s*}}");
    private static final Pattern REFERENCE = Pattern.compile("&(#x?[0-9A-Fa-f]+|[A-Za-z]+);");
    private static final int LARGEST = 0x10FFFF;

    private SentenceWritten() {}

    /** The words of a file as they are read; null where only an expert can tell. */
    @Nullable
    static String read(String words) {
        if (words.indexOf(BOLD) >= 0 || words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
            return null;
        }
        var read = new StringBuilder();
        var references = REFERENCE.matcher(words);
        var at = 0;
        while (references.find()) {
            var sign = sign(references.group(1));
            if (sign == null || words.substring(at, references.start()).indexOf('&') >= 0) {
                return null;
            }
            read.append(words, at, references.start()).append(sign);
            at = references.end();
        }
        var rest = words.substring(at);
        return rest.indexOf('&') >= 0 ? null : read.append(rest).toString().replaceAll("[ \\t\\r\\n]+", " ");
    }

    private static @Nullable String sign(String reference) {
        return switch (reference) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> reference.startsWith("#") ? numbered(reference) : null;
        };
    }

    private static @Nullable String numbered(String reference) {
        try {
            var code = reference.startsWith("#x")
                    ? Integer.parseInt(reference.substring(2), 16)
                    : Integer.parseInt(reference.substring(1));
            var isShown = code >= ' ' && code <= LARGEST && "*{}".indexOf(code) < 0;
            return isShown ? Character.toString(code) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * What a person typed, as it stands in the file: only words, values and bold; everything else is words too.
     *
     * @param bold the element that makes words bold
     * @throws BusinessRuleViolation {@code wording.sentence-blank}, {@code wording.sentence-braces}, {@code wording.sentence-bold}
     */
    static String write(String typed, String bold) {
        var line = oneLine(typed);
        if (line.isEmpty()) {
            throw new BusinessRuleViolation("wording.sentence-blank");
        }
        var written = new StringBuilder();
        var isBold = false;
        var at = 0;
        var values = VALUE.matcher(line);
        while (at <= line.length()) {
            var found = values.find(at);
            var words = line.substring(at, found ? values.start() : line.length());
            for (var i = 0; i < words.length(); i++) {
                var c = words.charAt(i);
                if (c == BOLD) {
                    written.append(isBold ? "</" : "<").append(bold).append('>');
                    isBold = !isBold;
                } else {
                    written.append(escaped(c));
                }
            }
            if (!found) {
                break;
            }
            written.append("{{").append(values.group(1)).append("}}");
            at = values.end();
        }
        if (isBold || line.contains("**")) {
            throw new BusinessRuleViolation("wording.sentence-bold");
        }
        return written.toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '{', '}' -> throw new BusinessRuleViolation("wording.sentence-braces");
            default -> String.valueOf(c);
        };
    }

    /** The names of the values in a sentence, each as often as it stands there. */
    static List<String> values(String sentence) {
        var names = new ArrayList<String>();
        VALUE.matcher(sentence).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** Breaks and doubled blanks are no words. A protected blank is one. */
    static String oneLine(String typed) {
        return Texts.clean(typed).replaceAll("[ \\t\\r\\n\\u2028\\u2029]+", " ").strip();
    }
}
