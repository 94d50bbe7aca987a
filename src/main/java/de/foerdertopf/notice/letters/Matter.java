package de.foerdertopf.notice.letters;

import java.time.LocalDate;

/**
 * What the letter is about.
 *
 * @param fundName {@code Stadtteilfonds Bremen}
 * @param fundDative {@code dem Stadtteilfonds Bremen}
 * @param submittedOn the application's received-on date, which counts for deadlines
 */
public record Matter(String fundName, String fundDative, String projectTitle, LocalDate submittedOn) {}
