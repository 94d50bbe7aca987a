package de.foerdertopf.web.wording;

import org.jspecify.annotations.Nullable;

/** A draft as it is typed. */
class DraftForm {

    public String lead = "";
    public String text = "";
    public String reason = "";
    public int basedOn;
    public String letter = "";
    public String sample = "";

    @Nullable
    String givenReason() {
        return reason.isBlank() ? null : reason.strip();
    }
}
