package de.foerdertopf.web.finance;

/** Why a fiscal year is to be closed, or opened again. */
public class ClosingForm {

    public String reason = "";
    /** Whether the page offered to open the year again. */
    public boolean opening;
}
