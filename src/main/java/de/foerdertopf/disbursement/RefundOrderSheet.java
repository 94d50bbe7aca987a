package de.foerdertopf.disbursement;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.document.PdfMetadata;
import de.foerdertopf.notice.letters.Masthead;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the cash office to give back what somebody paid and did not owe (Auszahlungsanordnung, Rückzahlung an den Einzahler).
 *
 * @param payer who had paid it
 * @param interest what of the sum had been interest; null where nothing
 * @param came what had come, and when
 * @param cashNote what the cash office must know, such as another account; null where nothing
 * @param ordered who orders it, and when
 */
public record RefundOrderSheet(
        Masthead masthead,
        String cashOffice,
        String orderingOffice,
        String fundName,
        String projectTitle,
        CaseNumber caseNumber,
        String payer,
        Money amount,
        @Nullable Money interest,
        List<RefundOrderSheets.Came> came,
        @Nullable String cashNote,
        PaymentOrderSheet.SignedBy ordered) {

    public RefundOrderSheet {
        came = List.copyOf(came);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("An order gives back more than nothing");
        }
    }

    public String template() {
        return "refund-order";
    }

    public PdfMetadata metadata() {
        var title = "Rückzahlung an den Einzahler " + caseNumber;
        return new PdfMetadata(title, title, "de-DE", ordered.at());
    }

    /** With asterisks before the figures, so that none can be added. */
    public String protectedAmount() {
        return "*** " + amount.toGerman();
    }

    public String amountInWords() {
        return GermanWords.inWords(amount);
    }
}
