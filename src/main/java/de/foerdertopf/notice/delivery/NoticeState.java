package de.foerdertopf.notice.delivery;

/** How far a letter is on its way. Whether it is delivered or final, its days say. */
public enum NoticeState {
    /** Words and figures are frozen. */
    ISSUED,
    /** The PDF is stored. */
    RENDERED,
    /** Its mail is written, and the mail server has not taken it yet: it has not left, and nothing is counted from now. */
    SENDING,
    /** Lies on the portal; not delivered until its recipient retrieves it. */
    PROVIDED,
    /** Lies printed or to be printed, until a person records that it was posted or handed over. */
    TO_POST,
    /** Has left the house. */
    SENT,
    /** Came back, never arrived, or its mail was refused; it has to go out again. */
    NOT_DELIVERED,
    /** Its decision was taken back before it left. */
    VOID
}
