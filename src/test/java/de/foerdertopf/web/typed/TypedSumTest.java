package de.foerdertopf.web.typed;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.shared.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody may write a sum as she is used to; what has two readings is asked. */
class TypedSumTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "500 | 500",
                "500. | 500",
                "500, | 500",
                "500,5 | 500.50",
                "500.5 | 500.50",
                "12,- Euro | 12",
                "12,-- € | 12",
                "12,–€ | 12",
                "12.- | 12",
                "150 Euro | 150",
                "150 euro. | 150",
                "EUR 500 | 500",
                "€ 500 | 500",
                "€500 | 500",
                "500 EUR | 500",
                "1.234,56 | 1234.56",
                "1.234.567 | 1234567",
                "1,234.56 | 1234.56",
                "1.500,- | 1500",
                "1'500 | 1500",
                "1’500.00 | 1500",
                "1 500 | 1500",
                "1\u202f500,00 | 1500",
                "٥٠٠ | 500",
                "۳۰۰ | 300",
                "۱٬۵۰۰ | 1500",
                "٥٠٠٫٥٠ | 500.50",
                "\u200f٥٠٠\u200e € | 500",
                "५०० | 500",
                "５００ | 500",
                "0,99 | 0.99",
                "-5 | -5",
                "−5,00 € | -5",
            })
    void aSumIsReadAsItIsMeant(String typed, BigDecimal euros) {
        assertThat(TypedSum.exact(typed).sum()).isEqualTo(Money.of(euros));
        assertThat(TypedSum.rough(typed).sum()).isEqualTo(Money.of(euros));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.000 | 5000 | 5,00",
                "1.999 | 1999 | 1,99",
                "1.500 Euro | 1500 | 1,50",
                "1,234 | 1234 | 1,23",
                "٥.٠٠٠ | 5000 | 5,00",
                "ca. 5.000 | 5000 | 5,00",
            })
    void whatHasTwoReadingsIsAskedAndNeverGuessed(String typed, String whole, String cents) {
        var read = TypedSum.rough(typed);

        assertThat(read.sum()).isNull();
        assertThat(read.problem()).isEqualTo(TypedSum.Problem.TWO_READINGS);
        assertThat(read.readings()).containsExactly(whole, cents);
    }

    /** Nobody writes thousands behind a nought: such a sum is less than a cent, and is told so. */
    @ParameterizedTest
    @ValueSource(strings = {"0,001", "0.999", "-0,001", "12,3456", "1500,123", "1.500,123", "1,500.123", "0,0001 €"})
    void lessThanACentIsToldAsThat(String typed) {
        assertThat(TypedSum.exact(typed).problem()).isEqualTo(TypedSum.Problem.TOO_FINE);
        assertThat(TypedSum.exact(typed).sentence("else")).isEqualTo("typed.sum.too-fine");
    }

    @Test
    void belowNothingIsToldAsThatWhereverASumIsAskedFor() {
        assertThat(TypedSum.exact("-5").sentence("else")).isEqualTo("typed.sum.negative");
        assertThat(TypedSum.exact("0").sentence("else")).isEqualTo("else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca. 500", "etwa 500 Euro", "rund 500", "Ca 500", "ungefähr 500"})
    void aRoughSumIsTakenOnlyWhereOneIsAskedFor(String typed) {
        assertThat(TypedSum.rough(typed).sum()).isEqualTo(Money.ofEuros(500));
        assertThat(TypedSum.exact(typed).problem()).isEqualTo(TypedSum.Problem.ROUGH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "viel",
                "5 bis 6",
                "5-6",
                "12,345,6",
                "1.23.456",
                "1,2,3",
                "5e3",
                "0x1f",
                "½",
                "500 $",
                "12,5,-",
                "9999999999999999999999",
                "--5",
                "5-",
                "EUR",
                "-"
            })
    void whatIsNoSumIsNone(String typed) {
        assertThat(TypedSum.exact(typed).problem()).isEqualTo(TypedSum.Problem.UNREADABLE);
    }

    /** 12 50 may be twelve fifty; 1 250 is a thousand and more everywhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 50",
                "5 0",
                "5\n6",
                "1 25",
                "1 2500",
                "1250 00",
                "1250 000",
                "12 345 67",
                "12'50",
                "500'00",
                "7’5",
                "٥٠٠٬٠٠"
            })
    void digitsApartThatAreNoThousandsAreAskedAgain(String typed) {
        assertThat(TypedSum.exact(typed).value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 250", "1 250,00", "1\u00a0250 €", "EUR 1 250", "1250"})
    void thousandsMayStandApart(String typed) {
        assertThat(TypedSum.exact(typed).value()).contains(Money.ofEuros(1250));
    }
}
