package de.foerdertopf.disbursement;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Map;

/**
 * Writes any text in the letters that every bank in the SEPA area accepts (EPC 217-08): {@code a–z A–Z 0–9 / - ? : ( ) . , ' +}
 * and blanks. German letters as Germans write them without dots, other scripts as libraries spell them.
 */
final class SepaText {

    private static final Map<String, String> GERMAN = Map.ofEntries(
            Map.entry("ä", "ae"),
            Map.entry("ö", "oe"),
            Map.entry("ü", "ue"),
            Map.entry("Ä", "Ae"),
            Map.entry("Ö", "Oe"),
            Map.entry("Ü", "Ue"),
            Map.entry("ß", "ss"),
            Map.entry("ẞ", "SS"),
            Map.entry("&", "+"),
            Map.entry("@", "(at)"),
            Map.entry("„", "'"),
            Map.entry("“", "'"),
            Map.entry("”", "'"),
            Map.entry("\"", "'"),
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("_", "-"));

    private SepaText() {}

    /** At most {@code length} characters; {@code NOTPROVIDED} if nothing can be written. */
    static String of(String text, int length) {
        var german = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (var letter : GERMAN.entrySet()) {
            german = german.replace(letter.getKey(), letter.getValue());
        }
        // made anew each time: a transliterator must not be shared between threads
        var latin = Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(german);
        var written = latin.replaceAll("[^a-zA-Z0-9/?:().,'+ -]", " ")
                .replaceAll("/{2,}", "/")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("^/|/$", "")
                .strip();
        var cut = written.length() <= length
                ? written
                : written.substring(0, length).strip();
        return cut.isEmpty() ? "NOTPROVIDED" : cut;
    }
}
