package de.foerdertopf.workflow;

/** What the house answers to the questions of the models: the gateways read these words, and no others. */
enum Answer {
    // Is the application complete?
    COMPLETE,
    REQUESTED,
    DECIDED,
    // Nobody answered: what now?
    WAIT,
    DECIDE,
    // The decision
    PROPOSED,
    SIGNED,
    SENT_BACK,
    TAKEN_BACK,
    // How a letter leaves, and whether payment waits for it
    EMAIL,
    PORTAL,
    LETTER,
    SENT,
    GO_ON,
    // The payment
    ORDERED,
    ASK,
    NOTHING,
    PAY,
    RELEASED,
    CANCELLED,
    // Reviews, reminders, proof
    PLANNED,
    NONE,
    REMIND,
    OVERDUE,
    OWED,
    OVER,
    ACCEPTED,
    ASKED_BACK,
    // Claims, remedies, interest
    WITHDRAWAL,
    REPAYMENT,
    REMEDY,
    SETTLED,
    INTEREST
}
