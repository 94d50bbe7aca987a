package de.foerdertopf.web.layout;

/** An address with the words that lead there. */
public record Link(String label, String href) {}
