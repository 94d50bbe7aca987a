package de.foerdertopf.fund;

import java.time.LocalDate;

/**
 * The administrative court to which a decision on an objection is taken (§ 74 VwGO).
 *
 * @param validFrom first day of issue to which it applies
 * @param name the court
 * @param nameDative as the German sentence needs it: "bei dem Verwaltungsgericht Karlsruhe"
 * @param seat its town
 */
public record Court(LocalDate validFrom, String name, String nameDative, String seat) {}
