package de.foerdertopf.notice.letters;

import de.foerdertopf.document.TextWidth;
import de.foerdertopf.shared.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * An address as it stands in the envelope's window: six lines. What a letter carrier needs least is shortened first.
 *
 * @param isShortened whether something of the address is not in it
 */
public record EnvelopeWindow(List<String> lines, boolean isShortened) {

    static final int LINES = 6;

    private static final int PLACE_LINES = 2;
    private static final double WIDTH = 77.5;
    private static final double POINTS = 10;
    private static final String CUT = "…";

    /**
     * The street stays whole, as far as it fits at all, then the town; each name is at least begun, the later ones are left out first where
     * there is no room.
     *
     * @param address names, then street, then postcode and town
     */
    public static EnvelopeWindow of(List<String> address) {
        var folded = fold(address);
        return new EnvelopeWindow(folded, !bare(folded).equals(bare(address)));
    }

    private static List<String> fold(List<String> address) {
        var lines = address.stream()
                .map(Texts::cleanLine)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() <= PLACE_LINES) {
            return lines.stream()
                    .flatMap(line -> wrap(line, LINES / PLACE_LINES).stream())
                    .toList();
        }
        var street = wrap(lines.get(lines.size() - PLACE_LINES), LINES - PLACE_LINES);
        var roomForNames = LINES - 1 - street.size();
        var names = lines.subList(0, Math.min(lines.size() - PLACE_LINES, roomForNames));
        var spare = roomForNames - names.size();
        var town = wrap(lines.get(lines.size() - 1), 1 + Math.min(spare, 1));
        spare -= town.size() - 1;
        var folded = new ArrayList<String>();
        for (var name : names) {
            var pieces = wrap(name, 1 + spare);
            spare -= pieces.size() - 1;
            folded.addAll(pieces);
        }
        folded.addAll(street);
        folded.addAll(town);
        return folded;
    }

    private static String bare(List<String> lines) {
        return String.join("", lines).replaceAll("\\s+", "");
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

    /** After the last word or hyphen that fits, or within a word that is longer than the line. */
    private static int breakAt(String text) {
        var end = longestFit(text, "");
        var last = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('-', end - 1) + 1);
        return last > 0 ? last : end;
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
