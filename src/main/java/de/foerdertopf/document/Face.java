package de.foerdertopf.document;

/**
 * One cut of a family of fonts.
 *
 * @param file name below {@code fonts/} on the classpath, where the build puts it ({@code src/main/fonts})
 */
record Face(String family, int weight, boolean italic, String file) {

    static final int REGULAR = 400;
    static final int SEMI_BOLD = 600;
}
