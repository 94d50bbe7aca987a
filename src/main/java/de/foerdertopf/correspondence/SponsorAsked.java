package de.foerdertopf.correspondence;

/** How far the question to a fiscal sponsor has come. */
public enum SponsorAsked {
    /** It goes by mail, which has not left or did not arrive. */
    NOT_YET,
    /** A letter waits to be printed and posted. */
    LETTER_WAITS,
    /** Somebody is to call. */
    CALL_WAITS,
    /** It has left the house. */
    ASKED
}
