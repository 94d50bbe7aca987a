package de.foerdertopf.web.casework;

import de.foerdertopf.web.desk.SentOnce;
import java.util.ArrayList;
import java.util.List;

/** What is not accepted of a report. */
public class ProofCheckForm implements SentOnce {

    private static final int EMPTY_ROWS = 2;

    public List<Row> rejected = new ArrayList<>();

    /** A cost that the fund does not accept, as typed. */
    public static class Row {

        public String what = "";
        public String amount = "";
        public String reason = "";

        boolean isEmpty() {
            return what.isBlank() && amount.isBlank() && reason.isBlank();
        }
    }

    /** Always offers some empty rows after the filled ones. */
    void offerRows() {
        rejected.removeIf(Row::isEmpty);
        for (var i = 0; i < EMPTY_ROWS; i++) {
            rejected.add(new Row());
        }
    }

    /** A report is accepted once only, so nothing need be remembered of the form. */
    @Override
    public String formId() {
        return "";
    }
}
