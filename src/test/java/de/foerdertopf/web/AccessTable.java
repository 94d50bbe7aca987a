package de.foerdertopf.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Who gets in where, as it stands in {@code access/routes.txt}: written by hand, read by people. */
final class AccessTable {

    static final Path FILE = Path.of("src/test/resources/access/routes.txt");

    private static final Pattern ROW = Pattern.compile(
            "(GET|POST)\\s+(\\S+)\\s+(\\S{4})\\s+(\\S{6})\\s+(\\S{6})\\s+(\\S)((?:\\s+\\??\\w+=\\S+)*)\\s*");

    private AccessTable() {}

    /**
     * One address, and what it answers to each kind of person.
     *
     * @param answers in the order of {@link Who}
     * @param places which of the prepared things stand in the address
     */
    record Row(String method, String pattern, String answers, Map<String, String> places) {

        String route() {
            return method + " " + pattern;
        }

        /** Whether it is the program's own address, which people never open. */
        boolean isForNobody() {
            return "nobody".equals(places.get("for"));
        }

        Answer to(Who who) {
            return Answer.of(answers.charAt(List.of(Who.values()).indexOf(who)));
        }
    }

    /** For whom the table has a column, in its order. */
    enum Who {
        NOBODY("nobody"),
        OWN("the group itself"),
        STRANGE("another group"),
        SPONSOR("its sponsor, by the link"),
        ADMINISTRATOR("an administrator of the fund"),
        COUNSELLOR("a counsellor of the fund"),
        FINANCE("finance of the fund"),
        AUTHORIZER("an authorizer of the fund"),
        COMMITTEE("the committee of the fund"),
        AUDITOR("an auditor of the fund"),
        OTHER_ADMINISTRATOR("an administrator of another fund"),
        OTHER_COUNSELLOR("a counsellor of another fund"),
        OTHER_FINANCE("finance of another fund"),
        OTHER_AUTHORIZER("an authorizer of another fund"),
        OTHER_COMMITTEE("the committee of another fund"),
        OTHER_AUDITOR("an auditor of another fund"),
        SYSTEM("the system administration");

        private final String words;

        Who(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** What an address answers, as far as access goes. */
    enum Answer {
        /** Whatever the page says then: it is for this person. */
        IN('+'),
        SIGN_IN('S'),
        NOT_FOUND('-'),
        FORBIDDEN('x');

        private final char sign;

        Answer(char sign) {
            this.sign = sign;
        }

        static Answer of(char sign) {
            return Arrays.stream(values())
                    .filter(answer -> answer.sign == sign)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No answer is written as " + sign));
        }
    }

    static List<Row> rows() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AccessTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        var row = ROW.matcher(line);
        if (!row.matches()) {
            throw new IllegalArgumentException("This row of " + FILE + " cannot be read: " + line);
        }
        var places = new TreeMap<String, String>();
        for (var named : row.group(7).strip().split("\\s+", -1)) {
            if (!named.isEmpty()) {
                places.put(named.substring(0, named.indexOf('=')), named.substring(named.indexOf('=') + 1));
            }
        }
        return new Row(row.group(1), row.group(2), row.group(3) + row.group(4) + row.group(5) + row.group(6), places);
    }

    /** The row as it would be written for these answers. */
    static String written(String route, Map<Who, Answer> answers, Map<String, String> places) {
        var signs = new StringBuilder();
        for (var who : Who.values()) {
            signs.append(Objects.requireNonNull(answers.get(who)).sign);
        }
        var method = route.substring(0, route.indexOf(' '));
        var words = new LinkedHashMap<>(places);
        return "%-4s %-77s %s %s %s %s%s"
                .formatted(
                        method,
                        route.substring(method.length() + 1),
                        signs.substring(0, 4),
                        signs.substring(4, 10),
                        signs.substring(10, 16),
                        signs.substring(16),
                        words.entrySet().stream()
                                .map(place -> " " + place.getKey() + "=" + place.getValue())
                                .reduce("", String::concat));
    }
}
