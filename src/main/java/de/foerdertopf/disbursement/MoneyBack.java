package de.foerdertopf.disbursement;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Texts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be true of money that came back: a day from the payment to today, and a reason that banks have. */
public final class MoneyBack {

    /** Return reasons of ISO 20022 that the house has words for; {@code NARR} stands for any other, as told on the statement of account. */
    private static final Set<String> REASONS_OF_A_BANK = Set.of(
            "AC01", "AC03", "AC04", "AC06", "AC13", "AG01", "AG02", "AM05", "AM09", "BE01", "BE04", "BE05", "CNOR",
            "CUST", "DNOR", "DUPL", "ED05", "ERIN", "FOCR", "FRAD", "MD07", "MS02", "MS03", "NARR", "NOAS", "RC01",
            "RC04", "RR01", "RR02", "RR03", "RR04", "SL01", "TECH", "TM01");

    private static final int LONGEST = 500;

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
     * @throws BusinessRuleViolation {@code disbursement.reason-code} if banks have no such
     */
    public static String requireReason(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        if (!REASONS_OF_A_BANK.contains(code)) {
            throw new BusinessRuleViolation("disbursement.reason-code");
        }
        return code;
    }

    /**
     * What else stands on the statement of account, on one line.
     *
     * @throws BusinessRuleViolation {@code disbursement.words-too-long}
     */
    public static String requireWords(String typed) {
        var words = Texts.cleanLine(typed);
        if (words.length() > LONGEST) {
            throw new BusinessRuleViolation("disbursement.words-too-long", LONGEST);
        }
        return words;
    }
}
