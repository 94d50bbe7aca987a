package de.foerdertopf.fund;

/** Who decides in a tier of amount. */
public enum DecisionBody {
    /** One named officer. */
    OFFICER,
    /** An officer proposes, a second named person signs. */
    SECOND_PERSON,
    /** A panel recommends, an officer proposes, a second person signs. */
    PANEL_ADVISES
}
