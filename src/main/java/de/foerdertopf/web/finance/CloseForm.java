package de.foerdertopf.web.finance;

import de.foerdertopf.web.layout.DateFields;

/** What is typed to close a run; with what stands for the choice that the person saw. */
public class CloseForm {

    public String seen = "";
    public DateFields executionDate = new DateFields();
    public boolean checked;
    /** Whether it was seen that money of a year that is over goes out. */
    public boolean pastYear;
    /** The unlikely day about which the page has asked. */
    public String askedAbout = "";
}
