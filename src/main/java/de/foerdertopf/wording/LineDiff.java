package de.foerdertopf.wording;

import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, line by line. */
public final class LineDiff {

    private LineDiff() {}

    /** What happened to a line. */
    public enum Change {
        SAME,
        ADDED,
        REMOVED
    }

    /** A line and what happened to it. */
    public record Line(Change change, String text) {

        public boolean isSame() {
            return change == Change.SAME;
        }

        public boolean isAdded() {
            return change == Change.ADDED;
        }
    }

    /** All lines of both texts: the shortest way from the older to the newer. */
    public static List<Line> between(String older, String newer) {
        var from = older.lines().toList();
        var to = newer.lines().toList();
        var common = new int[from.size() + 1][to.size() + 1];
        for (var i = from.size() - 1; i >= 0; i--) {
            for (var j = to.size() - 1; j >= 0; j--) {
                common[i][j] = from.get(i).equals(to.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var lines = new ArrayList<Line>();
        var i = 0;
        var j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                lines.add(new Line(Change.SAME, from.get(i++)));
                j++;
            } else if (j == to.size() || (i < from.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Change.REMOVED, from.get(i++)));
            } else {
                lines.add(new Line(Change.ADDED, to.get(j++)));
            }
        }
        return lines;
    }
}
