package de.foerdertopf.document;

import de.foerdertopf.shared.Texts;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells, before anybody is asked to decide, whether the letters can carry a name. */
public final class PrintableNames {

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** Marks side by side, on one line. */
    private static final Pattern MARKS =
            Pattern.compile(LetterFonts.MISSING + "(?:[^\\S\\n]+" + LetterFonts.MISSING + ")*");

    private PrintableNames() {}

    /** Whether something of it can be printed, and nothing of it would leave the mark for a missing sign. */
    public static boolean canPrint(String name) {
        var printed = LetterFonts.SHARED.printable(Texts.clean(name));
        return !printed.isBlank() && !printed.contains(LetterFonts.MISSING);
    }

    /** The same of a text of several lines. */
    public static boolean canPrintAll(String text) {
        return text.lines().filter(line -> !line.isBlank()).allMatch(PrintableNames::canPrint);
    }

    /** The words of a text that would be marks; empty where all of it can be read. */
    public static List<String> lostIn(String text) {
        return WORD.matcher(Texts.clean(text))
                .results()
                .map(MatchResult::group)
                .filter(PrintableNames::isLost)
                .toList();
    }

    /** The text with a remark, once, in the place of words that would be marks; the rest stays as it is. */
    public static String remarked(String text, String remark) {
        if (lostIn(text).isEmpty()) {
            return text;
        }
        var marked = WORD.matcher(Texts.clean(text))
                .replaceAll(
                        word -> isLost(word.group()) ? LetterFonts.MISSING : Matcher.quoteReplacement(word.group()));
        return MARKS.matcher(marked).replaceAll(Matcher.quoteReplacement(remark));
    }

    private static boolean isLost(String word) {
        return LetterFonts.SHARED.printable(word).contains(LetterFonts.MISSING);
    }
}
