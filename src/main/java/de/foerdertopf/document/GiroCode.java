package de.foerdertopf.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Payment data as the square code that banking apps read (EPC069-12, version 2): a copy of the printed fields, never more. */
public final class GiroCode {

    private static final int NAME_LENGTH = 70;
    private static final int TEXT_LENGTH = 140;
    private static final int QUIET_MODULES = 2;
    private static final int PIXELS_PER_MODULE = 6;
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private GiroCode() {}

    /** What the code says, line by line. */
    public static String payload(String payee, Iban iban, Money amount, String text) {
        return String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                "",
                cut(payee, NAME_LENGTH),
                iban.normalised(),
                "EUR" + amount.toDecimalString(),
                "",
                "",
                cut(text, TEXT_LENGTH));
    }

    /** The code as an address that an {@code img} of a letter can show. */
    public static String image(String payload) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(payload));
    }

    /** The code as a picture that goes with a mail. */
    public static byte[] png(String payload) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(draw(payload), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage draw(String payload) {
        try {
            var modules = new QRCodeWriter()
                    .encode(
                            payload,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES));
            var side = modules.getWidth() * PIXELS_PER_MODULE;
            var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            for (var y = 0; y < side; y++) {
                for (var x = 0; x < side; x++) {
                    image.setRGB(x, y, modules.get(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE) ? BLACK : WHITE);
                }
            }
            return image;
        } catch (WriterException e) {
            throw new IllegalArgumentException("Payment data do not fit a code", e);
        }
    }

    private static String cut(String text, int length) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= length ? line : line.substring(0, length);
    }
}
