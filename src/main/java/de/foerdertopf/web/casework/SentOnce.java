package de.foerdertopf.web.casework;

/** A form that counts once, however often it is sent. */
interface SentOnce {

    /** Made when the page was shown; empty where a repetition does no harm. */
    String getFormId();
}
