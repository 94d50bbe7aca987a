package de.foerdertopf.web.applicant;

/** A short text that a group writes to the office. */
public class AnswerForm {

    public String text = "";
}
