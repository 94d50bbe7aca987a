package de.foerdertopf.application;

import java.time.LocalDate;

/** A certificate of conduct that was seen, never kept (§ 72a (5) SGB VIII). */
public record ConductCertificateCheck(String role, LocalDate seenOn, String seenBy) {}
