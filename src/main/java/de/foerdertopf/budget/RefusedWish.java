package de.foerdertopf.budget;

import de.foerdertopf.shared.Money;
import java.time.Instant;

/**
 * What a second person did not agree to.
 *
 * @param what its key below {@code pot.waiting.}
 * @param difference of a pot; zero where it is about something else
 * @param reason why it was asked for
 * @param refusal why she does not agree
 * @param by the second person's id
 */
public record RefusedWish(String what, Money difference, String reason, String refusal, String by, Instant at) {}
