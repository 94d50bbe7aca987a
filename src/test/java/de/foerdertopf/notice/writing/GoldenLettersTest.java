package de.foerdertopf.notice.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import de.foerdertopf.document.PdfProof;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.document.Picture;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.LetterFixtures;
import de.foerdertopf.notice.letters.NoticeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every letter as somebody looked at it and found it good: what a screen reader speaks, with headings and head cells, and what the eye
 * sees. Who changes a letter on purpose writes both anew with {@code mvn test -Dtest=GoldenLettersTest -Dgolden.write=true}, and looks.
 */
class GoldenLettersTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/letters");
    private static final Path SEEN = Path.of("target/golden");
    private static final boolean WRITES = Boolean.getBoolean("golden.write");

    /** Squares of a picture: less than one word. */
    private static final int UNSEEN = 2;

    private static final PdfRenderer RENDERER = new PdfRenderer(Path.of("does-not-exist"));

    static Stream<Arguments> letters() {
        return Stream.of(LetterFixtures.House.values()).flatMap(house -> new LetterFixtures(house, LetterFixtures.PLAIN)
                .all().stream().map(letter -> argumentSet(name(house, letter), name(house, letter), letter)));
    }

    /** The second fund's letters have the same sheet in another colour. */
    static Stream<Arguments> letterOfEachType() {
        return letters().filter(letter -> String.valueOf(letter.get()[0]).startsWith("bremen"));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void readsAloudAsBefore(String name, Letter letter) throws IOException {
        var outline = PdfProof.outline(print(letter));
        var golden = GOLDEN.resolve(name + ".txt");
        if (WRITES) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, outline);
        }

        assertThat(outline).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("letterOfEachType")
    void looksAsBefore(String name, Letter letter) throws IOException {
        var picture = Picture.of(print(letter));
        var golden = GOLDEN.resolve(name + ".png");
        if (WRITES) {
            picture.write(golden);
        }

        var before = Picture.read(golden);
        var differences = picture.differences(before);
        if (differences > UNSEEN) {
            picture.marked(before).write(SEEN.resolve(name + ".png"));
        }
        assertThat(differences)
                .as("%s looks different: see target/golden/%s.png", name, name)
                .isLessThanOrEqualTo(UNSEEN);
    }

    @Test
    void oneOtherWordIsSeen() throws IOException {
        var one = Picture.of(print(new LetterFixtures(LetterFixtures.House.BREMEN, LetterFixtures.PLAIN).approval()));
        var other = Picture.of(print(new LetterFixtures(
                        LetterFixtures.House.BREMEN,
                        new LetterFixtures.Typed(
                                LetterFixtures.PLAIN.group(), LetterFixtures.PLAIN.person(), "Fest der tausend Stühle"))
                .approval()));

        assertThat(one.differences(one)).isZero();
        assertThat(one.differences(other)).isGreaterThan(UNSEEN);
    }

    private static String name(LetterFixtures.House house, Letter letter) {
        return (house + "-" + NoticeType.of(letter)).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static byte[] print(Letter letter) {
        return LetterPrinter.print(RENDERER, letter, RENDERER.inFolder(letter.template()));
    }
}
