package de.foerdertopf.web.casework;

/** What became of a talk with somebody who asked for one, as typed. */
public class TalkDoneForm {

    private String minutes = "";
    private String note = "";

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
