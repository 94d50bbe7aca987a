package de.foerdertopf.web.applicant;

import java.util.ArrayList;
import java.util.List;

/** The cost page as typed. Rows come and go by buttons ({@code add}, {@code remove}). */
public class CostForm {

    private List<Row> costs = new ArrayList<>();
    private String otherMoney = "";
    private String otherMoneyFrom = "";
    private List<Source> sources = new ArrayList<>();
    private String requested = "";

    public List<Row> getCosts() {
        return costs;
    }

    public void setCosts(List<Row> costs) {
        this.costs = costs;
    }

    public String getOtherMoney() {
        return otherMoney;
    }

    public void setOtherMoney(String otherMoney) {
        this.otherMoney = otherMoney;
    }

    public String getOtherMoneyFrom() {
        return otherMoneyFrom;
    }

    public void setOtherMoneyFrom(String otherMoneyFrom) {
        this.otherMoneyFrom = otherMoneyFrom;
    }

    public List<Source> getSources() {
        return sources;
    }

    public void setSources(List<Source> sources) {
        this.sources = sources;
    }

    public String getRequested() {
        return requested;
    }

    public void setRequested(String requested) {
        this.requested = requested;
    }

    /** One kind of cost as typed. */
    public static class Row {

        private String description = "";
        private String category = "";
        private String amount = "";

        public static Row of(String description, String category, String amount) {
            var row = new Row();
            row.description = description;
            row.category = category;
            row.amount = amount;
            return row;
        }

        public boolean isBlank() {
            return description.isBlank() && amount.isBlank();
        }

        public String getDescription() {
            return description;
        }

        public void setDescription(String description) {
            this.description = description;
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

    /** Money from others than the fund as typed, in the full form. */
    public static class Source {

        private String kind = "";
        private String description = "";
        private String amount = "";

        public static Source of(String kind, String description, String amount) {
            var source = new Source();
            source.kind = kind;
            source.description = description;
            source.amount = amount;
            return source;
        }

        public boolean isBlank() {
            return description.isBlank() && amount.isBlank();
        }

        public String getKind() {
            return kind;
        }

        public void setKind(String kind) {
            this.kind = kind;
        }

        public String getDescription() {
            return description;
        }

        public void setDescription(String description) {
            this.description = description;
        }

        public String getAmount() {
            return amount;
        }

        public void setAmount(String amount) {
            this.amount = amount;
        }
    }
}
