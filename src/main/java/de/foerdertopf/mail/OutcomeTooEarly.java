package de.foerdertopf.mail;

/** What follows from a mail's outcome cannot be drawn yet, because its letter is not that far: it is told once more a little later. */
public class OutcomeTooEarly extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutcomeTooEarly(String why) {
        super(why);
    }
}
