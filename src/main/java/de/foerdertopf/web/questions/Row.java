package de.foerdertopf.web.questions;

import de.foerdertopf.web.form.Said;
import de.foerdertopf.web.form.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions whose answers are told together: mostly one, or those of an address.
 *
 * @param label key of what stands before the answers; null where the question itself does
 * @param lines what is asked, and told, on one line
 * @param told whether there is anything to tell
 * @param instead key of what is told instead of the answers; null where it is they
 */
public record Row(
        @Nullable String label,
        List<List<Ask>> lines,
        Predicate<Sheet> told,
        Function<Sheet, @Nullable String> instead) {

    static Row of(Ask question) {
        return new Row(null, List.of(List.of(question)), sheet -> true, sheet -> null);
    }

    /** Several questions below each other, told under another label. */
    static Row together(String label, Ask... questions) {
        return new Row(label, Arrays.stream(questions).map(List::of).toList(), sheet -> true, sheet -> null);
    }

    /** Two more questions, side by side. */
    Row pair(Ask one, Ask other) {
        return new Row(
                label,
                Stream.concat(lines.stream(), Stream.of(List.of(one, other))).toList(),
                told,
                instead);
    }

    /** Told only where something was said. */
    Row ifSaid() {
        return told(sheet -> questions().anyMatch(question -> !sheet.isOpen(question.field())));
    }

    Row told(Predicate<Sheet> condition) {
        return new Row(label, lines, condition, instead);
    }

    /** Told in the words of this key, where there is one. */
    Row instead(Function<Sheet, @Nullable String> key) {
        return new Row(label, lines, told, key);
    }

    /** Without what is not asked after what was said. */
    Row asked(Said said) {
        var asked = lines.stream()
                .map(line -> line.stream()
                        .filter(question -> question.field().isAsked(said))
                        .toList())
                .filter(line -> !line.isEmpty())
                .toList();
        return new Row(label, asked, told, instead);
    }

    Stream<Ask> questions() {
        return lines.stream().flatMap(List::stream);
    }
}
