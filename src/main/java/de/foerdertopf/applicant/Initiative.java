package de.foerdertopf.applicant;

import de.foerdertopf.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The group that does the project.
 *
 * @param latinName its name in Latin letters, as {@link Named}
 * @param charitable recognised by the tax office; null is unknown
 */
public record Initiative(
        String name,
        @Nullable String latinName,
        LegalForm legalForm,
        @Nullable Boolean charitable,
        @Nullable Integer foundedYear,
        @Nullable Integer activePeople,
        @Nullable String website)
        implements Named {

    public Initiative {
        name = Texts.cleanLine(name);
        latinName = latinName == null ? null : Texts.cleanLine(latinName);
        website = website == null ? null : Texts.cleanLine(website);
    }

    /** With the Latin spelling of the contact person, where she bears the same name and told one. */
    public Initiative spelledLike(Contact contact) {
        return contact.latinName() == null || !Names.same(name, contact.name())
                ? this
                : new Initiative(name, contact.latinName(), legalForm, charitable, foundedYear, activePeople, website);
    }

    public boolean isCharitable() {
        return Boolean.TRUE.equals(charitable);
    }
}
