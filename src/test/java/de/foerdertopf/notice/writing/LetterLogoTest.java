package de.foerdertopf.notice.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.foerdertopf.document.LetterLogo;
import de.foerdertopf.document.PdfProof;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.document.TemplateSet;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.LetterFixtures;
import de.foerdertopf.notice.letters.LetterFixtures.House;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A city's sign at the head of its letters: seen, spoken, out of the envelope's window, and kept with the letter. */
class LetterLogoTest {

    private static final float TOLERANCE = 0.3f;

    private final PdfRenderer renderer = new PdfRenderer(Path.of("does-not-exist"));
    private final Letter letter = new LetterFixtures(House.MANNHEIM, LetterFixtures.PLAIN).approval();

    @ParameterizedTest
    @CsvSource({"400, 400, 20, 20", "1417, 200, 60, 8.47", "90, 472, 3.81, 20"})
    void standsAboveTheRuleAtTheRightWhateverItsShape(int width, int height, float wide, float high) throws Exception {
        var pdf = print(logo("Wappen der Stadt Musterstadt", width, height, Color.RED));

        var sign = PdfProof.pictures(pdf, 1).stream()
                .filter(picture -> picture.top() < 97)
                .toList();

        assertThat(sign).hasSize(1);
        assertThat(sign.get(0).width()).isCloseTo(wide, within(TOLERANCE));
        assertThat(sign.get(0).height()).isCloseTo(high, within(TOLERANCE));
        assertThat(sign.get(0).left() + sign.get(0).width()).isCloseTo(190f, within(TOLERANCE));
        assertThat(sign.get(0).top()).isGreaterThanOrEqualTo(14 - TOLERANCE);
        assertThat(sign.get(0).top() + sign.get(0).height()).isLessThanOrEqualTo(36 + TOLERANCE);
        assertThat(PdfProof.signs(pdf, 1).stream().filter(text -> text.baseline() < 36))
                .as("the names stand beside it")
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.right()).isLessThan(130f));
        EnvelopeWindow.holds("28779", PdfProof.signs(pdf, 1));
    }

    @Test
    void isAFigureWithWordsAndConforms() throws Exception {
        var pdf = print(logo("Wappen \"Rad & Löwe\" {{x}}", 400, 400, Color.RED));

        assertThat(PdfProof.figures(pdf)).contains("Wappen \"Rad & Löwe\" {{x}}");
        assertThat(PdfProof.violations(pdf)).isEmpty();
    }

    @Test
    void belongsToTheVersionWithWhichALetterIsProved() throws Exception {
        var then = templates(logo("Wappen", 400, 400, Color.RED));
        var today = templates(logo("Wappen", 400, 400, Color.BLUE));
        var without = renderer.inFolder(letter.template());

        assertThat(then.version()).isNotEqualTo(today.version()).isNotEqualTo(without.version());
        var kept = then.files();
        var again = TemplateSet.of(letter.template(), name -> Objects.requireNonNull(kept.get(name)));
        assertThat(again.version()).isEqualTo(then.version());
        assertThat(LetterPrinter.print(renderer, letter, again))
                .isEqualTo(LetterPrinter.print(renderer, letter, then))
                .isNotEqualTo(LetterPrinter.print(renderer, letter, today));
    }

    private byte[] print(LetterLogo logo) {
        return LetterPrinter.print(renderer, letter, templates(logo));
    }

    private TemplateSet templates(LetterLogo logo) {
        var folder = renderer.inFolder(letter.template());
        return TemplateSet.of(letter.template(), logo.over(folder::text));
    }

    private static LetterLogo logo(String text, int width, int height, Color colour) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return new LetterLogo(text, Base64.getEncoder().encodeToString(bytes.toByteArray()), width, height);
    }
}
