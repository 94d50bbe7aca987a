package de.foerdertopf.applicant;

import org.jspecify.annotations.Nullable;

/** The organisation that receives the money for a group (Träger), as the group names it. */
public record FiscalSponsor(
        String name,
        String contactName,
        @Nullable String email,
        @Nullable Address address) {}
