package de.foerdertopf.web.casework;

import de.foerdertopf.audit.CaseReadings;
import de.foerdertopf.audit.CaseReadings.Reading;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who of the staff opened the case, for the auditor. */
@Component
@Order(260)
class ReadingsSection implements CaseSection {

    private final CaseReadings readings;
    private final Staff staff;

    ReadingsSection(CaseReadings readings, Staff staff) {
        this.readings = readings;
        this.staff = staff;
    }

    /** What is shown, the latest first. */
    public record Shown(List<Row> rows) {}

    /** One person on one day. */
    public record Row(String name, Instant last, int times) {}

    @Override
    public String template() {
        return "casework/readings";
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        if (!it.is(Role.AUDITOR)) {
            return Optional.empty();
        }
        var all = readings.of(it.caseNumber());
        var names = staff.names(all.stream().map(Reading::staffId).toList());
        return Optional.of(new Shown(all.stream()
                .map(reading -> new Row(
                        names.getOrDefault(reading.staffId(), reading.staffId()), reading.last(), reading.times()))
                .toList()));
    }
}
