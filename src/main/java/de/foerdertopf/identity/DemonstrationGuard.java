package de.foerdertopf.identity;

import de.foerdertopf.platform.StartProblem;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A city never works on a database in which the people of the demonstration have their accounts, wherever it came from. */
@Component
@Profile("!demo & !test & !rehearsal")
class DemonstrationGuard {

    DemonstrationGuard(JdbcTemplate sql) {
        check(sql);
    }

    /** Addresses below these names belong to nobody (RFC 2606): whoever signs in by them was invented. */
    static void check(JdbcTemplate sql) {
        var invented = sql.queryForObject(
                "select exists (select 1 from foerdertopf.staff_account where email ~* '@example\\.(org|com|net)$')",
                Boolean.class);
        if (Boolean.TRUE.equals(invented)) {
            throw new StartProblem("This database holds a demonstration: people that do not exist could sign in. Set"
                    + " spring.datasource.url (SPRING_DATASOURCE_URL) to an empty one.");
        }
    }
}
