package de.foerdertopf.web.layout;

/** A file that is already kept, above the field for further ones. */
public record StoredFile(String id, String name, long bytes) {}
