package de.foerdertopf.web.desk;

/** A form that counts once, however often it is sent. */
public interface SentOnce {

    /** Made when the page was shown; empty where a repetition does no harm. */
    String formId();

    /** Whether all that it asks for is done or nothing; else each thing stands for itself. */
    default boolean isOneDeed() {
        return true;
    }
}
