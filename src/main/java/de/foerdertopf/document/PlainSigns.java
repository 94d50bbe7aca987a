package de.foerdertopf.document;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/** What becomes of signs that no font of the letters has: some are written as on a typewriter, some nobody misses. */
final class PlainSigns {

    private static final int AS_EMOJI = 0xfe0f;
    private static final int FIRST_PICTURE = 0x1f000;

    private static final Map<Integer, String> TYPEWRITTEN = Map.ofEntries(
            Map.entry(0x2192, "->"),
            Map.entry(0x21d2, "=>"),
            Map.entry(0x2794, "->"),
            Map.entry(0x279c, "->"),
            Map.entry(0x2190, "<-"),
            Map.entry(0x2194, "<->"),
            Map.entry(0x2264, "<="),
            Map.entry(0x2265, ">="),
            Map.entry(0x2212, "-"),
            Map.entry(0x25a0, "•"),
            Map.entry(0x25aa, "•"),
            Map.entry(0x25ba, "•"),
            Map.entry(0x25cf, "•"),
            Map.entry(0x2605, "*"),
            Map.entry(0x2606, "*"));

    private PlainSigns() {}

    /** The same in plainer signs: an arrow as two, a wide bracket as a narrow one; empty where there is no such way. */
    static Optional<String> of(int codePoint) {
        var sign = Character.toString(codePoint);
        var typewritten = TYPEWRITTEN.get(codePoint);
        var plain = typewritten == null ? Normalizer.normalize(sign, Normalizer.Form.NFKC) : typewritten;
        return Optional.of(plain).filter(other -> !other.equals(sign));
    }

    /**
     * Whether it may vanish: an emoji, or what only turns, joins or steers other signs.
     *
     * @param next the sign behind it, which may make a picture of it
     */
    static boolean isUnseen(int codePoint, int next) {
        return isEmoji(codePoint, next)
                || has(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || Character.getType(codePoint) == Character.CONTROL
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean isEmoji(int codePoint, int next) {
        return has(codePoint, UProperty.EMOJI_PRESENTATION)
                || has(codePoint, UProperty.EMOJI_COMPONENT)
                || (has(codePoint, UProperty.EMOJI) && next == AS_EMOJI)
                || (has(codePoint, UProperty.EXTENDED_PICTOGRAPHIC) && codePoint >= FIRST_PICTURE);
    }

    private static boolean has(int codePoint, int property) {
        return UCharacter.hasBinaryProperty(codePoint, property);
    }
}
