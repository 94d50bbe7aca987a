package de.foerdertopf.web.casework;

import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.questions.MoneyQuestions;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Two people correct one application at the same time. The page that comes back to the second one keeps each answer that she changed
 * herself, and has what the first one wrote in all others: nobody's words are lost by sending it again.
 *
 * @param own what she sent
 * @param was what the page said when she opened it
 * @param now what the application says
 */
record CorrectedTogether(Sheet own, Sheet was, Sheet now) {

    /** A plan is one answer: a line of one and a line of another are no plan. */
    private static final List<String> LISTS = List.of(MoneyQuestions.COSTS.name(), MoneyQuestions.SOURCES.name());

    /** Takes over onto her sheet what others corrected and she left alone. */
    void putIntoOwn() {
        var inputs = new TreeSet<>(own.all().keySet());
        inputs.addAll(now.all().keySet());
        inputs.stream()
                .filter(input -> LISTS.stream().noneMatch(list -> input.startsWith(list + "[")))
                .filter(input -> isSame(own.typed(input), was.typed(input)))
                .forEach(input -> own.put(input, now.typed(input)));
        LISTS.stream()
                .filter(list -> lines(own, list).equals(lines(was, list)))
                .forEach(list -> own.putRows(list, now.rows(list)));
    }

    private static boolean isSame(String one, String other) {
        return Objects.equals(withPlainBreaks(one), withPlainBreaks(other));
    }

    /** Browsers send a break between lines as two signs. */
    private static String withPlainBreaks(String text) {
        return text.replace("\r\n", "\n");
    }

    private static List<Object> lines(Sheet sheet, String list) {
        return sheet.rows(list).stream()
                .filter(row -> !MoneyQuestions.isBlank(row))
                .flatMap(row -> Stream.<Object>of(row.all()))
                .toList();
    }
}
