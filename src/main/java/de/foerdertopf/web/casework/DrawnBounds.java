package de.foerdertopf.web.casework;

import de.foerdertopf.workflow.ProcessPicture.Box;

/** Grows with what is drawn. */
final class DrawnBounds {

    private static final int MARGIN = 24;

    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right;
    private double bottom;

    void include(Box box) {
        left = Math.min(left, box.x());
        top = Math.min(top, box.y());
        right = Math.max(right, box.x() + box.width());
        bottom = Math.max(bottom, box.y() + box.height());
    }

    String viewBox() {
        return "%s %s %s %s"
                .formatted(
                        ProcessDrawing.number(left - MARGIN),
                        ProcessDrawing.number(top - MARGIN),
                        ProcessDrawing.number(right - left + 2 * MARGIN),
                        ProcessDrawing.number(bottom - top + 2 * MARGIN));
    }
}
