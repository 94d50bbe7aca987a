package de.foerdertopf.applicant;

import de.foerdertopf.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The group that does the project.
 *
 * @param charitable recognised by the tax office; null is unknown
 */
public record Initiative(
        String name,
        LegalForm legalForm,
        @Nullable Boolean charitable,
        @Nullable Integer foundedYear,
        @Nullable Integer activePeople,
        @Nullable String website) {

    public Initiative {
        name = Texts.cleanLine(name);
        website = website == null ? null : Texts.cleanLine(website);
    }

    public boolean isCharitable() {
        return Boolean.TRUE.equals(charitable);
    }
}
