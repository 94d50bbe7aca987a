package de.foerdertopf.applicant;

import org.jspecify.annotations.Nullable;

/** The natural person who stands in for a group without legal form and is personally liable. */
public record ResponsiblePerson(
        String name, @Nullable String role, @Nullable Address address) {}
