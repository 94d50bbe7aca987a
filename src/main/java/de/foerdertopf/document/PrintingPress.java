package de.foerdertopf.document;

import com.ibm.icu.util.VersionInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.util.Version;

/**
 * What a letter was printed with. The same letter from another press may have other bytes although it says the same.
 *
 * @param fonts one line for each face of the letters' family, file and SHA-256, and one for the fonts of other scripts
 * @param software the libraries with their versions, the house's own rules of setting, and what of the machine shows in the bytes: its
 *     compression and its colour profile
 */
public record PrintingPress(String fonts, String software) {

    static final PrintingPress HERE = new PrintingPress(LetterFonts.SHARED.fingerprint(), softwareHere());

    private static final int SHORT = 12;

    /** Goes up with each rule by which the same letter is set in other words than before; 2: no second full stop after a name. */
    private static final int SETTING = 2;

    private static String softwareHere() {
        return "openhtmltopdf %s, PDFBox %s, ICU %s, words set by Java %s, deflate %s, sRGB %s, setting %d"
                .formatted(
                        libraryVersion("io.github.openhtmltopdf", "openhtmltopdf-pdfbox"),
                        Version.getVersion(),
                        VersionInfo.ICU_VERSION,
                        Runtime.version(),
                        compression(),
                        Sha256.of(PdfRenderer.SRGB).substring(0, SHORT),
                        SETTING);
    }

    private static String libraryVersion(String group, String artifact) {
        var file = "META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (var in = PrintingPress.class.getClassLoader().getResourceAsStream(file)) {
            var properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java compresses with whatever zlib the machine has; another one packs the same page differently. */
    private static String compression() {
        var sample = new StringBuilder();
        for (var i = 0; i < 5_000; i++) {
            sample.append(i * 7919 % 1_000).append(" Td (").append(i % 97).append(") Tj ");
        }
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(sample.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.of(packed.toByteArray()).substring(0, SHORT);
    }
}
