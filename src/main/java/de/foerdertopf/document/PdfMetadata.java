package de.foerdertopf.document;

import java.time.Instant;

/**
 * What a PDF says about itself.
 *
 * @param title shown by readers as the window's name
 * @param language BCP 47, such as {@code de-DE}
 * @param createdAt the deed's moment, not the printer's: the same letter always has the same bytes
 */
public record PdfMetadata(String title, String description, String language, Instant createdAt) {}
