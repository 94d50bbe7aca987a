package de.foerdertopf.web.applicant;

/** What the group declares one by one, as chosen: a page of the full form. */
public class DeclarationsForm {

    public String noDoubleFunding = "";
    public String dutyBenefitsChecked = "";
    public String vatDeduction = "";
}
