package de.foerdertopf.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Which accounts a SEPA credit transfer reaches: those of the countries in {@code law/sepa.yaml}, each from its first day. An account elsewhere can be
 * valid, and still no SEPA file may carry it.
 */
public final class SepaArea {

    private static final String FILE = "/law/sepa.yaml";
    private static final Table TABLE = read();

    private SepaArea() {}

    /**
     * The file, by the letters that begin an IBAN.
     *
     * @param from the first day on which payments reach accounts there
     * @param bic the first day from which a bank may ask for the BIC beside the IBAN of an account there
     */
    record Table(Map<String, LocalDate> from, Map<String, LocalDate> bic) {}

    /** Whether a SEPA credit transfer of this day reaches the account. What is no valid account is not judged here. */
    public static boolean reaches(Iban account, LocalDate day) {
        return isOn(account, day, TABLE.from());
    }

    /**
     * Whether the bank may ask for the BIC too, although a SEPA credit transfer of this day reaches the account: within the EEA the IBAN is enough, in
     * SEPA's other countries it need not be.
     */
    public static boolean mayNeedBic(Iban account, LocalDate day) {
        return reaches(account, day) && isOn(account, day, TABLE.bic());
    }

    private static boolean isOn(Iban account, LocalDate day, Map<String, LocalDate> firstDays) {
        var letters = account.normalised();
        var firstDay = letters.length() < 2 ? null : firstDays.get(letters.substring(0, 2));
        return firstDay != null && !day.isBefore(firstDay);
    }

    private static Table read() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var file = SepaArea.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return yaml.readValue(file, Table.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
