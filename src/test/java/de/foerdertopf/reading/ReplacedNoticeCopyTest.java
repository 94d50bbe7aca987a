package de.foerdertopf.reading;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.notice.letters.ApprovalLetter;
import de.foerdertopf.notice.letters.GrantTerms;
import de.foerdertopf.notice.letters.LettersToExplain;
import de.foerdertopf.notice.letters.NamedLetter;
import de.foerdertopf.notice.letters.ReplacedNotice;
import de.foerdertopf.shared.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever was paid under an earlier notice reads in every language what is there, and that only the rest is still to come. */
class ReplacedNoticeCopyTest {

    private static final ReadingLibrary LIBRARY = new ReadingLibrary(new ReadingTextFiles(Path.of("does-not-exist")));
    private static final NamedLetter EARLIER = new NamedLetter("Bewilligungsbescheid", LocalDate.of(2025, 4, 3));

    @ParameterizedTest
    @EnumSource
    void onlyTheRestIsStillToCome(ReadingLanguage language) {
        var terms = letter().terms();
        var rest = terms.amount().minus(Money.ofEuros(640));
        var copy = copy(terms.replacing(new ReplacedNotice(EARLIER, Money.ofEuros(640), rest)), language);

        assertThat(CopyWords.beside(
                        LIBRARY.texts(language).require("label.replaces").text(), copy))
                .as("which notice does not count any more")
                .isNotEmpty();
        assertThat(beside("label.replaces", copy, language).days()).containsExactly(new Facts.Day(2025, 4, 3));
        assertThat(beside("label.payment", copy, language).sums()).containsExactly(rest);
        assertThat(beside("label.paid", copy, language).sums()).containsExactly(Money.ofEuros(640));
    }

    @ParameterizedTest
    @EnumSource
    void whereAllIsPaidNoPaymentIsPromised(ReadingLanguage language) {
        var terms = letter().terms();
        var copy = copy(terms.replacing(new ReplacedNotice(EARLIER, terms.amount(), Money.ZERO)), language);

        assertThat(CopyWords.of(copy))
                .doesNotContain(LIBRARY.texts(language).require("label.payment").text());
        assertThat(beside("label.paid", copy, language).sums()).containsExactly(terms.amount());
    }

    private static Facts beside(String label, ReadingCopy copy, ReadingLanguage language) {
        var head = LIBRARY.texts(language).require(label).text();
        return new Facts(String.join(" ", CopyWords.beside(head, copy)), LIBRARY.texts(language));
    }

    private static ReadingCopy copy(GrantTerms terms, ReadingLanguage language) {
        var letter = letter();
        return PrintReadingCopy.write(
                new ApprovalLetter(
                        letter.head(),
                        letter.matter(),
                        letter.opening(),
                        terms,
                        letter.law(),
                        letter.remedy(),
                        letter.closing()),
                new ReadingPage(LIBRARY.texts(language), LIBRARY.german(), Fit.WHOLE),
                false);
    }

    private static ApprovalLetter letter() {
        return LettersToExplain.plain().stream()
                .map(LettersToExplain.Sample::letter)
                .filter(ApprovalLetter.class::isInstance)
                .map(ApprovalLetter.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
