package de.foerdertopf.notice;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What happened up to now where a proof of use never came: the facts of hearing and revocation.
 *
 * @param noticeDate of the approval
 * @param reminders days of written reminders
 * @param calls days of calls
 */
public record MissingProof(
        LocalDate noticeDate,
        Money paid,
        LocalDate paidOn,
        ProofDuty proof,
        List<LocalDate> reminders,
        List<LocalDate> calls) {

    public MissingProof {
        reminders = List.copyOf(reminders);
        calls = List.copyOf(calls);
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
