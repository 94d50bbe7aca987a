package de.foerdertopf.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.shared.FundCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever checks an account sees under which name the bank looks for it. */
class BankSpellingTest {

    private static final FundCode FUND = new FundCode("bremen-stadtteilfonds");
    private static final String ARABIC = "سمر حداد";
    private static final String HEBREW = "דוד לוי";

    private final Funds funds = mock(Funds.class, RETURNS_DEEP_STUBS);
    private final PayableFormats formats = mock(PayableFormats.class);
    private final BankSpelling spelling = new BankSpelling(funds, formats);

    @BeforeEach
    void aFundThatPaysByTransfer() {
        when(formats.of(FUND)).thenReturn(PayableFormat.PAIN_001);
    }

    @Test
    void aNameInOtherLettersIsToldAsTheFileHasIt() {
        for (var name : new String[] {ARABIC, HEBREW}) {
            assertThat(BankSpelling.isInOtherLetters(name)).isTrue();
            assertThat(spelling.of(FUND, name)).contains(SepaText.of(name, 70));
        }
        assertThat(spelling.of(FUND, "Łukasz")).contains("Lukasz");
        assertThat(spelling.of(FUND, "Nähstube e. V.")).contains("Naehstube e. V.");
    }

    @Test
    void theSameLettersAreNotToldTwice() {
        assertThat(spelling.of(FUND, "Hochbeet & Co. „S“")).isEmpty();
        assertThat(BankSpelling.isInOtherLetters("Nähstube Łukasz 3")).isFalse();
    }

    @Test
    void aListForTheTreasuryKeepsWhatItsCharacterSetHas() {
        when(formats.of(FUND)).thenReturn(PayableFormat.CSV);
        when(funds.require(FUND).payingOffice().csvCharset()).thenReturn(StandardCharsets.UTF_8);
        assertThat(spelling.of(FUND, ARABIC)).isEmpty();

        when(funds.require(FUND).payingOffice().csvCharset()).thenReturn(Charset.forName("windows-1252"));
        assertThat(spelling.of(FUND, "Nähstube")).isEmpty();
        assertThat(spelling.of(FUND, ARABIC)).isPresent();
    }
}
