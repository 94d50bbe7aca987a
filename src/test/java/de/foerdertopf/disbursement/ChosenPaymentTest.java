package de.foerdertopf.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.disbursement.RunDoubt.Check;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChosenPaymentTest {

    private static final String ACCOUNT = "DE49900500507000700012";
    private static final String OTHER_ACCOUNT = "DE90902000000000000051";

    @Test
    void whatIsAsItShouldBeIsNotDoubted() {
        assertThat(ChosenPayment.doubts(List.of(
                        payment("R1", ACCOUNT, 300, true, true, true),
                        payment("R2", ACCOUNT, 301, true, true, true),
                        payment("R3", OTHER_ACCOUNT, 300, true, true, true))))
                .isEmpty();
    }

    @Test
    void theSameSumToTheSameAccountIsWorthASecondLookHoweverTheAccountIsWritten() {
        var doubts = ChosenPayment.doubts(List.of(
                payment("R1", ACCOUNT, 300, true, true, true),
                payment("R2", OTHER_ACCOUNT, 300, true, true, true),
                payment("R3", "DE49 9005 0050 7000 7000 12", 300, true, true, true)));

        assertThat(doubts).extracting(RunDoubt::check).containsOnly(Check.DOUBLES);
        assertThat(doubts).extracting(RunDoubt::number).containsExactly("R1", "R3");
        assertThat(doubts).extracting(RunDoubt::lastFour).containsOnly("0012");
    }

    @Test
    void anAccountThatCannotExistIsWorthASecondLook() {
        assertThat(ChosenPayment.doubts(List.of(payment("R1", "DE50900500507000700012", 300, true, true, true))))
                .extracting(RunDoubt::check)
                .containsExactly(Check.IBAN);
    }

    @Test
    void whatNobodyCertifiedOrASecondPersonDidNotReleaseOrIsOnItsWayAlreadyIsNamedInTheOrderOfThePage() {
        var doubts = ChosenPayment.doubts(List.of(
                payment("R1", ACCOUNT, 300, false, true, true),
                payment("R2", ACCOUNT, 400, true, false, true),
                payment("R3", ACCOUNT, 500, true, true, false)));

        assertThat(doubts).extracting(RunDoubt::check).containsExactly(Check.CORRECT, Check.RELEASED, Check.OTHER_RUN);
        assertThat(doubts).extracting(RunDoubt::number).containsExactly("R1", "R2", "R3");
    }

    private static ChosenPayment payment(
            String number, String account, long euros, boolean certified, boolean released, boolean inNoRun) {
        return new ChosenPayment(
                new PaymentId(UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8))),
                number,
                "Gruppe " + number,
                new Iban(account),
                Money.ofEuros(euros),
                certified,
                released,
                inNoRun);
    }
}
