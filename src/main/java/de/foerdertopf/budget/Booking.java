package de.foerdertopf.budget;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a pot's book.
 *
 * @param amount the sum that moved
 * @param change by how much the free part of the pot changed; zero for movements between bound parts
 * @param leftAfter what was free after it
 * @param by id of the actor
 */
public record Booking(
        Instant at,
        BookingKind kind,
        @Nullable CaseNumber caseNumber,
        Money amount,
        Money change,
        Money leftAfter,
        @Nullable String reason,
        String by) {}
