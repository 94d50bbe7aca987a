package de.foerdertopf.mail;

import de.foerdertopf.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The mail server refused a mail for good, or was out of reach too often: it has not left the house and is not tried again.
 *
 * @param answer what the server said, without addresses
 */
public record MailRefused(MailId mail, @Nullable CaseNumber caseNumber, String answer) {}
