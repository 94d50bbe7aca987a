package de.foerdertopf.web.applicant;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** The proof of use on one page, as typed. */
public class ProofForm {

    private String report = "";
    private String people = "";
    private String hours = "";
    private List<String> spent = new ArrayList<>();
    private String otherIncome = "";
    private List<MultipartFile> files = new ArrayList<>();
    private boolean declared;

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = report;
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = people;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    public List<String> getSpent() {
        return spent;
    }

    public void setSpent(List<String> spent) {
        this.spent = spent;
    }

    public String getOtherIncome() {
        return otherIncome;
    }

    public void setOtherIncome(String otherIncome) {
        this.otherIncome = otherIncome;
    }

    public List<MultipartFile> getFiles() {
        return files;
    }

    public void setFiles(List<MultipartFile> files) {
        this.files = files;
    }

    public boolean isDeclared() {
        return declared;
    }

    public void setDeclared(boolean declared) {
        this.declared = declared;
    }
}
