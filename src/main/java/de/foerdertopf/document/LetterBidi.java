package de.foerdertopf.document;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiClassifier;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which parts of a letter's lines are read from right to left, by Unicode's rules. The letter's private signs count as the letters that
 * they stand for; nothing has to be shaped any more.
 */
final class LetterBidi implements BidiSplitter, BidiReorderer {

    private static final String FIRST_STRONG = "\u2068";
    private static final String END = "\u2069";

    private final BidiClassifier classes;
    private List<BidiTextRun> runs = List.of();

    LetterBidi(ShapedWords words) {
        classes = new BidiClassifier(null) {
            @Override
            public int classify(int codePoint) {
                return UCharacter.getIntPropertyValue(words.standsFor(codePoint), UProperty.BIDI_CLASS);
            }
        };
    }

    /**
     * A value with letters that are read from right to left, kept apart from the sentence around it: else a bracket or a figure behind a
     * name would change places (Unicode Standard Annex 9, isolates).
     */
    static String apart(String value) {
        return Bidi.requiresBidi(value.toCharArray(), 0, value.length()) ? FIRST_STRONG + value + END : value;
    }

    @Override
    public void setParagraph(String paragraph, byte defaultDirection) {
        var bidi = bidi(paragraph, defaultDirection);
        if (bidi.getParaLevel() == RTL) {
            runs = IntStream.range(0, bidi.countRuns())
                    .mapToObj(bidi::getVisualRun)
                    .map(run -> new BidiTextRun(run.getStart(), run.getLength(), run.getDirection()))
                    .toList();
        } else {
            var found = new ArrayList<BidiTextRun>();
            addRuns(bidi, 0, paragraph.length(), 0, found);
            runs = List.copyOf(found);
        }
    }

    /**
     * In a line that is read from the left, the library sets one run behind the other as they were written. So what is read from the right
     * is one run with all figures and Latin words in it, and is put in order as a whole when it is drawn.
     */
    private static void addRuns(Bidi bidi, int from, int to, int level, List<BidiTextRun> found) {
        for (var start = from; start < to; ) {
            var end = start;
            var isDeeper = bidi.getLevelAt(start) > level;
            while (end < to && bidi.getLevelAt(end) > level == isDeeper) {
                end++;
            }
            if (!isDeeper) {
                found.add(new BidiTextRun(start, end - start, LTR));
            } else if (IntStream.range(start, end).anyMatch(at -> bidi.getLevelAt(at) == level + 1)) {
                found.add(new BidiTextRun(start, end - start, RTL));
            } else {
                addRuns(bidi, start, end, level + 2, found);
            }
            start = end;
        }
    }

    private Bidi bidi(String text, byte direction) {
        var bidi = new Bidi();
        bidi.setCustomClassifier(classes);
        bidi.setPara(text, direction, null);
        return bidi;
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int runIndex) {
        return runs.get(runIndex);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return paragraph
                .codePoints()
                .map(classes::classify)
                .filter(it -> it == UCharacter.LEFT_TO_RIGHT
                        || it == UCharacter.RIGHT_TO_LEFT
                        || it == UCharacter.RIGHT_TO_LEFT_ARABIC)
                .mapToObj(it -> it == UCharacter.LEFT_TO_RIGHT ? LTR : RTL)
                .findFirst()
                .orElse(NEUTRAL);
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return bidi(text, RTL).writeReordered(Bidi.DO_MIRRORING);
    }

    @Override
    public String shapeText(String text) {
        return text;
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
