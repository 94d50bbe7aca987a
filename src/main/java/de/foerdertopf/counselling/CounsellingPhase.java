package de.foerdertopf.counselling;

/** At which point of the project. BEFORE_APPLICATION may lie after a submission: advice before the next one. */
public enum CounsellingPhase {
    BEFORE_APPLICATION,
    RUNNING,
    PROOF,
    EVALUATION
}
