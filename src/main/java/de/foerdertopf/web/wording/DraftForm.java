package de.foerdertopf.web.wording;

import org.jspecify.annotations.Nullable;

/** A draft as it is typed. */
class DraftForm {

    private String lead = "";
    private String text = "";
    private String reason = "";
    private int basedOn;
    private String letter = "";
    private String sample = "";

    public String getLead() {
        return lead;
    }

    public void setLead(String lead) {
        this.lead = lead;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public int getBasedOn() {
        return basedOn;
    }

    public void setBasedOn(int basedOn) {
        this.basedOn = basedOn;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }

    public String getSample() {
        return sample;
    }

    public void setSample(String sample) {
        this.sample = sample;
    }

    @Nullable
    String givenReason() {
        return reason.isBlank() ? null : reason.strip();
    }
}
