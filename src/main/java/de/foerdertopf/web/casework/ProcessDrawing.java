package de.foerdertopf.web.casework;

import de.foerdertopf.workflow.ProcessPicture;
import de.foerdertopf.workflow.ProcessPicture.Box;
import de.foerdertopf.workflow.ProcessPicture.Node;
import de.foerdertopf.workflow.ProcessPicture.Shape;
import de.foerdertopf.workflow.ProcessPicture.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The picture of a process, ready to be drawn as SVG: numbers as text, labels broken into lines.
 *
 * @param viewBox the part of the plane that is shown
 */
public record ProcessDrawing(String name, String viewBox, List<Figure> figures, List<Line> lines, List<Text> texts) {

    private static final int MARGIN = 24;
    private static final int LINE_HEIGHT = 17;
    private static final int LETTER = 8;
    private static final int CORNER = 8;
    private static final double HALF = 2;

    /** A box, a circle or a diamond; {@code path} is set for diamonds only. */
    public record Figure(
            String kind, String css, String x, String y, String width, String height, String radius, String path) {}

    /** A line with an arrow at its end. */
    public record Line(String path, String arrow) {}

    /** One line of text, centred. */
    public record Text(String x, String y, String css, String words) {}

    static ProcessDrawing of(ProcessPicture picture) {
        var figures = new ArrayList<Figure>();
        var texts = new ArrayList<Text>();
        var bounds = new Bounds();
        for (var node : picture.nodes()) {
            bounds.include(node.box());
            figures.add(figure(node));
            name(node, texts, bounds);
        }
        var lines = new ArrayList<Line>();
        for (var edge : picture.edges()) {
            var points = edge.points();
            lines.add(new Line(
                    points.stream()
                            .map(point -> number(point.x()) + " " + number(point.y()))
                            .collect(Collectors.joining("L", "M", "")),
                    arrow(points)));
            points.forEach(point -> bounds.include(new Box(point.x(), point.y(), 0, 0)));
            var box = edge.labelBox();
            if (box != null && !edge.name().isEmpty()) {
                bounds.include(box);
                write(edge.name(), box, "t-small", false, texts);
            }
        }
        return new ProcessDrawing(picture.name(), bounds.viewBox(), figures, lines, texts);
    }

    private static Figure figure(Node node) {
        var box = node.box();
        var css =
                switch (node.state()) {
                    case DONE -> "p-done";
                    case NOW -> node.shape() == Shape.FRAME ? "p-done" : "p-now";
                    case OPEN -> node.shape() == Shape.FRAME ? "p-side" : "p-step";
                };
        var round = node.shape() == Shape.START || node.shape() == Shape.END || node.shape() == Shape.EVENT;
        if (round) {
            var radius = box.width() / HALF;
            return new Figure(
                    "circle",
                    css,
                    number(box.x() + radius),
                    number(box.y() + radius),
                    "",
                    "",
                    number(node.shape() == Shape.END ? radius - 1 : radius),
                    "");
        }
        if (node.shape() == Shape.GATEWAY) {
            var middleX = box.x() + box.width() / HALF;
            var middleY = box.y() + box.height() / HALF;
            return new Figure(
                    "path",
                    css,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "M%s %sL%s %sL%s %sL%s %sZ"
                            .formatted(
                                    number(middleX),
                                    number(box.y()),
                                    number(box.x() + box.width()),
                                    number(middleY),
                                    number(middleX),
                                    number(box.y() + box.height()),
                                    number(box.x()),
                                    number(middleY)));
        }
        return new Figure(
                "rect",
                css,
                number(box.x()),
                number(box.y()),
                number(box.width()),
                number(box.height()),
                Integer.toString(CORNER),
                "");
    }

    private static void name(Node node, List<Text> texts, Bounds bounds) {
        if (node.name().isEmpty()) {
            return;
        }
        switch (node.shape()) {
            case ACTIVITY -> write(node.name(), node.box(), node.state() == State.NOW ? "t-now" : "", true, texts);
            case FRAME -> {
                var box = node.box();
                texts.add(new Text(
                        number(box.x() + box.width() / HALF),
                        number(box.y() + LINE_HEIGHT + HALF),
                        "t-small",
                        node.name()));
            }
            case START, END, EVENT, GATEWAY -> {
                var box = node.labelBox();
                var place = box == null
                        ? new Box(
                                node.box().x() - LINE_HEIGHT,
                                node.box().y() + node.box().height(),
                                node.box().width() + HALF * LINE_HEIGHT,
                                LINE_HEIGHT)
                        : box;
                bounds.include(place);
                write(node.name(), place, "t-small", false, texts);
            }
        }
    }

    /** Breaks words into lines that fit the box; in the middle of it, or from its top down. */
    private static void write(String words, Box box, String css, boolean centred, List<Text> texts) {
        var lines = broken(words, Math.max(6, (int) (Math.max(box.width(), 80) / LETTER)));
        var middle = box.x() + box.width() / HALF;
        var top = centred
                ? box.y() + (box.height() - lines.size() * LINE_HEIGHT) / HALF + LINE_HEIGHT * 0.75
                : box.y() + LINE_HEIGHT * 0.75;
        for (var i = 0; i < lines.size(); i++) {
            texts.add(new Text(number(middle), number(top + i * LINE_HEIGHT), css, lines.get(i)));
        }
    }

    private static List<String> broken(String words, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String arrow(List<ProcessPicture.Point> points) {
        var end = points.get(points.size() - 1);
        var before = points.get(points.size() - 2);
        var angle = Math.atan2(end.y() - before.y(), end.x() - before.x());
        var length = 9;
        var spread = 0.45;
        return "M%s %sL%s %sL%s %sZ"
                .formatted(
                        number(end.x()),
                        number(end.y()),
                        number(end.x() - length * Math.cos(angle - spread)),
                        number(end.y() - length * Math.sin(angle - spread)),
                        number(end.x() - length * Math.cos(angle + spread)),
                        number(end.y() - length * Math.sin(angle + spread)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Grows with what is drawn. */
    private static final class Bounds {

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
                            number(left - MARGIN),
                            number(top - MARGIN),
                            number(right - left + 2 * MARGIN),
                            number(bottom - top + 2 * MARGIN));
        }
    }
}
