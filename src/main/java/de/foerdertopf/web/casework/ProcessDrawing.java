package de.foerdertopf.web.casework;

import de.foerdertopf.workflow.ProcessPicture;
import de.foerdertopf.workflow.ProcessPicture.Box;
import de.foerdertopf.workflow.ProcessPicture.Node;
import de.foerdertopf.workflow.ProcessPicture.Shape;
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
        var bounds = new DrawnBounds();
        var words = new DrawnWords(bounds);
        for (var node : picture.nodes()) {
            bounds.include(node.box());
            figures.add(figure(node));
            if (node.shape() != Shape.FRAME) {
                words.keepFree(node.box());
            }
            words.nameInside(node);
        }
        picture.nodes().forEach(words::nameBeside);
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
                words.writeBeside(edge.name(), box);
            }
        }
        return new ProcessDrawing(picture.name(), bounds.viewBox(), figures, lines, words.texts());
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

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
