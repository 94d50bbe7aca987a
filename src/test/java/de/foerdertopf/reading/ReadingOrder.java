package de.foerdertopf.reading;

import de.foerdertopf.document.PdfProof;
import de.foerdertopf.document.PdfProof.Sign;
import java.io.IOException;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a person reads on a page, line by line: a line with letters of Arabic script from right to left, its figures not. */
final class ReadingOrder {

    private ReadingOrder() {}

    static String of(byte[] pdf) throws IOException {
        var lines = new TreeMap<Integer, List<Sign>>();
        for (var sign : PdfProof.signs(pdf, 1)) {
            var line = Math.round(sign.baseline() * 2);
            lines.computeIfAbsent(line, l -> new ArrayList<>()).add(sign);
        }
        return lines.values().stream().map(ReadingOrder::line).collect(Collectors.joining("\n"));
    }

    private static String line(List<Sign> signs) {
        var sorted = signs.stream().sorted(Comparator.comparing(Sign::left)).toList();
        var leftToRight = new StringBuilder();
        for (var i = 0; i < sorted.size(); i++) {
            if (i > 0 && sorted.get(i).left() - sorted.get(i - 1).right() > 0.6f) {
                leftToRight.append(' ');
            }
            leftToRight.append(sorted.get(i).text());
        }
        var line = leftToRight.toString().replaceAll("[\\s\u00a0]+", " ");
        var read = Bidi.requiresBidi(line.toCharArray(), 0, line.length()) ? reversed(line) : line;
        return Normalizer.normalize(read, Normalizer.Form.NFKC).replaceAll("€ ([\\d.,]*\\d)", "$1 €");
    }

    /** From right to left, while everything between two letters of Arabic script that is Latin or a figure keeps its order. */
    private static String reversed(String line) {
        var read = new StringBuilder();
        var kept = new StringBuilder();
        for (var i = line.length() - 1; i >= 0; i--) {
            var sign = line.charAt(i);
            if (Character.isDigit(sign)
                    || isInNumber(line, i)
                    || Character.UnicodeScript.of(sign) == Character.UnicodeScript.LATIN) {
                kept.insert(0, sign);
            } else {
                read.append(kept).append(sign);
                kept.setLength(0);
            }
        }
        return read.append(kept).toString();
    }

    private static boolean isInNumber(String line, int at) {
        return (line.charAt(at) == '.' || line.charAt(at) == ',')
                && at > 0
                && at < line.length() - 1
                && Character.isDigit(line.charAt(at - 1))
                && Character.isDigit(line.charAt(at + 1));
    }
}
