package de.foerdertopf.applicant;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When two spellings are one name: blanks and capitals do not count. */
public final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Those of several words or with stops between the letters. */
    private static final Pattern LEGAL_FORMS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(e\\.?\\s*v|e\\.?\\s*g|i\\.?\\s*g"
                    + "|eingetragener verein|gemeinnuetzige gmbh|gemeinnutzige gmbh|haftungsbeschraenkt|haftungsbeschrankt)(?![\\p{L}\\p{N}])");

    private static final Set<String> LEFT_OUT = Set.of(
            "ev", "eg", "ggmbh", "gmbh", "mbh", "gug", "ug", "gbr", "ohg", "kg", "ag", "herr", "frau", "dr", "prof",
            "dipl", "ing", "med", "phil", "rer", "nat", "jur", "hc");

    /** Signs that are letters of their own and not a letter with a mark. */
    private static final Map<String, String> ONE_SIGN =
            Map.of("ß", "ss", "ı", "i", "ł", "l", "ø", "o", "đ", "d", "æ", "ae", "œ", "oe", "þ", "th");

    private Names() {}

    public static String key(String name) {
        return name.replaceAll("\\s", "").toLowerCase(Locale.GERMAN);
    }

    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /**
     * Whether two names mean the same payee although a bank writes one of them its own way: order of the words, capitals, umlauts and
     * other marks, titles, and the legal form do not count.
     */
    public static boolean samePayee(String one, String other) {
        return same(one, other) || sameWords(one, other, true) || sameWords(one, other, false);
    }

    private static boolean sameWords(String one, String other, boolean umlautsAsTwo) {
        var words = words(one, umlautsAsTwo);
        return !words.isEmpty() && words.equals(words(other, umlautsAsTwo));
    }

    private static List<String> words(String name, boolean umlautsAsTwo) {
        var text = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("\u0307", "");
        if (umlautsAsTwo) {
            text = text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
        }
        for (var letter : ONE_SIGN.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        text = LEGAL_FORMS.matcher(text).replaceAll(" ");
        return Stream.of(NO_WORD.split(text))
                .filter(word -> !word.isEmpty() && !LEFT_OUT.contains(word))
                .sorted()
                .toList();
    }
}
