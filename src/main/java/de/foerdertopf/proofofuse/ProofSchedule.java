package de.foerdertopf.proofofuse;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** By when a proof of use is due, and how often the group was reminded of that. */
@Embeddable
class ProofSchedule {

    private LocalDate openedOn;
    private LocalDate dueOn;
    private LocalDate remindedUpTo;
    private int reminders;

    @SuppressWarnings("NullAway.Init")
    protected ProofSchedule() {}

    ProofSchedule(LocalDate openedOn, LocalDate dueOn) {
        this.openedOn = openedOn;
        this.dueOn = dueOn;
        this.remindedUpTo = openedOn;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    void dueOn(LocalDate day) {
        dueOn = day;
    }

    LocalDate remindedUpTo() {
        return remindedUpTo;
    }

    int reminders() {
        return reminders;
    }

    void remind(LocalDate day) {
        passOver(day);
        told();
    }

    /** A day of the ladder goes by without a reminder. */
    void passOver(LocalDate day) {
        remindedUpTo = day;
    }

    /** A reminder reached the group. */
    void told() {
        reminders++;
    }

    /** One did not reach it: it is none. */
    void lost() {
        reminders = Math.max(0, reminders - 1);
    }
}
