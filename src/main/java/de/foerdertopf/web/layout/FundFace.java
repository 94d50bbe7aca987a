package de.foerdertopf.web.layout;

import org.jspecify.annotations.Nullable;

/**
 * The fund that a page belongs to, as its head, foot and colour show it. Controllers put it into the model as {@code fund}.
 *
 * @param city as letters write it, such as „Freie Hansestadt Bremen“
 * @param mark one letter, until the city gives its sign
 * @param colour one of the palette's names: pflaume, moos, schiefer, lehm
 */
public record FundFace(
        String code,
        String name,
        String city,
        String mark,
        String colour,
        @Nullable String phone,
        @Nullable String phoneHours,
        @Nullable String email) {}
