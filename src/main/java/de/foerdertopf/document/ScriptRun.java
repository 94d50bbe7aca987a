package de.foerdertopf.document;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of text that one font sets.
 *
 * @param script nothing for what the letters' Latin family sets, with blanks, figures and marks of no script
 */
record ScriptRun(@Nullable Script script, String text) {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    /** All of the text in its order, in as few pieces as possible. */
    static List<ScriptRun> split(String text) {
        var runs = new ArrayList<ScriptRun>();
        var start = 0;
        Script current = null;
        for (var at = 0; at < text.length(); ) {
            var codePoint = text.codePointAt(at);
            var script = scriptOf(codePoint, current);
            if (script != current && at > start) {
                runs.add(new ScriptRun(current, text.substring(start, at)));
                start = at;
            }
            current = script;
            at += Character.charCount(codePoint);
        }
        if (start < text.length()) {
            runs.add(new ScriptRun(current, text.substring(start)));
        }
        return runs;
    }

    /** A mark and a joiner belong to the letter before them; a sign of several scripts to the one of them that can draw it. */
    static @Nullable Script scriptOf(int codePoint, @Nullable Script before) {
        if (isJoiner(codePoint) || UScript.getScript(codePoint) == UScript.INHERITED) {
            return before != null && (isJoiner(codePoint) || before.has(codePoint)) ? before : null;
        }
        var own = Script.of(codePoint);
        if (own.isPresent() || LetterFonts.SHARED.latinHas(codePoint)) {
            return own.orElse(null);
        }
        return Script.using(codePoint).orElse(null);
    }

    static boolean isJoiner(int codePoint) {
        return codePoint == JOINER || codePoint == NON_JOINER;
    }
}
