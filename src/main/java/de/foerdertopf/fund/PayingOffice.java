package de.foerdertopf.fund;

import de.foerdertopf.shared.Iban;
import java.nio.charset.Charset;
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
 * @param charset character set of the CSV as the treasury's programme reads it: {@code UTF-8}, {@code windows-1252} …;
 *     {@code UTF-8-BOM} where it knows UTF-8 only by the mark at the beginning
 */
public record PayingOffice(
        String name,
        String orderingOffice,
        @Nullable String orderingOfficeNumber,
        PayableFormat format,
        String debtorName,
        Iban debtorIban,
        Map<String, String> postingKey,
        String charset) {

    private static final String WITH_MARK = "-BOM";

    public PayingOffice {
        if (!isKnown(charset)) {
            throw new IllegalArgumentException(
                    charset + " is no character set known here: UTF-8, UTF-8-BOM, windows-1252, ISO-8859-15 …");
        }
    }

    /** How the CSV's letters are written as bytes. */
    public Charset csvCharset() {
        return Charset.forName(nameOf(charset));
    }

    /** Whether the CSV begins with the mark by which some programmes know UTF-8. */
    public boolean csvBeginsWithMark() {
        return charset.endsWith(WITH_MARK);
    }

    private static boolean isKnown(String charset) {
        var name = nameOf(charset);
        return !name.isBlank() && Charset.isSupported(name) && (name.equals(charset) || name.equals("UTF-8"));
    }

    private static String nameOf(String charset) {
        return charset.endsWith(WITH_MARK) ? charset.substring(0, charset.length() - WITH_MARK.length()) : charset;
    }
}
