package de.foerdertopf.fund;

/**
 * The sign of a city at the head of a fund's letters.
 *
 * @param text what a screen reader says, such as {@code Wappen der Stadt Musterstadt}
 * @param png the picture, on white, in Base64
 * @param width in pixels
 * @param height in pixels
 */
public record FundLogo(String text, String png, int width, int height) {}
