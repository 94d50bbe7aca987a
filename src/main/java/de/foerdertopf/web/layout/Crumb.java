package de.foerdertopf.web.layout;

import org.jspecify.annotations.Nullable;

/** A step of the way to this page; the last one has no address. */
public record Crumb(String label, @Nullable String href) {}
