package de.foerdertopf.shared;

/** There is no such thing, or not for this person: the page answers 404 in both cases alike. */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String what) {
        super(what);
    }
}
