package de.foerdertopf.web.applicant;

import de.foerdertopf.document.Sha256;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * What a form of a group showed when it was opened, and which opened page it is. It hands both back, so that nobody writes over what
 * the office or another window wrote meanwhile without having read it.
 *
 * @param seal stands for what was shown
 * @param sheet this one opened page: what it saved itself is no surprise to it
 */
record SeenForm(String seal, String sheet) {

    /** Under which the sheet that saved last is kept; no field of a form is called so. */
    private static final String SAVED_BY = "~blatt";

    private static final String SEAL = "gesehen";
    private static final String SHEET = "blatt";
    private static final int SHEET_LENGTH = 36;

    /** A page that is about to be drawn. */
    static SeenForm of(Object shown) {
        return new SeenForm(sealOf(shown), UUID.randomUUID().toString());
    }

    /** What came back with a form; null where it does not say what it showed. */
    static @Nullable SeenForm in(UnaryOperator<@Nullable String> fields) {
        var seal = fields.apply(SEAL);
        var sheet = fields.apply(SHEET);
        return seal == null || sheet == null || sheet.length() != SHEET_LENGTH ? null : new SeenForm(seal, sheet);
    }

    /** Texts of a saved form without what the house keeps beside them. */
    static Map<String, List<String>> typedIn(Map<String, List<String>> saved) {
        var typed = new TreeMap<>(saved);
        typed.keySet().removeIf(name -> name.startsWith("~"));
        return typed;
    }

    /** Puts it into the model for {@code applicant/parts :: seen}. */
    void putInto(Model model) {
        model.addAttribute("seenForm", this);
    }

    /** Whether something else stands there than it showed, and not by its own hand. */
    boolean isOutdated(Object now, Map<String, List<String>> saved) {
        return !seal.equals(sealOf(now)) && !List.of(sheet).equals(saved.get(SAVED_BY));
    }

    /** Signs what is saved from this page. */
    Map<String, List<String>> signed(Map<String, List<String>> values) {
        var signed = new TreeMap<>(values);
        signed.put(SAVED_BY, List.of(sheet));
        return signed;
    }

    private static String sealOf(Object shown) {
        return Sha256.of(shown.toString());
    }
}
