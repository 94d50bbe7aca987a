package de.foerdertopf.identity;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Mailbox;
import org.jspecify.annotations.Nullable;

/** An e-mail address as accounts are found by it: small letters, no blanks. */
public record EmailAddress(String value) {

    public EmailAddress {
        if (!Mailbox.isSpelling(value)) {
            throw new BusinessRuleViolation("login.email");
        }
    }

    /**
     * Reads what people type.
     *
     * @throws BusinessRuleViolation {@code login.email}
     */
    public static EmailAddress parse(String typed) {
        return new EmailAddress(
                Mailbox.read(typed).map(Mailbox::spelling).orElseThrow(() -> new BusinessRuleViolation("login.email")));
    }

    /** Whether a mail to what was typed there comes here; nothing typed is no address. */
    public boolean isAt(@Nullable String typed) {
        if (typed == null) {
            return false;
        }
        try {
            return equals(parse(typed));
        } catch (BusinessRuleViolation e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
