package de.foerdertopf.document;

import de.foerdertopf.shared.Texts;

/** Tells, before anybody is asked to decide, whether the letters can carry a name. */
public final class PrintableNames {

    private PrintableNames() {}

    /** Whether something of it can be printed, and nothing of it would leave the mark for a missing sign. */
    public static boolean canPrint(String name) {
        var printed = LetterFonts.SHARED.printable(Texts.clean(name));
        return !printed.isBlank() && !printed.contains(LetterFonts.MISSING);
    }
}
