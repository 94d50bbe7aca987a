package de.foerdertopf.document;

import java.util.ArrayList;
import java.util.List;

/** A template put together from its parts, which remembers from which file and line each piece came. */
class TracedText {

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(int start, String file, int line) {}

    /** Where a piece of text came from. */
    record Origin(String file, int line) {}

    /** Adds a piece that begins in this line; tells the line in which it ends. */
    int append(String piece, String file, int line) {
        pieces.add(new Piece(text.length(), file, line));
        text.append(piece);
        return line + (int) piece.chars().filter(c -> c == '\n').count();
    }

    /** Where the sign at this line and column of the whole came from; both count from 1. */
    Origin originOf(int line, int column) {
        var position = 0;
        for (var i = 1; i < line; i++) {
            var end = text.indexOf("\n", position);
            if (end < 0) {
                break;
            }
            position = end + 1;
        }
        return originOf(Math.min(position + Math.max(column - 1, 0), text.length()));
    }

    private Origin originOf(int position) {
        var found = pieces.get(0);
        for (var piece : pieces) {
            if (piece.start() > position) {
                break;
            }
            found = piece;
        }
        var lines =
                text.substring(found.start(), Math.max(found.start(), position)).chars();
        return new Origin(
                found.file(), found.line() + (int) lines.filter(c -> c == '\n').count());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
