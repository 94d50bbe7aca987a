package de.foerdertopf.applicant;

import org.jspecify.annotations.Nullable;

/** Whom to talk to. An e-mail address is never required. */
public record Contact(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Address address) {}
