package de.foerdertopf.platform;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A city's own files beside the program are found without any setting. */
class HomeIT extends IntegrationTest {

    @Autowired
    private Home home;

    @Test
    void isTheWorkingDirectoryWhereNothingElseIsSaid() {
        var here = Path.of("").toAbsolutePath();

        assertThat(home.home()).isEqualTo(here);
        assertThat(home.fundsFolder()).isEqualTo(here.resolve("funds"));
    }
}
