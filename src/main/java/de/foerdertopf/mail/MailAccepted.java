package de.foerdertopf.mail;

import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The mail server took a mail: from this moment on it has left the house, and not before. */
public record MailAccepted(MailId mail, @Nullable CaseNumber caseNumber, Instant acceptedAt) {}
