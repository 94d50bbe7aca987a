package de.foerdertopf.document;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiClassifier;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * Which parts of a letter's lines are read from right to left, by Unicode's rules. The letter's private signs count as the letters that
 * they stand for; nothing has to be shaped any more.
 */
final class LetterBidi implements BidiSplitter, BidiReorderer {

    private static final String FIRST_STRONG = "\u2068";
    private static final String END = "\u2069";

    private final Bidi bidi = new Bidi();
    private final BidiClassifier classes;

    LetterBidi(ShapedWords words) {
        classes = new BidiClassifier(null) {
            @Override
            public int classify(int codePoint) {
                return words.readsRightToLeft(codePoint)
                        ? UCharacter.RIGHT_TO_LEFT_ARABIC
                        : UCharacter.getIntPropertyValue(codePoint, UProperty.BIDI_CLASS);
            }
        };
        bidi.setCustomClassifier(classes);
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
        bidi.setPara(paragraph, defaultDirection, null);
    }

    @Override
    public int countTextRuns() {
        return bidi.countRuns();
    }

    @Override
    public BidiTextRun getVisualRun(int runIndex) {
        var run = bidi.getVisualRun(runIndex);
        return new BidiTextRun(run.getStart(), run.getLength(), run.getDirection());
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
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
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
