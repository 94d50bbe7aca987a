package de.foerdertopf.notice.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On which days a period may end: not on Saturdays, Sundays and the Land's public holidays (§ 193 BGB, § 31 (3) VwVfG). */
@Component
public class PublicHolidays {

    private final LandLaw law = LandLaw.read();

    public boolean isHoliday(String land, LocalDate day) {
        return law.isHoliday(land, day);
    }

    public boolean isWorkday(String land, LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !isHoliday(land, day);
    }

    /** The day itself if work is done on it, else the next on which it is. */
    public LocalDate workdayFrom(String land, LocalDate day) {
        return Stream.iterate(day, d -> d.plus(1, ChronoUnit.DAYS))
                .filter(d -> isWorkday(land, d))
                .findFirst()
                .orElseThrow();
    }

    LandLaw law() {
        return law;
    }
}
