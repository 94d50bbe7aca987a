package de.foerdertopf.notice.letters;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What happened up to now where a proof of use never came: the facts of hearing and revocation.
 *
 * @param noticeDate of the approval
 * @param paidOn the day on which the last of it was paid
 * @param payments each payment and its day, in their order
 * @param reminders days of written reminders
 * @param calls days of calls
 */
public record MissingProof(
        LocalDate noticeDate,
        Money paid,
        LocalDate paidOn,
        List<PaidSum> payments,
        ProofDuty proof,
        List<LocalDate> reminders,
        List<LocalDate> calls) {

    public MissingProof {
        payments = PaidSum.of(payments, paid, paidOn);
        reminders = List.copyOf(reminders);
        calls = List.copyOf(calls);
    }

    public boolean isPaidAtOnce() {
        return payments.size() == 1;
    }

    public boolean isReminded() {
        return !reminders.isEmpty();
    }

    public boolean isCalled() {
        return !calls.isEmpty();
    }

    public String reminderDays() {
        return GermanWords.list(reminders.stream().map(GermanWords::day).toList());
    }

    public String callDays() {
        return GermanWords.list(calls.stream().map(GermanWords::day).toList());
    }
}
