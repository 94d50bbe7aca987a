package de.foerdertopf.web.applicant;

import static de.foerdertopf.web.questions.MoneyQuestions.COSTS;
import static de.foerdertopf.web.questions.MoneyQuestions.DESCRIPTION;
import static de.foerdertopf.web.questions.MoneyQuestions.SOURCES;

import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.questions.MoneyQuestions;
import org.jspecify.annotations.Nullable;

/** The rows of costs and money: adding one, taking one out, and where the page then stands. */
final class CostRows {

    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 40;

    private CostRows() {}

    static boolean areChangedBy(SentPage sent) {
        return sent.pressed("add")
                || sent.pressed("remove")
                || sent.pressed("addSource")
                || sent.pressed("removeSource")
                || sent.pressed("compute");
    }

    static String anchor(Sheet sheet, SentPage sent) {
        return sent.pressed("add") ? last(sheet, COSTS) : sent.pressed("addSource") ? last(sheet, SOURCES) : "summe";
    }

    private static String last(Sheet sheet, Field<?> list) {
        return list.name() + "-" + Math.max(0, sheet.rows(list.name()).size() - 1) + "-" + DESCRIPTION;
    }

    /** Takes one row out, or adds an empty one. */
    static void move(Sheet typed, Field<?> list, @Nullable Integer removed, boolean added) {
        var rows = typed.rows(list.name());
        var hasRoom = rows.size() < MOST_ROWS;
        if (removed != null && removed < rows.size()) {
            rows.remove(removed.intValue());
        }
        if (added && hasRoom) {
            rows.add(empty());
        }
        typed.putRows(list.name(), rows);
    }

    static void addEmpty(Sheet sheet, boolean plan) {
        var costs = sheet.rows(COSTS.name());
        if (costs.isEmpty()) {
            for (var i = 0; i < FEWEST_ROWS; i++) {
                costs.add(empty());
            }
            sheet.putRows(COSTS.name(), costs);
        }
        if (plan) {
            MoneyQuestions.takeOverOtherMoney(sheet);
        }
    }

    private static Sheet empty() {
        var row = new Sheet();
        row.put(DESCRIPTION, "");
        return row;
    }
}
