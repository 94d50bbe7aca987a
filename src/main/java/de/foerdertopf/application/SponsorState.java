package de.foerdertopf.application;

/** Whether the fiscal sponsor stands in for the group. */
public enum SponsorState {
    NOT_NEEDED,
    ASKED,
    CONSENTED,
    REFUSED
}
