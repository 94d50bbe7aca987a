package de.foerdertopf.identity;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Texts;
import java.net.IDN;
import java.util.Locale;
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
        var clean = Texts.cleanLine(typed).toLowerCase(Locale.ROOT);
        var at = clean.lastIndexOf('@');
        if (at < 1) {
            throw new BusinessRuleViolation("login.email");
        }
        try {
            return new EmailAddress(clean.substring(0, at) + "@" + IDN.toASCII(clean.substring(at + 1)));
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
