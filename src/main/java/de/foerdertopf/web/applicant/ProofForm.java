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
    private List<ReceiptRow> receipts = new ArrayList<>();
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

    public List<ReceiptRow> getReceipts() {
        return receipts;
    }

    public void setReceipts(List<ReceiptRow> receipts) {
        this.receipts = receipts;
    }

    /** One line of the list of receipts, as typed. */
    public static class ReceiptRow {

        private String date = "";
        private String payee = "";
        private String reason = "";
        private String amount = "";
        private String category = "";

        public boolean isBlank() {
            return (date + payee + reason + amount).isBlank();
        }

        public String getDate() {
            return date;
        }

        public void setDate(String date) {
            this.date = date;
        }

        public String getPayee() {
            return payee;
        }

        public void setPayee(String payee) {
            this.payee = payee;
        }

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason;
        }

        public String getAmount() {
            return amount;
        }

        public void setAmount(String amount) {
            this.amount = amount;
        }

        public String getCategory() {
            return category;
        }

        public void setCategory(String category) {
            this.category = category;
        }
    }
}
