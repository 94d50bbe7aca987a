package de.foerdertopf.disbursement;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.document.PdfMetadata;
import de.foerdertopf.notice.letters.Masthead;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What goes to the cash office beside a run's file: count, sum and hash that fit the file exactly.
 *
 * @param format how the file is written, in words
 * @param sha256 of the file's bytes
 * @param exportCount 1 for the first export; every further one prints "Wiederholung" across the head
 * @param closed who closed the run, and when
 * @param whole the run as a whole: a long one has several sheets
 * @param items the payments of this sheet
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
        Whole whole,
        List<Item> items,
        List<HeldBack> heldBack,
        List<Comparison> comparisons) {

    public PaymentRunControlSheet {
        items = List.copyOf(items);
        heldBack = List.copyOf(heldBack);
        comparisons = List.copyOf(comparisons);
    }

    /**
     * What all sheets of a run have in common, and which of them this one is.
     *
     * @param before how many payments stand on the sheets before
     */
    public record Whole(int count, Money sum, int part, int parts, int before) {

        /** A run that fits on one sheet. */
        public static Whole of(List<Item> items) {
            return new Whole(items.size(), items.stream().map(Item::amount).reduce(Money.ZERO, Money::plus), 1, 1, 0);
        }
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
        var title = "Kontrollblatt Zahllauf " + runNumber + (whole.part() == 1 ? "" : ", Teil " + whole.part());
        return new PdfMetadata(title, title, "de-DE", closed.at());
    }

    public int count() {
        return whole.count();
    }

    public boolean isSingle() {
        return whole.count() == 1;
    }

    public Money total() {
        return whole.sum();
    }

    public String totalInWords() {
        return GermanWords.inWords(total());
    }

    /** Whether this sheet carries the comparison and the signatures. */
    public boolean isFirst() {
        return whole.part() == 1;
    }

    public boolean isOneOfSeveral() {
        return whole.parts() > 1;
    }

    /** The payments with their numbers in the run. */
    public List<Numbered> numbered() {
        return IntStream.range(0, items.size())
                .mapToObj(at -> new Numbered(whole.before() + at + 1, items.get(at)))
                .toList();
    }

    /** A payment, and its number in the run. */
    public record Numbered(int number, Item item) {}

    /** The sum of the payments on this sheet. */
    public Money partTotal() {
        return items.stream().map(Item::amount).reduce(Money.ZERO, Money::plus);
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
