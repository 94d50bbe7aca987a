package de.foerdertopf.web.casework;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.web.desk.WithScans;
import de.foerdertopf.web.layout.DateFields;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** A group's report that came on paper, by phone or by mail, as staff type it in. */
public class ReportForm implements WithScans {

    private static final int EMPTY_ROWS = 3;

    private String formId = "";
    private DateFields receivedOn = new DateFields();
    private String channel = "";
    private String narrative = "";
    private String confirmed = "";
    private List<MultipartFile> files = new ArrayList<>();
    private String people = "";
    private String hours = "";
    private List<Cost> costs = new ArrayList<>();
    private String otherIncome = "";
    private List<ReceiptRow> receipts = new ArrayList<>();

    /** What was spent in a category. */
    public static class Cost {

        private String category = "";
        private String amount = "";

        static Cost of(CostCategory category) {
            var cost = new Cost();
            cost.category = category.name();
            return cost;
        }

        public String getCategory() {
            return category;
        }

        public void setCategory(String category) {
            this.category = category;
        }

        public String getAmount() {
            return amount;
        }

        public void setAmount(String amount) {
            this.amount = amount;
        }
    }

    /** A line of the receipt list. */
    public static class ReceiptRow {

        private String date = "";
        private String payee = "";
        private String reason = "";
        private String category = "";
        private String amount = "";

        boolean isEmpty() {
            return date.isBlank() && payee.isBlank() && reason.isBlank() && amount.isBlank();
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

        public String getCategory() {
            return category;
        }

        public void setCategory(String category) {
            this.category = category;
        }

        public String getAmount() {
            return amount;
        }

        public void setAmount(String amount) {
            this.amount = amount;
        }
    }

    void offerReceipts() {
        receipts.removeIf(ReceiptRow::isEmpty);
        for (var i = 0; i < EMPTY_ROWS; i++) {
            receipts.add(new ReceiptRow());
        }
    }

    @Override
    public String getFormId() {
        return formId;
    }

    public void setFormId(String formId) {
        this.formId = formId;
    }

    public DateFields getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(DateFields receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getNarrative() {
        return narrative;
    }

    public void setNarrative(String narrative) {
        this.narrative = narrative;
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

    public List<Cost> getCosts() {
        return costs;
    }

    public void setCosts(List<Cost> costs) {
        this.costs = costs;
    }

    public String getOtherIncome() {
        return otherIncome;
    }

    public void setOtherIncome(String otherIncome) {
        this.otherIncome = otherIncome;
    }

    public List<ReceiptRow> getReceipts() {
        return receipts;
    }

    public void setReceipts(List<ReceiptRow> receipts) {
        this.receipts = receipts;
    }

    @Override
    public List<MultipartFile> getFiles() {
        return files;
    }

    @Override
    public void setFiles(List<MultipartFile> files) {
        this.files = files;
    }

    public String getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(String confirmed) {
        this.confirmed = confirmed;
    }
}
