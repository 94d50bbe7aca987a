package de.foerdertopf.notice;

/** How a notice leaves the house. */
public enum NoticeChannel {
    /** Mail with the PDF, where the recipient consented (§ 3a VwVfG). */
    EMAIL,
    /** Put on the portal for the recipient to retrieve, where the fund offers it and she consented (§ 41 (2a) VwVfG). */
    PORTAL,
    /** Letter; its day of posting is recorded by a person. */
    LETTER,
    /** Given into the recipient's hands. */
    HAND_OVER;

    /** Whether a person brings it out of the house. */
    public boolean isOnPaper() {
        return this == LETTER || this == HAND_OVER;
    }
}
