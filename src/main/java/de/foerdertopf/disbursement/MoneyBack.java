package de.foerdertopf.disbursement;

import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be true of money that came back: a day from the payment to today, and a reason that banks have. */
public final class MoneyBack {

    private static final Pattern REASON_OF_A_BANK = Pattern.compile("[A-Z]{2}[A-Z0-9]{2}");

    private MoneyBack() {}

    /** @throws BusinessRuleViolation {@code disbursement.day-in-future}, {@code disbursement.before-execution} */
    public static void requireDay(LocalDate on, @Nullable LocalDate executedOn, LocalDate today) {
        if (on.isAfter(today)) {
            throw new BusinessRuleViolation("disbursement.day-in-future");
        }
        requireNotBefore(on, executedOn);
    }

    static void requireNotBefore(LocalDate on, @Nullable LocalDate executedOn) {
        if (executedOn != null && on.isBefore(executedOn)) {
            throw new BusinessRuleViolation("disbursement.before-execution");
        }
    }

    /**
     * The bank's reason code, such as {@code AC04}, however it was typed.
     *
     * @throws BusinessRuleViolation {@code disbursement.reason-code} if it can be none
     */
    public static String requireReason(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        if (!REASON_OF_A_BANK.matcher(code).matches()) {
            throw new BusinessRuleViolation("disbursement.reason-code");
        }
        return code;
    }
}
