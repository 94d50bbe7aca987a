package de.foerdertopf.notice;

import de.foerdertopf.platform.StartProblem;
import de.foerdertopf.shared.DateRange;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The base rates of § 247 BGB, as far as they are known: data of {@code law/basiszinssatz.yaml}. */
@Component
public class BaseRates {

    private static final String FILE = "law/basiszinssatz.yaml";

    private final Table table = read();

    /** The file: in order, each rate until the next. */
    record Table(LocalDate until, List<Rate> rates) {}

    record Rate(LocalDate from, BigDecimal percent) {}

    /** The rates from one day to another, both included, cut where no rate is known yet. */
    public List<InterestClaim.BaseRate> between(LocalDate from, LocalDate to) {
        var known = to.isAfter(table.until()) ? table.until() : to;
        var found = new ArrayList<InterestClaim.BaseRate>();
        for (var i = 0; i < table.rates().size(); i++) {
            var rate = table.rates().get(i);
            var last = i + 1 < table.rates().size()
                    ? table.rates().get(i + 1).from().minusDays(1)
                    : table.until();
            var first = rate.from().isBefore(from) ? from : rate.from();
            var end = last.isAfter(known) ? known : last;
            if (!first.isAfter(end)) {
                found.add(new InterestClaim.BaseRate(new DateRange(first, end), rate.percent()));
            }
        }
        return List.copyOf(found);
    }

    /** The last day for which a rate is known. */
    LocalDate knownUntil() {
        return table.until();
    }

    private static Table read() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return yaml.readValue(file, Table.class);
        } catch (IOException e) {
            throw new StartProblem(FILE + " kann nicht gelesen werden.", e);
        }
    }
}
