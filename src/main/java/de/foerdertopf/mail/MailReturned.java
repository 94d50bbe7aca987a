package de.foerdertopf.mail;

import de.foerdertopf.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A mail that the mail server had taken came back from a server behind it: it did not arrive.
 *
 * @param answer what that server said, without addresses
 */
public record MailReturned(MailId mail, @Nullable CaseNumber caseNumber, String answer) {}
