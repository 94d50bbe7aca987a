package de.foerdertopf.disbursement;

import java.util.List;

/** A payment that was to go into a run and stayed out; why, as codes under {@code obstacle.}. */
public record HeldBack(PaymentView payment, List<String> obstacles) {}
