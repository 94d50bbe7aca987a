package de.foerdertopf.notice.letters;

import java.time.LocalDate;

/**
 * An earlier letter, as a later one cites it.
 *
 * @param name as its own subject says: {@code Bewilligungsbescheid}
 * @param date of the letter
 */
public record NamedLetter(String name, LocalDate date) {}
