package de.foerdertopf.web.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list as a table, which a phone shows as cards: the first cell of a row is its title. */
public record TableView(String caption, List<Column> columns, List<Row> rows) {

    /**
     * The head of a column.
     *
     * @param href sorts by this column; absent where it cannot be sorted
     * @param sort {@code ascending} or {@code descending} where the list is sorted by it
     */
    public record Column(
            String label,
            boolean money,
            @Nullable String href,
            @Nullable String sort) {

        public static Column of(String label) {
            return new Column(label, false, null, null);
        }

        public static Column money(String label) {
            return new Column(label, true, null, null);
        }
    }

    /** One line; {@code late} marks what is overdue. */
    public record Row(@Nullable String href, boolean late, List<Cell> cells) {}

    /**
     * What stands in a row's column.
     *
     * @param more further lines, smaller
     * @param tone shows the text as a tag: plain, good, info, warn, stop
     */
    public record Cell(
            String text, List<String> more, @Nullable String tone) {

        public static Cell of(String text, String... more) {
            return new Cell(text, List.of(more), null);
        }

        public static Cell tag(String tone, String text) {
            return new Cell(text, List.of(), tone);
        }
    }
}
