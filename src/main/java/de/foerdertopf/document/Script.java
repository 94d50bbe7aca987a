package de.foerdertopf.document;

import com.ibm.icu.lang.UScript;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A script whose letters change with their neighbours or that the letters' Latin family does not have. Its words are set by the rules
 * that its font carries ({@link WordShaper}). Each font is read when the first word needs it.
 */
enum Script {
    ARABIC(UScript.ARABIC, true),
    ARMENIAN(UScript.ARMENIAN, false),
    BENGALI(UScript.BENGALI, false),
    DEVANAGARI(UScript.DEVANAGARI, false),
    ETHIOPIC(UScript.ETHIOPIC, false),
    GEORGIAN(UScript.GEORGIAN, false),
    GUJARATI(UScript.GUJARATI, false),
    GURMUKHI(UScript.GURMUKHI, false),
    HEBREW(UScript.HEBREW, true),
    KANNADA(UScript.KANNADA, false),
    KHMER(UScript.KHMER, false),
    LAO(UScript.LAO, false),
    MALAYALAM(UScript.MALAYALAM, false),
    MYANMAR(UScript.MYANMAR, false),
    SINHALA(UScript.SINHALA, false),
    SYRIAC(UScript.SYRIAC, true),
    TAMIL(UScript.TAMIL, false),
    TELUGU(UScript.TELUGU, false),
    THAI(UScript.THAI, false);

    private static final Map<Integer, Script> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(script -> script.code, Function.identity()));

    private static final Map<Face, WordShaper> SHAPERS = new ConcurrentHashMap<>();

    private final int code;
    private final boolean rightToLeft;
    private final String title;

    Script(int code, boolean rightToLeft) {
        this.code = code;
        this.rightToLeft = rightToLeft;
        this.title = UScript.getName(code);
    }

    /** The script whose rules set this sign; empty for letters of the Latin family and for signs of no script, such as figures. */
    static Optional<Script> of(int codePoint) {
        return Optional.ofNullable(BY_CODE.get(UScript.getScript(codePoint)));
    }

    /** The only script of the house that writes this sign of several scripts, such as the Arabic comma. */
    static Optional<Script> using(int codePoint) {
        return Arrays.stream(values())
                .filter(script -> UScript.hasScript(codePoint, script.code))
                .filter(script -> script.has(codePoint))
                .findFirst();
    }

    boolean rightToLeft() {
        return rightToLeft;
    }

    boolean has(int codePoint) {
        return shaper(Face.REGULAR).has(codePoint) && shaper(Face.SEMI_BOLD).has(codePoint);
    }

    String family() {
        return "Noto Sans " + title;
    }

    WordShaper shaper(int weight) {
        return SHAPERS.computeIfAbsent(face(weight), face -> new WordShaper(new LoadedFace(face)));
    }

    Face face(int weight) {
        var cut = weight == Face.REGULAR ? "400Regular" : "600SemiBold";
        return new Face(family(), weight, false, "NotoSans%s_%s.ttf".formatted(title, cut));
    }
}
