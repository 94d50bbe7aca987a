package de.foerdertopf.reading;

import de.foerdertopf.shared.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sums and days of a printed text as values, whatever language it speaks. */
record Facts(Set<Money> sums, Set<Day> days) {

    /** A day as it is written: a letter that corrects a mistake may name one that no calendar has. */
    record Day(int year, int month, int number) {}

    private static final Pattern SUM = Pattern.compile("(?<![\\d.,])\\d{1,3}(?:\\.\\d{3})*,\\d{2}(?!\\d)");
    private static final List<String> GERMAN_MONTHS = List.of(
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember");

    /** Of the binding letter: a period names the year once, with its last day. */
    Facts(String text) {
        this(sums(text), days(text, GERMAN_MONTHS));
    }

    /** Of a copy: every day has its year. */
    Facts(String text, ReadingTexts texts) {
        this(
                sums(text),
                days(text, IntStream.rangeClosed(1, 12).mapToObj(texts::month).toList()));
    }

    private static Set<Money> sums(String text) {
        return SUM.matcher(text)
                .results()
                .map(found -> Money.parse(found.group()))
                .collect(Collectors.toSet());
    }

    private static Set<Day> days(String text, List<String> months) {
        var month = months.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        var pattern = Pattern.compile("(?<!\\d)(\\d{1,2})(?:er)?\\.?\\s+(" + month + ")(?:\\s+(\\d{4}))?");
        var found = pattern.matcher(text.replace('\u00a0', ' ')).results().toList();
        var days = new HashSet<Day>();
        var year = 0;
        for (var i = found.size() - 1; i >= 0; i--) {
            var day = found.get(i);
            year = day.group(3) == null ? year : Integer.parseInt(day.group(3));
            days.add(new Day(year, months.indexOf(day.group(2)) + 1, Integer.parseInt(day.group(1))));
        }
        return days;
    }
}
