package de.foerdertopf.assessment;

/** How far the check is. */
public enum AssessmentState {
    CHECKING,
    /** The group was asked for something. */
    REQUESTED,
    COMPLETE
}
