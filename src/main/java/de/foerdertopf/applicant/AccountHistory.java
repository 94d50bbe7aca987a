package de.foerdertopf.applicant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an account came to be the one in force.
 *
 * @param id stands for exactly this holder and this IBAN as they were told
 * @param toldBy id of who typed it; null for accounts from before this was kept
 * @param toldByStaff whether that was a staff member
 * @param toldBySponsor whether the sponsor named it itself; else, where no staff did, the group
 * @param changed whether another account was in force before it
 * @param needsSecondPerson whether its money had been certified for another account
 * @param checkedHow through which channel it was confirmed and with whom
 * @param payeeCheck what the bank said about name and IBAN; null where nobody asked
 */
public record AccountHistory(
        String id,
        Instant toldAt,
        @Nullable String toldBy,
        boolean toldByStaff,
        boolean toldBySponsor,
        boolean changed,
        boolean needsSecondPerson,
        @Nullable Instant checkedAt,
        @Nullable String checkedBy,
        @Nullable String checkedHow,
        @Nullable PayeeCheck payeeCheck) {}
