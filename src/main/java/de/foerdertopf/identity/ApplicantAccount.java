package de.foerdertopf.identity;

import java.time.Instant;

/** The account of a person who applies, as others see it. */
public record ApplicantAccount(ApplicantId id, String email, Instant openedAt) {}
