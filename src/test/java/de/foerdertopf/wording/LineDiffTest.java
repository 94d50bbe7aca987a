package de.foerdertopf.wording;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.wording.LineDiff.Change;
import de.foerdertopf.wording.LineDiff.Line;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Test
    void tellsWhatCameAndWhatWent() {
        assertThat(LineDiff.between("a\nb\nc\n", "a\nx\nc\nd\n"))
                .containsExactly(
                        new Line(Change.SAME, "a"),
                        new Line(Change.REMOVED, "b"),
                        new Line(Change.ADDED, "x"),
                        new Line(Change.SAME, "c"),
                        new Line(Change.ADDED, "d"));
    }

    @Test
    void theSameTextHasNoChange() {
        assertThat(LineDiff.between("a\nb", "a\nb\n")).allMatch(Line::isSame);
        assertThat(LineDiff.between("", "a")).containsExactly(new Line(Change.ADDED, "a"));
    }
}
