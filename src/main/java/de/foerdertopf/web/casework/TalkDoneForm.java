package de.foerdertopf.web.casework;

/** What became of a talk with somebody who asked for one, as typed. */
public class TalkDoneForm {

    public String minutes = "";
    public String note = "";
}
