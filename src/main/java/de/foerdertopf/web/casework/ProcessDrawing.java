package de.foerdertopf.web.casework;

import de.foerdertopf.workflow.ProcessPicture;
import de.foerdertopf.workflow.ProcessPicture.Box;
import de.foerdertopf.workflow.ProcessPicture.Node;
import de.foerdertopf.workflow.ProcessPicture.Shape;
import de.foerdertopf.workflow.ProcessPicture.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    private static final int STEPS = 14;
    private static final double STEP = 6;
    private static final List<ProcessPicture.Point> NEAR = near();

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
        var taken = new ArrayList<Box>();
        for (var node : picture.nodes()) {
            bounds.include(node.box());
            figures.add(figure(node));
            if (node.shape() != Shape.FRAME) {
                taken.add(node.box());
            }
            nameInside(node, texts, taken);
        }
        picture.nodes().forEach(node -> nameBeside(node, texts, bounds, taken));
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
                writeBeside(edge.name(), box, texts, bounds, taken);
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

    private static void nameInside(Node node, List<Text> texts, List<Box> taken) {
        if (node.name().isEmpty()) {
            return;
        }
        var box = node.box();
        if (node.shape() == Shape.ACTIVITY) {
            write(linesOf(node.name(), box), box, node.state() == State.NOW ? "t-now" : "", true, texts);
        } else if (node.shape() == Shape.FRAME) {
            texts.add(new Text(
                    number(box.x() + box.width() / HALF),
                    number(box.y() + LINE_HEIGHT + HALF),
                    "t-small",
                    node.name()));
            taken.add(covered(List.of(node.name()), box));
        }
    }

    private static void nameBeside(Node node, List<Text> texts, Bounds bounds, List<Box> taken) {
        if (node.name().isEmpty() || node.shape() == Shape.ACTIVITY || node.shape() == Shape.FRAME) {
            return;
        }
        var box = node.box();
        var wanted = node.labelBox() == null
                ? new Box(box.x() - LINE_HEIGHT, box.y() + box.height(), box.width() + HALF * LINE_HEIGHT, LINE_HEIGHT)
                : node.labelBox();
        writeBeside(node.name(), wanted, texts, bounds, taken);
    }

    /** Where the model wants the label, or as near to it as nothing else stands. */
    private static void writeBeside(String words, Box wanted, List<Text> texts, Bounds bounds, List<Box> taken) {
        var lines = linesOf(words, wanted);
        var place = NEAR.stream()
                .map(step -> new Box(wanted.x() + step.x(), wanted.y() + step.y(), wanted.width(), wanted.height()))
                .filter(box -> taken.stream().noneMatch(other -> overlap(covered(lines, box), other)))
                .findFirst()
                .orElse(wanted);
        var covered = covered(lines, place);
        taken.add(covered);
        bounds.include(covered);
        write(lines, place, "t-small", false, texts);
    }

    /** What lines at the top of a box really cover, generously: a long word is wider than its box. */
    private static Box covered(List<String> lines, Box box) {
        var width = lines.stream().mapToInt(String::length).max().orElse(0) * LETTER;
        return new Box(box.x() + (box.width() - width) / HALF, box.y(), width, (double) lines.size() * LINE_HEIGHT);
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    /** Steps away from a place, the nearest first. */
    private static List<ProcessPicture.Point> near() {
        return IntStream.rangeClosed(-STEPS, STEPS)
                .boxed()
                .flatMap(down -> IntStream.rangeClosed(-STEPS, STEPS)
                        .mapToObj(aside -> new ProcessPicture.Point(aside * STEP, down * STEP)))
                .sorted(Comparator.comparingDouble(point -> Math.hypot(point.x(), point.y())))
                .toList();
    }

    /** Words in lines that fit the box. */
    private static List<String> linesOf(String words, Box box) {
        return broken(words, Math.max(6, (int) (Math.max(box.width(), 80) / LETTER)));
    }

    /** Lines in the middle of the box, or from its top down. */
    private static void write(List<String> lines, Box box, String css, boolean centred, List<Text> texts) {
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
