package de.foerdertopf.web.casework.application;

import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of the case page that say what the application says: label and answer, the label by its key below {@code case.row.}. */
@Component
class Rows {

    private final Words words;

    Rows(Words words) {
        this.words = words;
    }

    SummaryRow row(String key, String answer) {
        return SummaryRow.of(words.text("case.row." + key), answer, null);
    }

    /** Adds a row, unless nothing was said. */
    void add(List<SummaryRow> rows, String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            rows.add(row(key, text));
        }
    }

    /** Yes or no, or that it was not said. */
    String yes(@Nullable Boolean answer) {
        return words.text(answer == null ? "case.unsaid" : answer ? "case.yes" : "case.no");
    }
}
