package de.foerdertopf.web.casework;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.web.desk.WithScans;
import de.foerdertopf.web.layout.DateFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A group's report that came on paper, by phone or by mail, as staff type it in. */
public class ReportForm extends WithScans {

    private static final int EMPTY_ROWS = 3;

    public DateFields receivedOn = new DateFields();
    public String channel = "";
    public String narrative = "";
    public String confirmed = "";
    public String people = "";
    public String hours = "";
    public List<Cost> costs = new ArrayList<>();
    public String otherIncome = "";
    public List<ReceiptRow> receipts = new ArrayList<>();

    /** What was spent in a category. */
    public static class Cost {

        public String category = "";
        public String amount = "";

        static Cost of(CostCategory category) {
            var cost = new Cost();
            cost.category = category.name();
            return cost;
        }
    }

    /** A line of the receipt list. */
    public static class ReceiptRow {

        public String date = "";
        public String payee = "";
        public String reason = "";
        public String category = "";
        public String amount = "";

        boolean isEmpty() {
            return date.isBlank() && payee.isBlank() && reason.isBlank() && amount.isBlank();
        }
    }

    void offerReceipts() {
        receipts.removeIf(ReceiptRow::isEmpty);
        for (var i = 0; i < EMPTY_ROWS; i++) {
            receipts.add(new ReceiptRow());
        }
    }

    /** The kind of cost that was chosen; empty where none was. */
    static Optional<CostCategory> category(String typed) {
        return Arrays.stream(CostCategory.values())
                .filter(category -> category.name().equals(typed))
                .findFirst();
    }
}
