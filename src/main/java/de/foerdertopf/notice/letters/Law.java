package de.foerdertopf.notice.letters;

/**
 * What the letter rests on.
 *
 * @param act the procedure act as the Land cites it: {@code LVwVfG}
 * @param basis the fund's rules as a noun phrase in the nominative
 */
public record Law(String act, String basis) {}
