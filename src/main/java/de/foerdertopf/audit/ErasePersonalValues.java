package de.foerdertopf.audit;

import de.foerdertopf.shared.Actor;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets the persons in a subject's trail: the values and their salts go, the chain stays and still verifies. */
@Service
public class ErasePersonalValues {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ErasePersonalValues(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void erase(Command command) {
        var erased = sql.sql(
                        "delete from foerdertopf.audit_value v using foerdertopf.audit_entry e where e.id = v.entry_id and e.subject = ?")
                .param(command.subject())
                .update();
        events.publishEvent(new PersonalValuesErased(command.subject(), erased, clock.instant(), command.by()));
    }

    /**
     * What to forget, and who says so.
     *
     * @param subject such as {@code case:SFHB-2025-0203} or {@code user:…}
     */
    public record Command(String subject, Actor by) {}
}
