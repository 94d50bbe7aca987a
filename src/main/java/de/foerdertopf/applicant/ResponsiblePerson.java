package de.foerdertopf.applicant;

import de.foerdertopf.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The natural person who stands in for a group without legal form and is personally liable. */
public record ResponsiblePerson(
        String name, @Nullable String role, @Nullable Address address) {

    public ResponsiblePerson {
        name = Texts.cleanLine(name);
        role = role == null ? null : Texts.cleanLine(role);
    }
}
