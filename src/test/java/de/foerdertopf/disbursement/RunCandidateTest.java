package de.foerdertopf.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is looked at once more before a run is closed. */
class RunCandidateTest {

    private static final String ONE = "DE49 9005 0050 7000 7000 12";
    private static final String ANOTHER = "DE02120300000000202051";

    @Test
    void nobodyIsNamedWhereEverybodyIsPaidOnce() {
        assertThat(RunCandidate.doubts(
                        List.of(
                                paid("MA-FF-2026-00001", ONE, "Chor", 300),
                                paid("MA-FF-2026-00002", ANOTHER, "Garten", 300)),
                        List.of(paid("MA-FF-2026-00003", "DE02500105170137075030", "Theater", 300))))
                .isEmpty();
    }

    @Test
    void oneAccountTwiceIsNamedWhateverTheSumAndTheName() {
        var doubts = RunCandidate.doubts(
                List.of(
                        paid("MA-FF-2026-00001", ONE, "Chor", 300),
                        paid("MA-FF-2026-00002", ANOTHER, "Garten", 300),
                        paid("MA-FF-2026-00003", "DE49900500507000700012", "Chorgemeinschaft", 250)),
                List.of());

        assertThat(doubts).extracting(RunDoubt::number).containsExactly("MA-FF-2026-00001-R1", "MA-FF-2026-00003-R1");
        assertThat(doubts).allMatch(doubt -> doubt.check() == RunDoubt.Check.DOUBLES && !doubt.earlier());
        assertThat(doubts)
                .extracting(RunDoubt::project)
                .containsExactly("Projekt MA-FF-2026-00001", "Projekt MA-FF-2026-00003");
    }

    @Test
    void oneRecipientTwiceIsNamedWhateverTheAccount() {
        assertThat(RunCandidate.doubts(
                        List.of(
                                paid("MA-FF-2026-00001", ONE, "Chor e. V.", 300),
                                paid("MA-FF-2026-00002", ANOTHER, "Chor  e.V.", 200)),
                        List.of()))
                .hasSize(2);
    }

    @Test
    void whoWasPaidShortlyBeforeIsNamedWithThatPayment() {
        var doubts = RunCandidate.doubts(
                List.of(paid("MA-FF-2026-00001", ONE, "Chor", 300), paid("MA-FF-2026-00002", ANOTHER, "Garten", 300)),
                List.of(
                        paid("MA-FF-2026-00000", ONE, "Singkreis", 500),
                        paid("MA-FF-2026-00009", "DE02500105170137075030", "Tanz", 300)));

        assertThat(doubts)
                .extracting(RunDoubt::number, RunDoubt::earlier)
                .containsExactly(tuple("MA-FF-2026-00001-R1", false), tuple("MA-FF-2026-00000-R1", true));
    }

    @Test
    void theNextInstalmentOfACaseIsNoSecondPaymentButTwoInOneRunAreLookedAt() {
        assertThat(RunCandidate.doubts(
                        List.of(paid("MA-FF-2026-00001", ONE, "Chor", 300)),
                        List.of(paid("MA-FF-2026-00001", ONE, "Chor", 500))))
                .isEmpty();
        assertThat(RunCandidate.doubts(
                        List.of(paid("MA-FF-2026-00001", ONE, "Chor", 300), paid("MA-FF-2026-00001", ONE, "Chor", 500)),
                        List.of()))
                .hasSize(2);
    }

    private static RunCandidate paid(String caseNumber, String iban, String recipient, long euros) {
        return new RunCandidate(
                new PaymentId(UUID.randomUUID()),
                caseNumber + "-R1",
                new CaseNumber(caseNumber),
                recipient,
                new Iban(iban),
                recipient,
                "Projekt " + caseNumber,
                Money.ofEuros(euros),
                true,
                true,
                true);
    }
}
