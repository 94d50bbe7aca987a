package de.foerdertopf.document;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.util.HashMap;
import java.util.Map;

/**
 * Joins the letters of words in Arabic script. The library's own shaping knows the letters of Arabic only: those that Persian, Urdu
 * and other languages add would stand unjoined in the middle of a word, and so would their neighbours.
 */
class ArabicShapes implements BidiReorderer {

    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;

    private static final char LAM = '\u0644';

    /** Letters with the first of their forms in Unicode; the final, initial and medial form follow as far as there are any. */
    private static final String LETTERS_AND_FORMS =
            // Arabic
            "\u0621\ufe80\u0622\ufe81\u0623\ufe83\u0624\ufe85\u0625\ufe87\u0626\ufe89\u0627\ufe8d\u0628\ufe8f\u0629\ufe93"
                    + "\u062a\ufe95\u062b\ufe99\u062c\ufe9d\u062d\ufea1\u062e\ufea5\u062f\ufea9\u0630\ufeab\u0631\ufead"
                    + "\u0632\ufeaf\u0633\ufeb1\u0634\ufeb5\u0635\ufeb9\u0636\ufebd\u0637\ufec1\u0638\ufec5\u0639\ufec9"
                    + "\u063a\ufecd\u0641\ufed1\u0642\ufed5\u0643\ufed9\u0644\ufedd\u0645\ufee1\u0646\ufee5\u0647\ufee9"
                    + "\u0648\ufeed\u064a\ufef1"
                    // Persian, Urdu, Kurdish
                    + "\u067e\ufb56\u0679\ufb66\u0686\ufb7a\u0688\ufb88\u0691\ufb8c\u0698\ufb8a\u06a4\ufb6a\u06a9\ufb8e"
                    + "\u06af\ufb92\u06be\ufbaa\u06c1\ufba6\u06c6\ufbd9\u06cc\ufbfc\u06d2\ufbae";

    /** Letters that have only two forms although they join on both sides in some languages. */
    private static final String TWO_FORMS_ONLY = "\u0649\ufeef\u06ba\ufb9e";

    /** Alef in its four shapes, with the sign that lam and it become together; the final form follows. */
    private static final Map<Character, Character> AFTER_LAM =
            Map.of('\u0622', '\ufef5', '\u0623', '\ufef7', '\u0625', '\ufef9', '\u0627', '\ufefb');

    private static final Map<Character, Character> FORMS = pairs(LETTERS_AND_FORMS + TWO_FORMS_ONLY);

    private final ICUBidiReorderer order = new ICUBidiReorderer();

    private static Map<Character, Character> pairs(String text) {
        var pairs = new HashMap<Character, Character>();
        for (var i = 0; i < text.length(); i += 2) {
            pairs.put(text.charAt(i), text.charAt(i + 1));
        }
        return Map.copyOf(pairs);
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return order.reorderRTLTextToLTR(text);
    }

    @Override
    public String shapeText(String text) {
        var shaped = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            var together = letter == LAM && i + 1 < text.length() ? AFTER_LAM.get(text.charAt(i + 1)) : null;
            var form = FORMS.get(letter);
            if (together != null) {
                shaped.append((char) (together + (joinsBefore(text, i) ? FINAL : 0)));
                i++;
            } else {
                shaped.append(form == null ? letter : (char) (form + form(text, i)));
            }
        }
        return shaped.toString();
    }

    @Override
    public String deshapeText(String text) {
        return order.deshapeText(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static int form(String text, int at) {
        var before = joinsBefore(text, at);
        var after = TWO_FORMS_ONLY.indexOf(text.charAt(at)) < 0 && joinsAfter(text, at);
        if (before) {
            return after ? MEDIAL : FINAL;
        }
        return after ? INITIAL : 0;
    }

    private static boolean joinsBefore(String text, int at) {
        if (!reachesBack(joiningType(text, at))) {
            return false;
        }
        for (var i = at - 1; i >= 0; i--) {
            var type = joiningType(text, i);
            if (type != JoiningType.TRANSPARENT) {
                return reachesOn(type);
            }
        }
        return false;
    }

    private static boolean joinsAfter(String text, int at) {
        if (!reachesOn(joiningType(text, at))) {
            return false;
        }
        for (var i = at + 1; i < text.length(); i++) {
            var type = joiningType(text, i);
            if (type != JoiningType.TRANSPARENT) {
                return reachesBack(type);
            }
        }
        return false;
    }

    private static int joiningType(String text, int at) {
        return UCharacter.getIntPropertyValue(text.charAt(at), UProperty.JOINING_TYPE);
    }

    private static boolean reachesOn(int type) {
        return type == JoiningType.DUAL_JOINING || type == JoiningType.JOIN_CAUSING || type == JoiningType.LEFT_JOINING;
    }

    private static boolean reachesBack(int type) {
        return type == JoiningType.DUAL_JOINING
                || type == JoiningType.JOIN_CAUSING
                || type == JoiningType.RIGHT_JOINING;
    }
}
