package de.foerdertopf.application;

/** What may happen to the application itself. How far the case is, other stages know. */
public enum ApplicationState {
    SUBMITTED,
    UNDER_REVIEW,
    WITHDRAWN
}
