package de.foerdertopf.document;

import de.foerdertopf.document.WordShaper.Cluster;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The words of one letter that are set by the rules of their script. Each cluster of them is one private sign of this letter, for which
 * {@link ShapedFont} has one glyph: so lines are broken, measured and drawn as any other text.
 */
final class ShapedWords {

    private static final char FIRST = '\ue000';
    private static final char LAST = '\uf8ff';

    private final Map<Script, Map<String, String>> wordsOfScripts = new EnumMap<>(Script.class);
    private final Map<Occurrence, Character> signs = new HashMap<>();
    private final Map<Character, Place> places = new LinkedHashMap<>();

    /** Puts private signs in the place of such words everywhere in the letter and names the fonts that have them. */
    static ShapedWords in(Document letter) {
        var words = new ShapedWords();
        words.replaceIn(letter.getElementsByTagName("body").item(0));
        if (!words.wordsOfScripts.isEmpty()) {
            words.nameFonts((Element) letter.getElementsByTagName("head").item(0));
        }
        return words;
    }

    /** The scripts whose fonts the letter needs. Arabic is always among them: the style sheet names it, and its height counts in each line. */
    Set<Script> scripts() {
        var scripts = EnumSet.of(Script.ARABIC);
        scripts.addAll(wordsOfScripts.keySet());
        return scripts;
    }

    /** What each private sign of a script stands for, as a face of this weight draws it. */
    Map<Character, Cluster> clusters(Script script, int weight) {
        var shapedOnce = new HashMap<String, List<Cluster>>();
        var clusters = new LinkedHashMap<Character, Cluster>();
        places.forEach((sign, place) -> {
            if (place.script() == script) {
                var shaped = shapedOnce.computeIfAbsent(
                        place.word(), word -> script.shaper(weight).clusters(word, script.rightToLeft()));
                clusters.put(sign, shaped.get(Math.min(place.index(), shaped.size() - 1)));
            }
        });
        return clusters;
    }

    /** The first letter of what a private sign stands for; any other sign for itself. */
    int standsFor(int codePoint) {
        var place = codePoint >= FIRST && codePoint <= LAST ? places.get((char) codePoint) : null;
        return place == null ? codePoint : place.cluster().text().codePointAt(0);
    }

    private void replaceIn(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                child.setNodeValue(replaced(child.getNodeValue()));
            } else {
                replaceIn(child);
            }
        }
    }

    private String replaced(String text) {
        var replaced = new StringBuilder(text.length());
        for (var run : ScriptRun.split(text)) {
            replaced.append(run.script() == null ? run.text() : signsFor(run.script(), run.text()));
        }
        return replaced.toString();
    }

    private String signsFor(Script script, String word) {
        var words = wordsOfScripts.computeIfAbsent(script, s -> new HashMap<>());
        var known = words.get(word);
        if (known != null) {
            return known;
        }
        var taken = new StringBuilder();
        var regular = script.shaper(Face.REGULAR).clusters(word, script.rightToLeft());
        var index = 0;
        for (var cluster : regular) {
            var place = new Place(script, word, index, cluster);
            taken.append(signs.computeIfAbsent(new Occurrence(script, cluster), o -> nextSign(place)));
            index++;
        }
        words.put(word, taken.toString());
        return taken.toString();
    }

    /** No letter that anybody writes holds so many different syllables; what somebody made up to be more leaves marks. */
    private char nextSign(Place place) {
        if (places.size() > LAST - FIRST) {
            return LetterFonts.MISSING.charAt(0);
        }
        var sign = (char) (FIRST + places.size());
        places.put(sign, place);
        return sign;
    }

    private void nameFonts(Element head) {
        var families = new ArrayList<String>();
        families.add(LetterFonts.FAMILY);
        scripts().forEach(script -> families.add(script.family()));
        var style = head.getOwnerDocument().createElement("style");
        style.setTextContent("* { font-family: \"" + String.join("\", \"", families) + "\" }");
        head.appendChild(style);
    }

    private record Occurrence(Script script, Cluster cluster) {}

    /** Where a sign's cluster was met first. */
    private record Place(Script script, String word, int index, Cluster cluster) {}
}
