package de.foerdertopf.applicant;

import de.foerdertopf.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The organisation that receives the money for a group (Träger), as the group names it. */
public record FiscalSponsor(
        String name,
        String contactName,
        @Nullable String email,
        @Nullable Address address) {

    public FiscalSponsor {
        name = Texts.cleanLine(name);
        contactName = Texts.cleanLine(contactName);
        email = email == null ? null : Texts.cleanLine(email);
    }

    /** Whether a mail or a letter gets there; nobody knows a sponsor's telephone number. */
    public boolean canBeReached() {
        return email != null || (address != null && address.reachesByPost());
    }
}
