package de.foerdertopf.reading;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a language writes the values of a letter: sums exactly as the binding letter, days in words, German names as they are.
 *
 * <p>A sentence marks its values as {@code {name}}, what is bold between stars, and German words in double brackets.
 */
final class LanguageWords {

    private static final Pattern MARK = Pattern.compile("\\*|\\{(\\w+)}|\\[\\[(.+?)]]");
    private static final String NO_BREAK = "\u00a0";

    private final ReadingTexts texts;
    private final PluralRules plurals;

    LanguageWords(ReadingTexts texts) {
        this.texts = texts;
        this.plurals = PluralRules.forLocale(new ULocale(texts.language().tag()));
    }

    /** The sentence with its values; what the values do not have is an error. */
    Phrase fill(String sentence, Map<String, Object> values) {
        var runs = new ArrayList<Run>();
        var strong = false;
        var from = 0;
        var mark = MARK.matcher(sentence);
        while (mark.find()) {
            var bracketed = isBracketed(sentence, mark.start(), mark.end());
            addWords(runs, sentence.substring(from, mark.start() - (bracketed ? 1 : 0)), strong);
            from = mark.end() + (bracketed ? 1 : 0);
            if (mark.group(1) != null) {
                var value = value(mark.group(1), values, strong);
                runs.addAll(bracketed ? List.of(value.get(0).inBrackets()) : value);
            } else if (mark.group(2) != null) {
                var german = Run.quoted(mark.group(2), strong);
                runs.add(bracketed ? german.inBrackets() : german);
            } else {
                strong = !strong;
            }
        }
        addWords(runs, sentence.substring(from), strong);
        return new Phrase(runs);
    }

    /** Brackets belong to the German word in them, else a line could end between the two. */
    private static boolean isBracketed(String sentence, int from, int to) {
        return from > 0
                && to < sentence.length()
                && to > from + 1
                && sentence.charAt(from - 1) == '('
                && sentence.charAt(to) == ')';
    }

    /** A name that ends in a full stop, or was cut, ends the sentence too. */
    private static void addWords(List<Run> runs, String words, boolean strong) {
        var last = runs.isEmpty() ? "" : runs.get(runs.size() - 1).text();
        var stopped = words.startsWith(".") && (last.endsWith(".") || last.endsWith(Fit.CUT));
        var rest = stopped ? words.substring(1) : words;
        if (!rest.isEmpty()) {
            runs.add(Run.words(rest, strong));
        }
    }

    private List<Run> value(String name, Map<String, Object> values, boolean strong) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("No value for {" + name + "}");
        }
        if (value instanceof Money money) {
            return List.of(Run.figure(money.toGerman(), strong));
        }
        if (value instanceof LocalDate day) {
            return List.of(day(day, strong));
        }
        if (value instanceof Period years) {
            return List.of(years(years.getYears(), strong));
        }
        if (value instanceof List<?> days) {
            return days(days, strong);
        }
        return value instanceof Integer || value instanceof Figure
                ? List.of(Run.figure(value.toString(), strong))
                : List.of(Run.quoted(value.toString(), strong));
    }

    /** A number, an account, an address: neither German nor any other language. */
    record Figure(String text) {

        @Override
        public String toString() {
            return text;
        }
    }

    private List<Run> days(List<?> days, boolean strong) {
        var runs = new ArrayList<Run>();
        for (var day : days) {
            if (!runs.isEmpty()) {
                runs.add(Run.words(texts.language().isRightToLeft() ? "، " : ", ", strong));
            }
            runs.add(day((LocalDate) day, strong));
        }
        return runs;
    }

    private Run day(LocalDate day, boolean strong) {
        return parts(
                texts.date(),
                Map.of(
                        "day",
                        texts.day(day.getDayOfMonth()),
                        "month",
                        texts.month(day.getMonthValue()),
                        "year",
                        String.valueOf(day.getYear())),
                strong);
    }

    private Run years(int count, boolean strong) {
        return parts(texts.years(plurals.select(count)), Map.of("count", String.valueOf(count)), strong);
    }

    /** One unbroken run of words: no line ends within a day. */
    private static Run parts(String pattern, Map<String, String> values, boolean strong) {
        var words = pattern;
        for (var value : values.entrySet()) {
            words = words.replace("{" + value.getKey() + "}", value.getValue());
        }
        return Run.day(words.replace(" ", NO_BREAK), strong);
    }
}
