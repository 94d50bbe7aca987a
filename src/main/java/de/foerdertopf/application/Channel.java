package de.foerdertopf.application;

/** How something reached the office. */
public enum Channel {
    ONLINE,
    PAPER,
    PHONE,
    EMAIL,
    VISIT
}
