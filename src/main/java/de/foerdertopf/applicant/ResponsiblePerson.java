package de.foerdertopf.applicant;

import de.foerdertopf.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The natural person who stands in for a group without legal form and is personally liable. */
public record ResponsiblePerson(
        String name,
        @Nullable String latinName,
        @Nullable String role,
        @Nullable Address address) implements Named {

    public ResponsiblePerson {
        name = Texts.cleanLine(name);
        latinName = latinName == null ? null : Texts.cleanLine(latinName);
        role = role == null ? null : Texts.cleanLine(role);
    }

    /** With the Latin spelling of the contact person, where she bears the same name and told one. */
    public ResponsiblePerson spelledLike(Contact contact) {
        return contact.latinName() == null || !Names.same(name, contact.name())
                ? this
                : new ResponsiblePerson(name, contact.latinName(), role, address);
    }

    /** Somebody whose name needs no other spelling. */
    public ResponsiblePerson(String name, @Nullable String role, @Nullable Address address) {
        this(name, null, role, address);
    }
}
