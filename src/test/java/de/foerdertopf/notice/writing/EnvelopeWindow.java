package de.foerdertopf.notice.writing;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.document.PdfProof.Sign;
import java.util.List;
import java.util.stream.Collectors;

/** The window of an envelope after DIN 680: what shows in it of a letter's first page. */
public final class EnvelopeWindow {

    private static final int LINES = 6;

    private EnvelopeWindow() {}

    /** The address stands inside, with this in it, and nothing else. */
    public static void holds(String expected, List<Sign> firstPage) {
        var window = firstPage.stream()
                .filter(sign -> sign.baseline() > 62.7 && sign.baseline() < 95 && sign.left() < 110)
                .toList();

        assertThat(window).isNotEmpty().allSatisfy(sign -> {
            assertThat(sign.left()).isBetween(20f, 105f);
            assertThat(sign.right()).isBetween(20f, 105f);
            assertThat(sign.baseline()).isBetween(62.7f, 90f);
        });
        var lines = window.stream()
                .map(sign -> Math.round(sign.baseline()))
                .distinct()
                .count();
        assertThat(lines).isLessThanOrEqualTo(LINES);
        assertThat(window.stream().map(Sign::text).collect(Collectors.joining()))
                .contains(expected);
    }
}
