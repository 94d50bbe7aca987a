package de.foerdertopf.web.applicant;

/** A short text that a group writes to the office. */
public class AnswerForm {

    private String text = "";

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
