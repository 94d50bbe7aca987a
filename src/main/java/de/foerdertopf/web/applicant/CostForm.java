package de.foerdertopf.web.applicant;

import java.util.ArrayList;
import java.util.List;

/** The cost page as typed. Rows come and go by buttons ({@code add}, {@code remove}). */
public class CostForm {

    private List<Row> costs = new ArrayList<>();
    private String otherMoney = "";
    private String otherMoneyFrom = "";

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
}
