package de.foerdertopf.counselling;

/** What was talked about. The first four are the subjects of joint reviews. */
public enum CounsellingTopic {
    EVALUATION,
    PLANNING,
    VISION,
    PRACTICABILITY,
    APPLICATION,
    COST_PLAN,
    LEGAL_FORM_SPONSOR,
    INSURANCE,
    CHILD_PROTECTION,
    ROOMS,
    NETWORKING,
    PUBLICITY,
    SETTLEMENT
}
