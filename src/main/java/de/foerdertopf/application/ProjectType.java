package de.foerdertopf.application;

/** What kind of project it is. */
public enum ProjectType {
    GERMAN_LEARNING,
    ACCOMPANIMENT,
    ENCOUNTER_EVENT,
    VOLUNTEER_TRAINING,
    HOUSING_SEARCH,
    CULTURE_LEISURE,
    LEGAL_ADVICE,
    FUNDRAISING,
    GOODS_DISTRIBUTION,
    MENTORING_TANDEM
}
