package de.foerdertopf.disbursement;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.document.PdfMetadata;
import de.foerdertopf.notice.Masthead;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What goes to the cash office beside a run's file: count, sum and hash that fit the file exactly.
 *
 * @param format how the file is written, in words
 * @param sha256 of the file's bytes
 * @param exportCount 1 for the first export; every further one prints "Wiederholung" across the head
 * @param closed who closed the run, and when
 * @param heldBack not in the file, because the name does not fit the account
 * @param comparisons target and actual values read back from the file
 */
public record PaymentRunControlSheet(
        Masthead masthead,
        String runNumber,
        LocalDate executionDate,
        String fundName,
        String cashOffice,
        String orderingOffice,
        String fileName,
        String format,
        String sha256,
        int exportCount,
        PaymentOrderSheet.SignedBy closed,
        List<Item> items,
        List<HeldBack> heldBack,
        List<Comparison> comparisons) {

    public PaymentRunControlSheet {
        items = List.copyOf(items);
        heldBack = List.copyOf(heldBack);
        comparisons = List.copyOf(comparisons);
    }

    /** One payment of the run. */
    public record Item(String endToEndReference, String orderNumber, String accountHolder, Iban iban, Money amount) {}

    /** One payment that was held back. */
    public record HeldBack(String endToEndReference, String accountHolder, Money amount, String reason) {}

    /** What should be, and what the file has. */
    public record Comparison(String check, String target, String actual) {

        public boolean isAgrees() {
            return target.equals(actual);
        }
    }

    public String template() {
        return "payment-run-control-sheet";
    }

    public PdfMetadata metadata() {
        var title = "Kontrollblatt Zahllauf " + runNumber;
        return new PdfMetadata(title, title, "de-DE", closed.at());
    }

    public int count() {
        return items.size();
    }

    public boolean isSingle() {
        return items.size() == 1;
    }

    public Money total() {
        return items.stream().map(Item::amount).reduce(Money.ZERO, Money::plus);
    }

    public String totalInWords() {
        return GermanWords.inWords(total());
    }

    /** Whether the file has what it should have. */
    public boolean isConsistent() {
        return comparisons.stream().allMatch(Comparison::isAgrees);
    }

    public boolean isRepeated() {
        return exportCount > 1;
    }

    public boolean isWithHeldBack() {
        return !heldBack.isEmpty();
    }
}
