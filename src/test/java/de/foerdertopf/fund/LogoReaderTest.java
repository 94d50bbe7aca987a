package de.foerdertopf.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.fund.FundFiles.FundFile;
import de.foerdertopf.platform.StartProblem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A city's sign is taken as it is, or the start says what is wrong with it. */
class LogoReaderTest {

    private static final String LOCATION = "/srv/funds/musterstadt/logo.yaml";
    private static final String GOOD = "file: logo.png\ntext: Wappen der Stadt Musterstadt\n";

    @Test
    void isPutOnWhiteAndMadeNoSharperThanAPrinterPrints() throws IOException {
        var logo = read(GOOD, png(2000, 2000));

        assertThat(logo.text()).isEqualTo("Wappen der Stadt Musterstadt");
        assertThat(logo.width()).isEqualTo(472);
        assertThat(logo.height()).isEqualTo(472);
        var picture = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(logo.png())));
        assertThat(picture.getColorModel().hasAlpha()).isFalse();
        assertThat(picture.getRGB(5, 5)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void keepsASmallOneAsItIs() throws IOException {
        var logo = read(GOOD, png(300, 120));

        assertThat(logo.width()).isEqualTo(300);
        assertThat(logo.height()).isEqualTo(120);
    }

    @Test
    void saysThatThePictureIsMissing() {
        assertThatThrownBy(() -> read(GOOD, null))
                .isInstanceOf(StartProblem.class)
                .hasMessage(LOCATION + " at file: logo.png does not lie beside it.");
    }

    @Test
    void saysThatThePictureIsBroken() throws IOException {
        var half = png(300, 120);
        var drawing = new byte[] {'<', 's', 'v', 'g', '/', '>'};

        assertThatThrownBy(() -> read(GOOD, Arrays.copyOf(half, half.length / 2)))
                .isInstanceOf(StartProblem.class)
                .hasMessageStartingWith(LOCATION + " at file: logo.png is broken");
        assertThatThrownBy(() -> read(GOOD, drawing))
                .isInstanceOf(StartProblem.class)
                .hasMessageStartingWith(LOCATION + " at file: logo.png is broken");
    }

    @Test
    void saysThatThePictureIsTooLarge() throws IOException {
        assertThatThrownBy(() -> read(GOOD, new byte[1_000_001]))
                .isInstanceOf(StartProblem.class)
                .hasMessageStartingWith(LOCATION + " at file: logo.png has 1000001 bytes");
        var vast = png(5000, 4000);
        assertThatThrownBy(() -> read(GOOD, vast))
                .isInstanceOf(StartProblem.class)
                .hasMessageStartingWith(LOCATION + " at file: logo.png has 20000000 pixels");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file: ../../etc/logo.png\ntext: Wappen\n",
                "file: logo.jpg\ntext: Wappen\n",
                "file: logo.png\ntext: ' '\n",
                "file: logo.png\n",
                "file: logo.png\ntext: Wappen\ncolour: moos\n"
            })
    void refusesWhatItsFileShouldNotSay(String content) {
        assertThatThrownBy(() -> read(content, png(300, 120)))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(LOCATION);
    }

    private static FundLogo read(String content, byte @Nullable [] picture) {
        var about = new FundFile("musterstadt", "logo.yaml", LOCATION, content);
        return LogoReader.read(about, name -> picture);
    }

    /** See-through, as the signs of cities come. */
    private static byte[] png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        return bytes.toByteArray();
    }
}
