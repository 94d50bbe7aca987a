package de.foerdertopf.platform;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class EmbeddedPostgresIT extends IntegrationTest {

    @Autowired
    private JdbcTemplate sql;

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

    @Test
    void itsProgramsBelongToTheHouseAlone() throws IOException {
        var data = Path.of(sql.queryForObject("show data_directory", String.class));
        var programs = EmbeddedPostgresServer.programs(Objects.requireNonNull(data.getParent()));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(programs)))
                .isEqualTo("rwx------");
    }
}
