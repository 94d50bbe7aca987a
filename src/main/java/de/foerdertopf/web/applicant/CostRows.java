package de.foerdertopf.web.applicant;

import de.foerdertopf.application.FundingKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of costs and money: adding one, taking one out, and where the page then stands. */
final class CostRows {

    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 40;

    private CostRows() {}

    static boolean areChangedBy(FormPages.Sent sent) {
        return sent.pressed("add")
                || sent.pressed("remove")
                || sent.pressed("addSource")
                || sent.pressed("removeSource")
                || sent.pressed("compute");
    }

    static String anchor(CostForm form, FormPages.Sent sent) {
        if (sent.pressed("add")) {
            return "costs-" + Math.max(0, form.costs.size() - 1) + "-description";
        }
        if (sent.pressed("addSource")) {
            return "sources-" + Math.max(0, form.sources.size() - 1) + "-description";
        }
        return "summe";
    }

    /** Takes one row out, or adds an empty one. */
    static void move(Map<String, List<String>> typed, String list, @Nullable Integer removed, boolean added) {
        var rows = typed.keySet().stream()
                        .filter(name -> name.startsWith(list + "["))
                        .mapToInt(name -> Integer.parseInt(name.substring(list.length() + 1, name.indexOf(']'))))
                        .max()
                        .orElse(-1)
                + 1;
        if (removed != null && removed < rows) {
            var moved = new HashMap<String, List<String>>();
            typed.entrySet().removeIf(entry -> {
                if (!entry.getKey().startsWith(list + "[")) {
                    return false;
                }
                var end = entry.getKey().indexOf(']');
                var row = Integer.parseInt(entry.getKey().substring(list.length() + 1, end));
                if (row != removed) {
                    moved.put(
                            list + "[" + (row > removed ? row - 1 : row)
                                    + entry.getKey().substring(end),
                            entry.getValue());
                }
                return true;
            });
            typed.putAll(moved);
        }
        if (added && rows < MOST_ROWS) {
            typed.put(list + "[" + rows + "].description", List.of(""));
        }
    }

    static void addEmpty(CostForm form, boolean full) {
        if (form.costs.isEmpty()) {
            for (var i = 0; i < FEWEST_ROWS; i++) {
                form.costs.add(new CostForm.Row());
            }
        }
        if (full && form.sources.isEmpty()) {
            form.sources.add(takenOver(form));
        }
    }

    /** What the short form calls other money is the first line of the full plan. */
    private static CostForm.Source takenOver(CostForm form) {
        return CostForm.Source.of(FundingKind.OWN.name(), form.otherMoneyFrom, form.otherMoney);
    }
}
