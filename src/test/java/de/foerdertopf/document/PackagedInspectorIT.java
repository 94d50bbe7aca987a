package de.foerdertopf.document;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.PackagedProgram;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The jar that is handed out becomes an inspector by one word. */
class PackagedInspectorIT {

    @Test
    void thePackagedProgramLooksIntoFiles() throws Exception {
        var watch = Executors.newSingleThreadScheduledExecutor();
        var process = PackagedProgram.with(InspectorProgram.COMMAND)
                .redirectErrorStream(false)
                .redirectError(Redirect.DISCARD)
                .start();
        try (var inspector = Inspector.over(process, watch)) {
            var photo = HostileFiles.photo(400, 300, false);

            var found = inspector.look(photo, Duration.ofSeconds(60));

            assertThat(found.contentType()).isEqualTo("image/jpeg");
            process.getOutputStream().close();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            watch.shutdownNow();
        }
    }
}
