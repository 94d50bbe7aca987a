package de.foerdertopf.identity;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Mailbox;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An e-mail address as accounts are found by it: small letters, no blanks. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

    public EmailAddress {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new BusinessRuleViolation("login.email");
        }
    }

    /**
     * Reads what people type.
     *
     * @throws BusinessRuleViolation {@code login.email}
     */
    public static EmailAddress parse(String typed) {
        try {
            return new EmailAddress(Mailbox.spelling(typed));
        } catch (IllegalArgumentException e) {
            throw new BusinessRuleViolation("login.email");
        }
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
