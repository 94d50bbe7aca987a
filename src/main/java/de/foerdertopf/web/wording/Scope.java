package de.foerdertopf.web.wording;

import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.FundCode;
import org.jspecify.annotations.Nullable;

/**
 * For whom words are changed: one fund, or all that have nothing of their own.
 *
 * @param code as it stands in the address
 */
record Scope(String code, String label, @Nullable Fund fund) {

    static final String ALL = "alle";
    static final String ROOT = "/verwaltung/texte";

    @Nullable
    FundCode fundCode() {
        return fund == null ? null : fund.code();
    }

    public String href() {
        return ROOT + "/" + code;
    }

    public String templateHref(String name) {
        return href() + "/vorlagen/" + name;
    }

    public String sentencesHref(String name) {
        return templateHref(name) + "/saetze";
    }

    public String sentenceHref(String version, String key) {
        return href() + "/ausgaben/" + version + "/" + key;
    }
}
