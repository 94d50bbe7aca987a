package de.foerdertopf.notice.law;

import de.foerdertopf.platform.StartProblem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the Länder say about holidays and deemed delivery: data of {@code law/laender.yaml}, each rule with its first day.
 *
 * @param everywhere holidays of all Länder
 * @param laender by the Land's letters: {@code BW}, {@code HB}
 */
record LandLaw(List<HolidayRule> everywhere, Map<String, Land> laender) {

    private static final String FILE = "law/laender.yaml";

    LandLaw {
        everywhere = List.copyOf(everywhere);
        laender = Map.copyOf(laender);
    }

    /** One Land. */
    record Land(String name, List<HolidayRule> holidays, List<DeemedDelivery> deemedDelivery) {

        Land {
            holidays = List.copyOf(holidays);
            deemedDelivery = List.copyOf(deemedDelivery);
        }
    }

    /** A holiday and the years in which it is one; without bounds always. */
    record HolidayRule(
            Holiday holiday,
            @Nullable Integer from,
            @Nullable Integer until,
            @Nullable List<Integer> only) {

        boolean isOn(LocalDate day) {
            var year = day.getYear();
            return (from == null || year >= from)
                    && (until == null || year <= until)
                    && (only == null || only.contains(year))
                    && holiday.in(year).equals(day);
        }
    }

    /**
     * After how many days a letter counts as delivered.
     *
     * @param retrievalDays after it was retrieved on the portal
     * @param retrieveWithinDays how long after the recipient was told it can be retrieved
     */
    record DeemedDelivery(
            LocalDate validFrom, int letterDays, int electronicDays, int retrievalDays, int retrieveWithinDays) {}

    static LandLaw read() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return yaml.readValue(file, LandLaw.class);
        } catch (IOException e) {
            throw new StartProblem(FILE + " kann nicht gelesen werden.", e);
        }
    }

    boolean isHoliday(String land, LocalDate day) {
        return Stream.concat(everywhere.stream(), require(land).holidays().stream())
                .anyMatch(rule -> rule.isOn(day));
    }

    DeemedDelivery deemedDelivery(String land, LocalDate sentOn) {
        return require(land).deemedDelivery().stream()
                .filter(rule -> !rule.validFrom().isAfter(sentOn))
                .max(Comparator.comparing(DeemedDelivery::validFrom))
                .orElseThrow(
                        () -> new IllegalStateException(FILE + ": no deemed delivery in " + land + " on " + sentOn));
    }

    private Land require(String land) {
        var found = laender.get(land);
        if (found == null) {
            throw new IllegalStateException(FILE + ": no Land " + land);
        }
        return found;
    }
}
