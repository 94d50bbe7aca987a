package de.foerdertopf.shared;

import org.jspecify.annotations.Nullable;

/** There is no such thing, or not for this person: the page answers 404 in both cases alike. */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String advice;

    public NotFoundException(String what) {
        this(what, null);
    }

    /** @param advice key of the sentence that tells what may have become of such a thing, and is true for everybody; null for none */
    public NotFoundException(String what, @Nullable String advice) {
        super(what);
        this.advice = advice;
    }

    public @Nullable String advice() {
        return advice;
    }
}
