package de.foerdertopf.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fonts that letters embed: one family for Latin, Greek and Cyrillic, and one for each {@link Script} beside. */
class LetterFonts {

    static final String FAMILY = "Noto Sans";

    /** Stands where a sign was that no embedded font has, so that a reader sees that something was there. */
    static final String MISSING = "\ufffd";

    private static final List<Face> FACES = List.of(
            new Face(FAMILY, Face.REGULAR, false, "NotoSans_400Regular.ttf"),
            new Face(FAMILY, Face.SEMI_BOLD, false, "NotoSans_600SemiBold.ttf"),
            new Face(FAMILY, Face.REGULAR, true, "NotoSans_400Regular_Italic.ttf"));

    static final LetterFonts SHARED = new LetterFonts();

    private final List<LoadedFace> faces = FACES.stream().map(LoadedFace::new).toList();

    private LetterFonts() {}

    List<LoadedFace> faces() {
        return faces;
    }

    /** What tells these fonts from others: a line with file and SHA-256 for each face of the family, and one for all scripts beside. */
    String fingerprint() {
        var ofScripts = Arrays.stream(Script.values())
                .flatMap(script -> Stream.of(script.face(Face.REGULAR), script.face(Face.SEMI_BOLD)))
                .map(face -> Sha256.of(LoadedFace.bytesOf(face)))
                .collect(Collectors.joining());
        var lines = Stream.concat(
                faces.stream().map(face -> face.face().file() + " " + Sha256.of(face.bytes())),
                Stream.of("scripts " + Sha256.of(ofScripts.getBytes(StandardCharsets.US_ASCII))));
        return lines.collect(Collectors.joining("\n"));
    }

    /**
     * The text with only such signs as can be printed. Emoji vanish, and so does what nobody sees; a sign that can be written otherwise is
     * ({@link PlainSigns}); whatever else no face has leaves one mark.
     */
    String printable(String text) {
        var printable = new StringBuilder(text.length());
        Script script = null;
        for (var at = 0; at < text.length(); ) {
            var codePoint = text.codePointAt(at);
            script = ScriptRun.scriptOf(codePoint, script);
            if (canDraw(codePoint, script)) {
                printable.appendCodePoint(codePoint);
            } else if (!PlainSigns.isUnseen(codePoint, next(text, at))) {
                var plain = PlainSigns.of(codePoint).filter(this::latinHasAll);
                plain.ifPresent(printable::append);
                if (plain.isEmpty() && !endsWithMark(printable)) {
                    printable.append(MISSING);
                }
            }
            at += Character.charCount(codePoint);
        }
        return printable.toString();
    }

    /** How wide a text becomes in the regular face. */
    double widthInPoints(String text, double size) {
        return ScriptRun.split(text).stream().mapToDouble(this::advance).sum() * size;
    }

    /** Whether every face of the Latin family can draw it. */
    boolean latinHas(int codePoint) {
        return faces.stream().allMatch(face -> face.has(codePoint));
    }

    private double advance(ScriptRun run) {
        var script = run.script();
        return script == null
                ? run.text().codePoints().mapToDouble(faces.get(0)::advance).sum()
                : script.shaper(Face.REGULAR).advance(run.text(), script.rightToLeft());
    }

    private boolean canDraw(int codePoint, @Nullable Script script) {
        if (script != null) {
            return ScriptRun.isJoiner(codePoint) || script.has(codePoint);
        }
        return codePoint == '\n' || codePoint == '\t' || (!ScriptRun.isJoiner(codePoint) && latinHas(codePoint));
    }

    private static boolean endsWithMark(StringBuilder text) {
        return text.length() > 0 && text.lastIndexOf(MISSING) == text.length() - 1;
    }

    private boolean latinHasAll(String text) {
        return text.codePoints().allMatch(this::latinHas);
    }

    /** The sign after this one; 0 at the end. */
    private static int next(String text, int at) {
        var after = at + Character.charCount(text.codePointAt(at));
        return after < text.length() ? text.codePointAt(after) : 0;
    }
}
