package de.foerdertopf.disbursement;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.shared.FundCode;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How the name of an account's holder reaches the bank: what the file for the cash office cannot carry is spelled in Latin letters by
 * rule. The bank compares that spelling with its own, so whoever checks an account or releases a payment sees it.
 */
@Component
public class BankSpelling {

    private final Funds funds;
    private final PayableFormats formats;

    BankSpelling(Funds funds, PayableFormats formats) {
        this.funds = funds;
        this.formats = formats;
    }

    /** The name as the bank reads it; empty where it reads the same letters. */
    public Optional<String> of(FundCode fund, String holder) {
        var name = Normalizer.normalize(holder, Normalizer.Form.NFC);
        var written = formats.of(fund) == PayableFormat.PAIN_001
                ? SepaText.of(name, SepaCreditTransfer.NAME_LENGTH)
                : TreasuryCsv.encodable(name, funds.require(fund).payingOffice().csvCharset());
        return letters(written).equals(letters(name)) ? Optional.empty() : Optional.of(written);
    }

    /** Whether a name holds letters of another script than that in which banks keep names. */
    public static boolean isInOtherLetters(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .anyMatch(letter -> UnicodeScript.of(letter) != UnicodeScript.LATIN);
    }

    private static String letters(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }
}
