package de.foerdertopf.notice.law;

import de.foerdertopf.notice.letters.InterestClaim;
import de.foerdertopf.platform.Home;
import de.foerdertopf.platform.StartProblem;
import de.foerdertopf.shared.DateRange;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The base rates of § 247 BGB, as far as they are known: shipped ones, and those that a city appends in {@code law/basiszinssatz.yaml} of its
 * folder with source and first day. Each holds for half a year; beyond it nothing is guessed.
 */
@Component
public class BaseRates {

    private static final String FILE = "law/basiszinssatz.yaml";
    private static final int MONTHS = 6;
    private static final int JULY = 7;
    private static final BigDecimal LOWEST = BigDecimal.valueOf(-5);
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(20);
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final NavigableMap<LocalDate, BigDecimal> rates = new TreeMap<>();

    BaseRates(Home home) {
        add(shipped(), FILE);
        var own = home.home().resolve(FILE);
        if (Files.isRegularFile(own)) {
            try {
                add(Files.readString(own), own.toString());
            } catch (IOException e) {
                throw new StartProblem(own + " kann nicht gelesen werden.", e);
            }
        }
    }

    /** The file. */
    record Table(@Nullable List<Rate> rates) {}

    /** One rate, from when it holds and who published it. */
    record Rate(
            @Nullable LocalDate from,
            @Nullable BigDecimal percent,
            @Nullable String source) {}

    /** The rates from one day to another, both included, cut before the first day whose rate is not known. */
    public List<InterestClaim.BaseRate> between(LocalDate from, LocalDate to) {
        var found = new ArrayList<InterestClaim.BaseRate>();
        var next = from;
        while (!next.isAfter(to)) {
            var rate = rates.floorEntry(next);
            if (rate == null || !next.isBefore(rate.getKey().plusMonths(MONTHS))) {
                break;
            }
            var last = rate.getKey().plusMonths(MONTHS).minusDays(1);
            var end = last.isAfter(to) ? to : last;
            found.add(new InterestClaim.BaseRate(new DateRange(next, end), rate.getValue()));
            next = end.plusDays(1);
        }
        return List.copyOf(found);
    }

    /** Whether the rate of each of these days is known. */
    boolean covers(LocalDate from, LocalDate to) {
        var known = between(from, to);
        return from.isAfter(to)
                || (!known.isEmpty()
                        && known.get(known.size() - 1).period().to().equals(to));
    }

    /** What a later file says about a day counts before what an earlier one said. */
    private void add(String yaml, String where) {
        var table = read(yaml, where);
        var all = table == null ? null : table.rates();
        if (all == null || all.isEmpty()) {
            throw new StartProblem(where + " nennt keinen Basiszinssatz. Nötig ist eine Liste \"rates\" mit \"from\","
                    + " \"percent\" und \"source\".");
        }
        var days = new HashSet<LocalDate>();
        for (var i = 0; i < all.size(); i++) {
            var entry = where + ", Eintrag " + (i + 1) + ": ";
            var rate = all.get(i);
            var from = rate.from();
            if (from == null
                    || from.getDayOfMonth() != 1
                    || (from.getMonthValue() != 1 && from.getMonthValue() != JULY)) {
                throw new StartProblem(
                        entry + "\"from\" muss ein 1. Januar oder 1. Juli sein, zum Beispiel 2027-01-01.");
            }
            var percent = rate.percent();
            if (percent == null || percent.compareTo(LOWEST) < 0 || percent.compareTo(HIGHEST) > 0) {
                throw new StartProblem(
                        entry + "\"percent\" muss eine Zahl mit Punkt sein, zwischen -5 und 20, zum Beispiel 1.27.");
            }
            var source = rate.source();
            if (source == null || source.isBlank()) {
                throw new StartProblem(
                        entry + "\"source\" fehlt. Schreiben Sie, wer den Satz wann bekannt gegeben hat.");
            }
            if (!days.add(from)) {
                throw new StartProblem(entry + "Für den " + from + " stehen zwei Sätze in der Datei.");
            }
            rates.put(from, percent);
        }
    }

    private static @Nullable Table read(String yaml, String where) {
        try {
            return YAML.readValue(yaml, Table.class);
        } catch (JacksonException e) {
            var location = e.getLocation();
            throw new StartProblem(
                    where + " kann nicht gelesen werden"
                            + (location == null ? "" : ", Zeile " + location.getLineNr())
                            + ". Jeder Eintrag hat die Form { from: 2027-01-01, percent: 1.27, source: \"…\" }.",
                    e);
        }
    }

    private static String shipped() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StartProblem(FILE + " kann nicht gelesen werden.", e);
        }
    }
}
