package de.foerdertopf.fund;

import de.foerdertopf.shared.Iban;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for a fund (Stadtkasse, Landeshauptkasse), in which format and from which posting key.
 *
 * @param name the cash office's name on the order
 * @param orderingOffice the office that orders, as the cash office knows it
 * @param orderingOfficeNumber its number, where there is one
 * @param format the one payable format
 * @param debtorName the account holder in a SEPA file
 * @param debtorIban the account that pays and to which repayments go
 * @param postingKey free segments in the order of the city's books, such as {@code Produkt → 31.80.01}
 * @param charset character set of the CSV: {@code UTF-8} or {@code windows-1252}
 */
public record PayingOffice(
        String name,
        String orderingOffice,
        @Nullable String orderingOfficeNumber,
        PayableFormat format,
        String debtorName,
        Iban debtorIban,
        Map<String, String> postingKey,
        String charset) {}
