package de.foerdertopf.web.casework;

import de.foerdertopf.web.casework.ProcessDrawing.Text;
import de.foerdertopf.workflow.ProcessPicture;
import de.foerdertopf.workflow.ProcessPicture.Box;
import de.foerdertopf.workflow.ProcessPicture.Node;
import de.foerdertopf.workflow.ProcessPicture.Shape;
import de.foerdertopf.workflow.ProcessPicture.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Places the words of a process picture, so that none stands on another or on a step. */
final class DrawnWords {

    private static final int LINE_HEIGHT = 17;
    private static final int LETTER = 8;
    private static final double HALF = 2;
    private static final int STEPS = 14;
    private static final double STEP = 6;
    private static final List<ProcessPicture.Point> NEAR = near();

    private final List<Text> texts = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();
    private final DrawnBounds bounds;

    DrawnWords(DrawnBounds bounds) {
        this.bounds = bounds;
    }

    /** Where something is drawn no words stand. */
    void keepFree(Box box) {
        taken.add(box);
    }

    List<Text> texts() {
        return List.copyOf(texts);
    }

    /** Inside a step or a frame. */
    void nameInside(Node node) {
        if (node.name().isEmpty()) {
            return;
        }
        var box = node.box();
        if (node.shape() == Shape.ACTIVITY) {
            write(linesOf(node.name(), box), box, node.state() == State.NOW ? "t-now" : "", true);
        } else if (node.shape() == Shape.FRAME) {
            texts.add(new Text(
                    ProcessDrawing.number(box.x() + box.width() / HALF),
                    ProcessDrawing.number(box.y() + LINE_HEIGHT + HALF),
                    "t-small",
                    node.name()));
            taken.add(covered(List.of(node.name()), box));
        }
    }

    /** Beside what is too small for words. */
    void nameBeside(Node node) {
        if (node.name().isEmpty() || node.shape() == Shape.ACTIVITY || node.shape() == Shape.FRAME) {
            return;
        }
        var box = node.box();
        var wanted = node.labelBox() == null
                ? new Box(box.x() - LINE_HEIGHT, box.y() + box.height(), box.width() + HALF * LINE_HEIGHT, LINE_HEIGHT)
                : node.labelBox();
        writeBeside(node.name(), wanted);
    }

    /** Where the model wants the label, or as near to it as nothing else stands. */
    void writeBeside(String words, Box wanted) {
        var lines = linesOf(words, wanted);
        var place = NEAR.stream()
                .map(step -> new Box(wanted.x() + step.x(), wanted.y() + step.y(), wanted.width(), wanted.height()))
                .filter(box -> taken.stream().noneMatch(other -> overlap(covered(lines, box), other)))
                .findFirst()
                .orElse(wanted);
        var covered = covered(lines, place);
        taken.add(covered);
        bounds.include(covered);
        write(lines, place, "t-small", false);
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
    private void write(List<String> lines, Box box, String css, boolean centred) {
        var middle = box.x() + box.width() / HALF;
        var top = centred
                ? box.y() + (box.height() - lines.size() * LINE_HEIGHT) / HALF + LINE_HEIGHT * 0.75
                : box.y() + LINE_HEIGHT * 0.75;
        for (var i = 0; i < lines.size(); i++) {
            texts.add(new Text(
                    ProcessDrawing.number(middle), ProcessDrawing.number(top + i * LINE_HEIGHT), css, lines.get(i)));
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
}
