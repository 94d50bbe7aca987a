package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Money;

/** A cost that the fund does not accept, with the reason that the group reads. */
public record RejectedItem(String what, Money amount, String reason) {}
