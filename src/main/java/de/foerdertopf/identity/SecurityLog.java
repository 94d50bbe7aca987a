package de.foerdertopf.identity;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the city's security office watches: one line of JSON for each event, on a logger of its own. People stand there by their
 * ids, addresses and networks by fingerprints that only this house can make; nothing else about anybody.
 */
@Component
public class SecurityLog {

    /** The logger's name, to be sent where the city collects such lines. */
    public static final String LOGGER = "de.foerdertopf.security";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    /** Their line is written where the person comes in; or they belong to the demonstration and the rehearsal only. */
    private static final Set<Class<?>> NOT_TOLD_HERE = Set.of(
            StaffEvents.StaffSignedIn.class,
            StaffEvents.StaffEnrolled.class,
            ApplicantEvents.ApplicantAccountOpened.class);

    private static final Set<String> WITHOUT_PERSONAL_DATA = Set.of("roles", "standIn", "period");

    /** What can happen beside the deeds on accounts, which go by the names of their events. */
    public enum Event {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGNED_OUT,
        SESSION_ENDED,
        REFUSED,
        LIMITED,
        SECOND_FACTOR_ASKED,
        SECOND_FACTOR_GIVEN,
        SECOND_FACTOR_FAILED,
        NEW_PASSWORD_ASKED
    }

    private final JsonMapper json;
    private final Seals seals;
    private final Clock clock;

    SecurityLog(JsonMapper json, Seals seals, Clock clock) {
        this.json = json;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Writes one line.
     *
     * @param by who did it, where somebody is signed in
     * @param ip where from; only a fingerprint of the network is written
     * @param details further facts without personal data
     */
    public void write(Event event, @Nullable Actor by, String ip, Map<String, String> details) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("source", seals.fingerprint("source", Network.of(ip).prefix()));
        facts.putAll(details);
        write(event.name(), by, facts);
    }

    /** Under what an address goes in the log. */
    public String address(String email) {
        return seals.fingerprint("address", email);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(StaffEvents.OfStaff event) {
        write(event, event.staff().toString());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ApplicantEvents.OfApplicant event) {
        write(event, event.applicant().toString());
    }

    private void write(AuditedEvent event, String about) {
        if (NOT_TOLD_HERE.contains(event.getClass())) {
            return;
        }
        var facts = new LinkedHashMap<String, String>();
        facts.put("about", about);
        for (var change : event.changes()) {
            if (!change.personal() && WITHOUT_PERSONAL_DATA.contains(change.field())) {
                facts.put(change.field() + "Before", change.before());
                facts.put(change.field() + "After", change.after());
            }
        }
        write(event.getClass().getSimpleName(), event.by(), facts);
    }

    private void write(String event, @Nullable Actor by, Map<String, String> facts) {
        var line = new LinkedHashMap<String, String>();
        line.put("at", clock.instant().toString());
        line.put("event", event);
        if (by != null) {
            line.put("by", by.kind() + ":" + by.id());
        }
        line.putAll(facts);
        LOG.info("{}", json.writeValueAsString(line));
    }
}
