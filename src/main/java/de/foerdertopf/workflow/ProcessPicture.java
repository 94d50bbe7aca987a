package de.foerdertopf.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fund's process as its model draws it, with how far one case has come. Coordinates are the model's own.
 *
 * @param name such as „Stadtteilfonds Bremen“
 * @param nodes big ones first, so that what lies in them is drawn over them
 */
public record ProcessPicture(String name, List<Node> nodes, List<Edge> edges) {

    /** What a node looks like. */
    public enum Shape {
        START,
        END,
        EVENT,
        GATEWAY,
        ACTIVITY,
        /** Holds other nodes: a detour that may begin at any time. */
        FRAME
    }

    /** How far the case has come with a node. */
    public enum State {
        DONE,
        NOW,
        OPEN
    }

    /** Where something is drawn. */
    public record Box(double x, double y, double width, double height) {}

    /** A bend of a line. */
    public record Point(double x, double y) {}

    /**
     * A step, an event or a question of the model.
     *
     * @param mayCome whether a way leads from where the case stands to here
     * @param order in which the case came here first; null where it never was
     * @param labelBox where its name stands, if not inside
     */
    public record Node(
            String id,
            String name,
            Shape shape,
            State state,
            boolean onDetour,
            boolean mayCome,
            @Nullable Integer order,
            Box box,
            @Nullable Box labelBox) {}

    /** A line from one node to another, perhaps with an answer on it. */
    public record Edge(
            String name, List<Point> points, @Nullable Box labelBox) {}
}
