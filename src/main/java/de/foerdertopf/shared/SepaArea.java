package de.foerdertopf.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Which accounts a SEPA credit transfer reaches: those of the countries in {@code law/sepa.yaml}, each from its first day. An account elsewhere can be
 * valid, and still no SEPA file may carry it.
 */
public final class SepaArea {

    private static final String FILE = "/law/sepa.yaml";
    private static final Map<String, LocalDate> FIRST_DAYS = read();

    private SepaArea() {}

    /** The file: the letters that begin an IBAN, and the first day on which payments reach accounts there. */
    record Table(Map<String, LocalDate> from) {}

    /** Whether a SEPA credit transfer of this day reaches the account. What is no valid account is not judged here. */
    public static boolean reaches(Iban account, LocalDate day) {
        var letters = account.normalised();
        var firstDay = letters.length() < 2 ? null : FIRST_DAYS.get(letters.substring(0, 2));
        return firstDay != null && !day.isBefore(firstDay);
    }

    private static Map<String, LocalDate> read() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var file = SepaArea.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new HashMap<>(yaml.readValue(file, Table.class).from());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
