package de.foerdertopf.web.desk;

/** What to say after a deed, by its key under {@code notice.} (empty where the next page tells it anyway), and where to go on. */
public record Done(String notice, String target) {

    /** Back to the case. */
    public static Done in(DeskCase opened, String notice) {
        return new Done(notice, opened.href());
    }
}
