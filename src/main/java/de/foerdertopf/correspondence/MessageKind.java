package de.foerdertopf.correspondence;

/** How a message is told where there is no e-mail address. */
public enum MessageKind {
    LETTER,
    CALL
}
