package de.foerdertopf.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.validation.DirectFieldBindingResult;

/** Whatever form it is, a text without end is told at its input. */
class FreeTextsTest {

    private static final String ENDLESS = "x".repeat(200_000);

    /** What is typed on some page. */
    public static class SomeForm {

        public String reason = "";
        public String note = "";
        public List<String> blocks = new ArrayList<>();
        public List<Line> lines = new ArrayList<>();

        /** One of its lines. */
        public static class Line {

            public String why = "";
        }
    }

    @Test
    void isToldAtItsInputWhereverThatStands() {
        var form = new SomeForm();
        form.reason = ENDLESS;
        form.note = "x".repeat(5_000);
        form.blocks.addAll(List.of("kurz", ENDLESS));
        var line = new SomeForm.Line();
        line.why = ENDLESS;
        form.lines.add(line);
        var errors = new DirectFieldBindingResult(form, "form");

        FreeTexts.bound(errors, longest -> "Höchstens " + longest);

        assertThat(errors.getFieldErrors())
                .extracting(error -> error.getField() + ": " + error.getDefaultMessage())
                .containsExactlyInAnyOrder(
                        "reason: Höchstens 5000", "blocks[1]: Höchstens 5000", "lines[0].why: Höchstens 5000");
        assertThat(form.reason).isEqualTo(ENDLESS);
    }

    @Test
    void nothingIsToldTwice() {
        var form = new SomeForm();
        form.reason = ENDLESS;
        var errors = new DirectFieldBindingResult(form, "form");
        errors.rejectValue("reason", "wrong", "Höchstens 500");

        FreeTexts.bound(errors, longest -> "Höchstens " + longest);

        assertThat(errors.getFieldErrors()).hasSize(1);
    }
}
