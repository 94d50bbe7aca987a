package de.foerdertopf.reading;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.notice.letters.InterestLetter;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.LettersToExplain;
import de.foerdertopf.notice.letters.LettersToExplain.Sample;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.PaymentSlip;
import de.foerdertopf.notice.letters.RepaymentLetter;
import de.foerdertopf.notice.letters.RevocationLetter;
import de.foerdertopf.notice.letters.WithdrawalLetter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Copies of the letters after a decision: what changed, who is right, what is to be paid back and what help there is. */
class LaterLettersCopyTest {

    private static final ReadingLibrary LIBRARY = new ReadingLibrary(new ReadingTextFiles(Path.of("does-not-exist")));

    @ParameterizedTest
    @EnumSource
    void whoeverMustPayReadsHowMuchUntilWhenAndWhere(ReadingLanguage language) {
        assertThat(samples().filter(sample -> slip(sample.letter()) != null))
                .hasSizeGreaterThan(6)
                .allSatisfy(sample -> {
                    var slip = Objects.requireNonNull(slip(sample.letter()));
                    var copy = write(sample, language);
                    var pay = LIBRARY.texts(language).require("label.pay").text();
                    var said = new Facts(String.join(" ", CopyWords.beside(pay, copy)), LIBRARY.texts(language));
                    assertThat(said.sums()).containsExactly(slip.amount());
                    assertThat(said.days())
                            .containsExactly(new Facts.Day(
                                    slip.dueOn().getYear(),
                                    slip.dueOn().getMonthValue(),
                                    slip.dueOn().getDayOfMonth()));
                    assertThat(copy.title().plain()).contains(slip.amount().toGerman());
                    assertThat(CopyWords.of(copy)).contains(slip.iban().grouped(), slip.reference());
                });
    }

    @Test
    void whoeverMustPayIsOfferedInstalmentsAndNeverThreatened() {
        assertThat(samples().filter(sample -> slip(sample.letter()) != null)).allSatisfy(sample -> {
            var words = CopyWords.of(write(sample, ReadingLanguage.DE));
            assertThat(words).contains("Bitte zahlen Sie", "Raten sind möglich. Rufen Sie uns");
            assertThat(words)
                    .doesNotContainIgnoringCase("vollstreck")
                    .doesNotContainIgnoringCase("zwang")
                    .doesNotContainIgnoringCase("mahn")
                    .doesNotContainIgnoringCase("betrug")
                    .doesNotContainIgnoringCase("umgehend");
        });
    }

    @Test
    void aWithdrawalSaysWhatWasWrongAndHowFarItGoes() {
        assertThat(CopyWords.of(german(NoticeType.WITHDRAWAL)))
                .contains("Eine Angabe in Ihrem Antrag war falsch.")
                .contains("in voller Höhe zurück", "Ihre Antwort steht im deutschen Brief.");
        assertThat(CopyWords.of(variant(NoticeType.WITHDRAWAL)))
                .contains("in Höhe von 800,00", "Es kam keine Antwort.", "keine, wenn Sie bis zum");
    }

    @Test
    void moneyThatWasPaidInPartsIsToldWithEachDay() {
        var copies = LettersToExplain.variants().stream()
                .filter(sample -> sample.letter() instanceof WithdrawalLetter letter && letter.unpaid() != null)
                .map(sample -> write(sample, ReadingLanguage.DE))
                .toList();

        assertThat(CopyWords.of(copies.get(0)))
                .contains("ausgezahlt am 7.", "1.000,00", "ausgezahlt am 24.")
                .contains("Wir zahlen 500,00", "in Höhe von 2.200,00");
        assertThat(CopyWords.of(copies.get(1)))
                .contains("Wir nehmen Ihren Bescheid zurück", "Wir zahlen 2.500,00")
                .contains("Sie müssen nichts zahlen.")
                .doesNotContain("ausgezahlt am", "IBAN");
    }

    @Test
    void aClaimForLeftOverMoneySaysWhatWasNeeded() {
        assertThat(CopyWords.of(german(NoticeType.REPAYMENT)))
                .contains("Vom Zuschuss haben Sie 1.700,00", "gilt seit dem", "für 800,00");
        assertThat(CopyWords.of(variant(NoticeType.REPAYMENT))).contains("Wir widerrufen den Bescheid");
    }

    @Test
    void interestBeginsWithThanks() {
        var usual = CopyWords.of(german(NoticeType.INTEREST));
        assertThat(usual).contains("Danke: Die Rückzahlung von 2.500,00", "Für die Zeit davor verlangen wir keine");
        assertThat(CopyWords.of(variant(NoticeType.INTEREST))).doesNotContain("Für die Zeit davor");
        assertThat(CopyWords.of(german(NoticeType.INTEREST_WAIVER))).contains("Sie müssen nichts mehr zahlen.");
    }

    @ParameterizedTest
    @EnumSource
    void beforeAClaimNothingIsDecidedAndNothingToBePaid(ReadingLanguage language) {
        var texts = LIBRARY.texts(language);

        assertThat(samples().filter(sample -> sample.type() == NoticeType.CLAIM_HEARING))
                .hasSize(6)
                .allSatisfy(sample -> {
                    var copy = write(sample, language);
                    assertThat(copy.title().plain())
                            .isEqualTo(texts.require("hearing.title").text());
                    assertThat(CopyWords.beside(texts.require("label.pay").text(), copy))
                            .isEmpty();
                    assertThat(CopyWords.of(copy)).doesNotContain("DE20");
                });
    }

    @Test
    void anAmendmentSaysOldAndNewInTheWordsOfTheLanguage() {
        var ukrainian = write(sample(NoticeType.AMENDMENT), ReadingLanguage.UK);
        var settled = LettersToExplain.variants().get(0);

        assertThat(CopyWords.beside("Кінець проєкту", ukrainian))
                .containsExactly("тепер 11 жовтня 2025 року, було 6 вересня 2025 року");
        assertThat(CopyWords.beside("Звіт подати до", ukrainian))
                .containsExactly("тепер 11 грудня 2025 року, було 6 листопада 2025 року");
        assertThat(CopyWords.beside("Your grant", write(settled, ReadingLanguage.EN)))
                .containsExactly("now 1.300,00 €, previously 1.500,00 €");
    }

    @Test
    void whatSomebodyTypedStaysGermanInEveryLanguage() {
        var copy = write(last(LettersToExplain.variants(), NoticeType.AMENDMENT), ReadingLanguage.RU);

        assertThat(CopyWords.beside("Ort", copy)).containsExactly("теперь Heiko Brüggemannsen, было Marktplatz");
        assertThat(copy.facts())
                .filteredOn(fact -> fact.label().plain().equals("Ort"))
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact.label().runs().get(0).language()).isEqualTo("de"));
    }

    @Test
    void aCorrectionSetsWrongBesideRight() {
        var copy = write(sample(NoticeType.CORRECTION), ReadingLanguage.FR);

        assertThat(CopyWords.beside("Faux", copy)).containsExactly("Projekt am 31. September 2025");
        assertThat(CopyWords.beside("Correct", copy)).containsExactly("Projekt am 30. September 2025");
        assertThat(CopyWords.of(copy)).contains("Cela ne change pas notre décision.");
    }

    @Test
    void answersToAnObjectionSayWhoIsRightAndWhoPays() {
        var answers = LettersToExplain.variants().stream()
                .filter(sample -> sample.type() == NoticeType.OBJECTION_DECISION)
                .map(sample -> CopyWords.of(write(sample, ReadingLanguage.DE)))
                .toList();

        assertThat(CopyWords.of(german(NoticeType.OBJECTION_DECISION)))
                .startsWith("Es bleibt bei unserer Entscheidung")
                .contains("Wir haben alles noch einmal geprüft.", "Die Kosten dieses Verfahrens zahlen Sie.");
        assertThat(answers.get(0)).contains("Das war zu spät.").doesNotContain("noch einmal geprüft");
        assertThat(answers.get(1))
                .startsWith("Sie bekommen zum Teil recht")
                .contains("je zur Hälfte", "Anwalt war notwendig");
        assertThat(CopyWords.of(german(NoticeType.REMEDY_DECISION)))
                .startsWith("Sie bekommen recht")
                .contains("entscheiden über Ihren Antrag", "zahlen wir.", "Anwalt war nicht notwendig");
        assertThat(CopyWords.of(variant(NoticeType.REMEDY_DECISION))).contains("gilt nicht mehr.");
    }

    @Test
    void nothingBeforeTheDecisionSoundsLikeAPromise() {
        assertThat(CopyWords.of(german(NoticeType.INTERIM_MESSAGE)))
                .contains("Wir haben noch nicht entschieden.", "Das ist keine Zusage.", "spätestens am 30.");
        assertThat(CopyWords.of(variant(NoticeType.INTERIM_MESSAGE))).doesNotContain("spätestens");
        assertThat(CopyWords.of(german(NoticeType.EARLY_START_PERMISSION)))
                .contains("Wir versprechen Ihnen damit kein Geld.", "auf eigenes Risiko");
        assertThat(CopyWords.of(german(NoticeType.PROVISIONAL_APPROVAL)))
                .contains("Das ist noch nicht endgültig.", "Das ist zu tun", "unter IV");
    }

    private static Stream<Sample> samples() {
        return Stream.concat(LettersToExplain.plain().stream(), LettersToExplain.variants().stream());
    }

    private static @Nullable PaymentSlip slip(Letter letter) {
        if (letter instanceof RevocationLetter revocation) {
            return revocation.slip();
        }
        if (letter instanceof WithdrawalLetter withdrawal) {
            return withdrawal.slip();
        }
        if (letter instanceof RepaymentLetter repayment) {
            return repayment.slip();
        }
        return letter instanceof InterestLetter interest ? interest.slip() : null;
    }

    private static ReadingCopy german(NoticeType type) {
        return write(sample(type), ReadingLanguage.DE);
    }

    private static ReadingCopy variant(NoticeType type) {
        return write(last(LettersToExplain.variants(), type), ReadingLanguage.DE);
    }

    private static Sample sample(NoticeType type) {
        return last(LettersToExplain.plain(), type);
    }

    private static Sample last(List<Sample> samples, NoticeType type) {
        return samples.stream()
                .filter(sample -> sample.type() == type)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static ReadingCopy write(Sample sample, ReadingLanguage language) {
        var page = new ReadingPage(LIBRARY.texts(language), LIBRARY.german(), Fit.WHOLE);
        return PrintReadingCopy.write(sample.letter(), page, false);
    }
}
