package de.foerdertopf.notice.letters;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Closes a case with thanks (Abschlussschreiben, no administrative act: everything is paid and settled).
 *
 * @param rejected what was not accepted, with its reason
 * @param retainUntil how long receipts are kept
 * @param auditOffice with its article in the nominative: {@code der Rechnungshof}
 * @param applyUrl where the next round is found
 */
public record ClosureLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        LocalDate noticeDate,
        LocalDate proofReceivedOn,
        boolean inTime,
        List<Row> rows,
        List<Rejected> rejected,
        Money paid,
        Leftover leftover,
        LocalDate retainUntil,
        int retentionYears,
        String auditOffice,
        @Nullable String applyUrl,
        Closing closing)
        implements Letter {

    public ClosureLetter {
        rows = List.copyOf(rows);
        rejected = List.copyOf(rejected);
    }

    /** One cost: planned, spent, accepted. */
    public record Row(String label, Money planned, Money spent, Money accepted) {}

    /** Costs that were not accepted. */
    public record Rejected(Money amount, String reason) {}

    /**
     * What was not used.
     *
     * @param repaidOn null where nothing was left, or where so little that the group keeps it
     */
    public record Leftover(Money amount, @Nullable LocalDate repaidOn) {

        public static final Leftover NONE = new Leftover(Money.ZERO, null);

        public boolean isNone() {
            return amount.isZero();
        }

        public boolean isRepaid() {
            return !isNone() && repaidOn != null;
        }

        public boolean isKept() {
            return !isNone() && repaidOn == null;
        }
    }

    @Override
    public String template() {
        return "closure";
    }

    @Override
    public String subject() {
        return "Abschlussschreiben";
    }

    /** Whether the table may break over pages: up to twelve rows stay together. */
    public boolean isLong() {
        return rows.size() > 12;
    }

    public Money planned() {
        return rows.stream().map(Row::planned).reduce(Money.ZERO, Money::plus);
    }

    public Money spent() {
        return rows.stream().map(Row::spent).reduce(Money.ZERO, Money::plus);
    }

    public Money accepted() {
        return rows.stream().map(Row::accepted).reduce(Money.ZERO, Money::plus);
    }

    public String yearsInWords() {
        return GermanWords.count(retentionYears);
    }
}
