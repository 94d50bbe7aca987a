package de.foerdertopf.web.applicant;

/** Who wants to talk with us, as typed. */
public class TalkForm {

    public String request = "";
    public String fund = "";
    public String caseNumber = "";
    public String name = "";
    public String reach = "";
    public String goodTime = "";
    public String words = "";
}
