package de.foerdertopf.applicant;

import org.jspecify.annotations.Nullable;

/** Whose name may be written in a script that no letter of the house can print; it has a spelling in Latin letters then, beside it. */
public interface Named {

    /** As they write themselves. */
    String name();

    /** The same name in Latin letters; null where letters can print it as it is, and where nobody has told it yet. */
    @Nullable
    String latinName();

    /** As letters write it. */
    default String nameInLetters() {
        return latinName() == null ? name() : latinName();
    }

    /** As pages and lists show it, so that it is found and read in either spelling: the Latin one behind it in brackets. */
    default String nameInFull() {
        return latinName() == null ? name() : name() + " (" + latinName() + ")";
    }
}
