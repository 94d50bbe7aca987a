package de.foerdertopf.reading;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.document.TextRevision;
import de.foerdertopf.notice.letters.LettersToExplain;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.SampleLetters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingTextsTest {

    private final ReadingLibrary library = new ReadingLibrary(new ReadingTextFiles(Path.of("does-not-exist")));

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DE")
    void everyGermanSentenceIsTranslatedAsItStands(ReadingLanguage language) {
        var german = library.german().blocks();
        var translated = library.texts(language).blocks();

        assertThat(translated.keySet()).isEqualTo(german.keySet());
        german.forEach((key, sentence) -> {
            var translation = Objects.requireNonNull(translated.get(key));
            assertThat(translation.placeholders()).as(key).isEqualTo(sentence.placeholders());
            assertThat(translation.of()).as(key).isEqualTo(TextRevision.of(sentence.text()));
        });
    }

    /** The printer joins letters, but cannot set marks above and below them. */
    @ParameterizedTest
    @EnumSource
    void noTextNeedsMarksThatThePrinterCannotPlace(ReadingLanguage language) {
        var marked = new TreeSet<String>();
        library.texts(language).blocks().forEach((key, block) -> {
            if (block.text().codePoints().anyMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK)) {
                marked.add(key);
            }
        });

        assertThat(marked).isEmpty();
    }

    @Test
    void everyShippedProvisionHasAShortForm() {
        assertThat(LettersToExplain.shippedProvisions()).isNotEmpty().allSatisfy(origin -> assertThat(
                        library.german().shortFormOf(origin.code(), origin.revision()))
                .as(origin.code())
                .get()
                .satisfies(key -> assertThat(library.german().blocks()).containsKey(key)));
    }

    @Test
    void everyKindOfLetterThatIsExplainedHasASample() {
        assertThat(LettersToExplain.plain().stream()
                        .map(LettersToExplain.Sample::type)
                        .collect(Collectors.toSet()))
                .isEqualTo(LetterContents.ALL.stream().map(LetterContent::type).collect(Collectors.toSet()));
        assertThat(LetterContents.of(NoticeType.FREE_LETTER)).isEmpty();
        LetterContents.ALL.forEach(
                content -> assertThat(SampleLetters.of(content.type(), SampleLetters.Kind.USUAL, null, null))
                        .isInstanceOf(content.letter()));
    }

    @Test
    void aSentenceWhoseGermanWasChangedLaterIsLeftOut(@TempDir Path home) throws Exception {
        var folder = Files.createDirectories(home.resolve("templates/notice/reading"));
        Files.writeString(folder.resolve("de.yaml"), """
                language: de
                blocks:
                  grant.full: "*{amount}*. Das ist die ganze Summe."
                """);
        var changed = new ReadingLibrary(new ReadingTextFiles(home));
        var page = new ReadingPage(changed.texts(ReadingLanguage.FR), changed.german(), Fit.WHOLE);
        var german = new ReadingPage(changed.german(), changed.german(), Fit.WHOLE);
        var letter = LettersToExplain.plain().get(0).letter();

        var copy = PrintReadingCopy.write(letter, page, false);
        var plain = PrintReadingCopy.write(letter, german, false);

        assertThat(copy.facts().get(1).values().get(0).plain())
                .isEqualTo("Cela se trouve dans la lettre allemande. Des questions ? Appelez-nous.");
        assertThat(page.outdated()).containsExactly("grant.full");
        assertThat(plain.facts().get(1).values().get(0).plain()).endsWith("Das ist die ganze Summe.");
    }

    @Test
    void aCitysOwnTranslationWithdrawsTheSignature(@TempDir Path home) throws Exception {
        var before = library.texts(ReadingLanguage.TR).revision();
        var folder = Files.createDirectories(home.resolve("templates/notice/reading"));
        Files.writeString(folder.resolve("tr.yaml"), """
                language: tr
                blocks:
                  questions.title:
                    of: "%s"
                    text: Sorular?
                """.formatted(TextRevision.of("Fragen?")));

        var changed = new ReadingLibrary(new ReadingTextFiles(home)).texts(ReadingLanguage.TR);

        assertThat(changed.revision()).isNotEqualTo(before);
        assertThat(changed.blocks().keySet())
                .isEqualTo(library.german().blocks().keySet());
    }
}
