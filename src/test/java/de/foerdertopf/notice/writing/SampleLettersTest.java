package de.foerdertopf.notice.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import de.foerdertopf.document.PdfProof;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.document.TemplateInspection;
import de.foerdertopf.notice.letters.LetterFixtures;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.RevocationLetter;
import de.foerdertopf.notice.writing.SampleLetters.Kind;
import de.foerdertopf.shared.HouseJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every letter can be tried out with invented data before a template of it is published. */
class SampleLettersTest {

    private static final Path WRITTEN = Path.of("target/sample");
    private static final JsonMapper WRITER = HouseJson.MAPPER
            .rebuild()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultVisibility(visibility -> visibility
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .build();

    private final PdfRenderer renderer = new PdfRenderer(Path.of("does-not-exist"));

    @Test
    void everyTypeHasASample() throws IOException {
        Files.createDirectories(WRITTEN);
        for (var letter : new LetterFixtures(LetterFixtures.House.MANNHEIM, LetterFixtures.PLAIN).all()) {
            Files.writeString(
                    WRITTEN.resolve(SampleLetters.fileOf(NoticeType.of(letter))),
                    WRITER.writeValueAsString(letter) + "\n");
        }

        assertThat(Stream.of(NoticeType.values()).map(SampleLetters::fileOf))
                .as("A sample of each type stands in templates/notice/sample. Proposals lie in " + WRITTEN)
                .allSatisfy(file ->
                        assertThat(Path.of("templates/notice/sample", file)).exists());
    }

    @ParameterizedTest
    @EnumSource
    void everySampleIsPrinted(NoticeType type) throws Exception {
        for (var kind : Kind.values()) {
            var letter = SampleLetters.of(type, kind, null, null);

            var pdf = LetterPrinter.print(renderer, letter, renderer.inFolder(letter.template()));

            assertThat(PdfProof.violations(pdf)).as(kind.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theShippedTemplateHasNoProblem(NoticeType type) {
        var template = SampleLetters.template(type);

        assertThat(TemplateInspection.inspect(template, type.letter(), renderer.inFolder(template)::text))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSampleSaysAllOfTheChecklistButWhatTheStyleSheetWrites(NoticeType type) {
        var letter = SampleLetters.of(type, Kind.USUAL, null, null);
        var words = renderer.textOf(renderer.inFolder(letter.template()), letter, letter.metadata());

        assertThat(LetterChecklist.of(letter))
                .filteredOn(part -> !part.isKeptBy(letter, words))
                .extracting(LetterChecklist.Part::name)
                .containsExactly("page count");
    }

    @Test
    void theLongSampleIsLongAndTheSparseOneIsSparse() {
        var usual = (RevocationLetter) SampleLetters.of(NoticeType.REVOCATION, Kind.USUAL, null, null);
        var sparse = (RevocationLetter) SampleLetters.of(NoticeType.REVOCATION, Kind.SPARSE, null, null);
        var longer = (RevocationLetter) SampleLetters.of(NoticeType.REVOCATION, Kind.LONG, null, null);

        assertThat(sparse.interpretedInto()).isNull();
        assertThat(sparse.opening().greetedName()).isNull();
        assertThat(sparse.head().contact().phone()).isNull();
        assertThat(longer.matter().projectTitle().length())
                .isGreaterThan(usual.matter().projectTitle().length() + 90);
        assertThat(Arrays.stream(NoticeType.values()).map(SampleLetters::template))
                .doesNotHaveDuplicates();
    }
}
