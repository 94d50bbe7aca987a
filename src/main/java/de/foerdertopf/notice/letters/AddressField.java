package de.foerdertopf.notice.letters;

import de.foerdertopf.document.TextWidth;
import de.foerdertopf.shared.Texts;
import java.util.ArrayList;
import java.util.List;

/** Folds an address into the six lines of the envelope's window. Street and town are never folded away. */
final class AddressField {

    static final int LINES = 6;

    private static final int PLACE_LINES = 2;
    private static final double WIDTH = 77.5;
    private static final double POINTS = 10;
    private static final String CUT = "…";

    private AddressField() {}

    static List<String> fold(List<String> address) {
        var lines = address.stream()
                .map(Texts::cleanLine)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > LINES) {
            var kept = new ArrayList<>(lines.subList(0, LINES - PLACE_LINES));
            kept.addAll(lines.subList(lines.size() - PLACE_LINES, lines.size()));
            lines = kept;
        }
        var spare = LINES - lines.size();
        var folded = new ArrayList<String>();
        for (var line : lines) {
            var pieces = wrap(line, 1 + spare);
            spare -= pieces.size() - 1;
            folded.addAll(pieces);
        }
        return folded;
    }

    private static List<String> wrap(String line, int most) {
        var pieces = new ArrayList<String>();
        var rest = line;
        while (!fits(rest) && pieces.size() < most - 1) {
            var end = breakAt(rest);
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        pieces.add(fits(rest) ? rest : cut(rest));
        return pieces;
    }

    /** After the last word that fits, or within a word that is longer than the line. */
    private static int breakAt(String text) {
        var end = longestFit(text, "");
        var blank = text.lastIndexOf(' ', end);
        return blank > 0 ? blank : end;
    }

    private static String cut(String text) {
        return text.substring(0, longestFit(text, CUT)).strip() + CUT;
    }

    private static int longestFit(String text, String tail) {
        var end = text.length();
        while (end > 1 && !fits(text.substring(0, end) + tail)) {
            end = text.offsetByCodePoints(end, -1);
        }
        return Math.max(end, text.offsetByCodePoints(0, 1));
    }

    private static boolean fits(String text) {
        return TextWidth.millimetres(text, POINTS) <= WIDTH;
    }
}
