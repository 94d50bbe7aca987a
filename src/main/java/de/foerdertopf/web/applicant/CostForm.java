package de.foerdertopf.web.applicant;

import java.util.ArrayList;
import java.util.List;

/** The cost page as typed. Rows come and go by buttons ({@code add}, {@code remove}). */
public class CostForm {

    public List<Row> costs = new ArrayList<>();
    public String otherMoney = "";
    public String otherMoneyFrom = "";
    public List<Source> sources = new ArrayList<>();
    public String requested = "";

    /** One kind of cost as typed. */
    public static class Row {

        public String description = "";
        public String category = "";
        public String amount = "";

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
    }

    /** Money from others than the fund as typed, in the full form. */
    public static class Source {

        public String kind = "";
        public String description = "";
        public String amount = "";

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
    }
}
