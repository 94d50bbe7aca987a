package de.foerdertopf.document;

/** How wide a line of a letter becomes in the letters' regular face: an address that does not fit its window cannot be sent. */
public final class TextWidth {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private TextWidth() {}

    public static double millimetres(String text, double points) {
        return LetterFonts.SHARED.widthInPoints(text, points) / POINTS_PER_MILLIMETRE;
    }
}
