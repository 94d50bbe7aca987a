package de.foerdertopf.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 1200",
                "12,5 € | 1250",
                "12,05 | 1205",
                "1.234,56 | 123456",
                "1.234 | 123400",
                "1234.56 | 123456",
                "1234.5 | 123450",
                "1 234,56 | 123456",
                "1\u202f234,56\u00a0€ | 123456",
                "−3 | -300",
                "-3.20 | -320",
                "0 | 0"
            })
    void readsWhatPeopleType(String typed, long cents) {
        assertThat(Money.parse(typed).cents()).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "viel", "12,345", "12.34.56", "1,2,3", "1.23,4", "12e3", "--3", "123456789012345678901"})
    void guessesNothingThatItCannotRead(String typed) {
        assertThatThrownBy(() -> Money.parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheLongestSumAndNothingLonger() {
        assertThatThrownBy(() -> Money.parse("9".repeat(20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whole cents");
        assertThatThrownBy(() -> Money.parse("9".repeat(21))).hasMessageContaining("Too long");
    }

    @Test
    void knowsNoPartsOfACent() {
        assertThat(Money.of(new BigDecimal("12.50"))).isEqualTo(Money.ofCents(1250));
        assertThatThrownBy(() -> Money.of(new BigDecimal("12.505"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsAndTakesAwayAndNeverOverflowsUnseen() {
        assertThat(Money.ofEuros(3).plus(Money.ofCents(5))).isEqualTo(Money.ofCents(305));
        assertThat(Money.ofEuros(3).minus(Money.ofCents(305))).isEqualTo(Money.ofCents(-5));
        assertThat(Money.ofEuros(3).negated()).isEqualTo(Money.ofCents(-300));
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(Money.ofCents(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(Money.ofCents(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofEuros(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void nothingIsAlwaysTheSameNothing() {
        assertThat(Money.ofCents(0)).isSameAs(Money.ZERO);
        assertThat(Money.ofCents(1)).isEqualTo(new Money(1));
    }

    @Test
    void aShareRoundsHalfACentUp() {
        assertThat(Money.ofCents(1).times(new Share(5000))).isEqualTo(Money.ofCents(1));
        assertThat(Money.ofCents(1).times(new Share(4999))).isEqualTo(Money.ZERO);
        assertThat(Money.ofEuros(1500).times(Share.percent(new BigDecimal("12.5"))))
                .isEqualTo(Money.ofCents(18_750));
    }

    @Test
    void comparesToTheCent() {
        var less = Money.ofCents(99);
        var more = Money.ofCents(100);

        assertThat(more.isMoreThan(less)).isTrue();
        assertThat(more.isMoreThan(more)).isFalse();
        assertThat(less.isLessThan(more)).isTrue();
        assertThat(less.isLessThan(less)).isFalse();
        assertThat(less.min(more)).isSameAs(less);
        assertThat(more.min(less)).isSameAs(less);
        assertThat(less.max(more)).isSameAs(more);
        assertThat(more.max(less)).isSameAs(more);
        assertThat(less.compareTo(more)).isNegative();
    }

    @Test
    void amongEqualsItKeepsItself() {
        var one = new Money(5);
        var same = new Money(5);

        assertThat(one.min(same)).isSameAs(one);
        assertThat(one.max(same)).isSameAs(one);
    }

    @Test
    void isMoreOrLessThanNothingOrNothing() {
        assertThat(Money.ofCents(1).isPositive()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.ofCents(-1).isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(Money.ofCents(1).isZero()).isFalse();
    }

    @Test
    void standsInLettersAndFilesAsEachWantsIt() {
        var sum = Money.ofCents(-150_050);

        assertThat(sum.toGerman()).isEqualTo("−1.500,50\u00a0€");
        assertThat(sum.negated().toGermanNumber()).isEqualTo("1.500,50");
        assertThat(Money.ZERO.toGermanNumber()).isEqualTo("0,00");
        assertThat(sum.toDecimalString()).isEqualTo("-1500.50").isEqualTo(sum.toString());
        assertThat(sum.toBigDecimal()).isEqualTo(new BigDecimal("-1500.50"));
    }
}
