package de.foerdertopf.web.applicant;

/** What the group declares one by one, as chosen: a page of the full form. */
public class DeclarationsForm {

    private String noDoubleFunding = "";
    private String dutyBenefitsChecked = "";
    private String vatDeduction = "";

    public String getNoDoubleFunding() {
        return noDoubleFunding;
    }

    public void setNoDoubleFunding(String noDoubleFunding) {
        this.noDoubleFunding = noDoubleFunding;
    }

    public String getDutyBenefitsChecked() {
        return dutyBenefitsChecked;
    }

    public void setDutyBenefitsChecked(String dutyBenefitsChecked) {
        this.dutyBenefitsChecked = dutyBenefitsChecked;
    }

    public String getVatDeduction() {
        return vatDeduction;
    }

    public void setVatDeduction(String vatDeduction) {
        this.vatDeduction = vatDeduction;
    }
}
