package de.foerdertopf.web.desk;

import java.util.Optional;

/** A section of the case page: the stage of a grant's life that it belongs to says what it shows. Their {@code @Order} is that of the page. */
public interface CaseSection {

    /** The template whose fragment {@code section(it)} draws it. */
    String template();

    /** Whether it stands in the narrow column beside the others. */
    default boolean isAside() {
        return false;
    }

    /** What the fragment shows; empty where there is nothing to show to this person. */
    Optional<? extends Record> of(ShownCase it);
}
