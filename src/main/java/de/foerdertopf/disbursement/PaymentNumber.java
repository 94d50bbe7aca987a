package de.foerdertopf.disbursement;

import de.foerdertopf.shared.CaseNumber;

/**
 * The number of a payment and its end-to-end reference at the bank, at most 35 characters: case number, instalment, and from
 * the second attempt on which attempt it is, such as {@code SFHB-2025-0203-R1} and {@code SFHB-2025-0203-R1-2}.
 */
final class PaymentNumber {

    private static final int MAX_LENGTH = 35;

    private PaymentNumber() {}

    static String of(CaseNumber caseNumber, int instalment, int attempt) {
        var number = caseNumber + "-R" + instalment + (attempt == 1 ? "" : "-" + attempt);
        if (number.length() > MAX_LENGTH) {
            throw new IllegalStateException("Too long for an end-to-end reference: " + number);
        }
        return number;
    }
}
