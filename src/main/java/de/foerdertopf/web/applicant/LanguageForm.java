package de.foerdertopf.web.applicant;

/** In which language a group wants its letters explained, as chosen. */
public class LanguageForm {

    public String language = "";
}
