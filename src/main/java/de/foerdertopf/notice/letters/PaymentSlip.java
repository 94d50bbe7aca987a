package de.foerdertopf.notice.letters;

import de.foerdertopf.document.GiroCode;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;

/**
 * How money is paid back: every field in plain text.
 *
 * @param reference the cash office's reference (Kassenzeichen)
 */
public record PaymentSlip(String payee, Iban iban, Money amount, String reference, LocalDate dueOn) {

    /** Whether a banking app can be given these data. */
    public boolean isScannable() {
        return iban.isValid() && amount.isPositive();
    }

    /** The same fields as a picture, made from them and nothing else. */
    public String giroCode() {
        return GiroCode.image(code());
    }

    /** The same picture as a file. */
    public byte[] giroCodeFile() {
        return GiroCode.png(code());
    }

    private String code() {
        return GiroCode.payload(payee, iban, amount, reference);
    }
}
