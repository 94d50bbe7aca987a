package de.foerdertopf.platform;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class EmbeddedPostgresIT extends IntegrationTest {

    @Autowired
    private JdbcTemplate sql;

    @Test
    void writesDurably() {
        assertThat(sql.queryForObject("show fsync", String.class)).isEqualTo("on");
        assertThat(sql.queryForObject("show synchronous_commit", String.class)).isEqualTo("on");
    }

    @Test
    void sortsAsGermansDo() {
        assertThat(sql.queryForList(
                        "select v from (values ('Zebra'), ('Äpfel'), ('apfel')) t(v) order by v", String.class))
                .containsExactly("apfel", "Äpfel", "Zebra");
    }

    @Test
    void demandsAPassword() {
        assertThat(sql.queryForList("select auth_method from pg_hba_file_rules", String.class))
                .containsOnly("scram-sha-256");
    }
}
