package de.foerdertopf.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells a text from its earlier wordings, so that whatever was made from it knows whether it is still up to date. */
public final class TextRevision {

    private static final int DIGITS = 12;

    private TextRevision() {}

    /** The first twelve digits of the text's SHA-256; line breaks and indentation do not count. */
    public static String of(String text) {
        try {
            var plain = text.strip().replaceAll("\\s+", " ");
            var digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
