package de.foerdertopf.disbursement;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.document.PdfMetadata;
import de.foerdertopf.notice.letters.Masthead;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks the cash office to stop a payment that lies there in the file of a run, or to get back one that went out twice (Rückruf).
 *
 * @param reason why it must not go out
 * @param tooMuch what of a payment that went out already is to come back; null where it may still be stopped
 * @param asked who asks for it, and when
 */
public record RecallSheet(
        Masthead masthead,
        String runNumber,
        String fileName,
        LocalDate executionDate,
        String fundName,
        String cashOffice,
        String orderingOffice,
        String endToEndReference,
        String accountHolder,
        Iban iban,
        Money amount,
        String remittance,
        String reason,
        @Nullable Money tooMuch,
        PaymentOrderSheet.SignedBy asked) {

    public String template() {
        return "payment-recall";
    }

    public PdfMetadata metadata() {
        var title = "Rückruf " + endToEndReference;
        return new PdfMetadata(title, title, "de-DE", asked.at());
    }

    public String protectedAmount() {
        return "*** " + amount.toGerman();
    }

    public String amountInWords() {
        return GermanWords.inWords(amount);
    }
}
