package de.foerdertopf.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.identity.StaffEvents.InvitationAccepted;
import de.foerdertopf.shared.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstLinkTest {

    private static final String LINK = "https://topf.bremen.de/einladung/geheim";

    @Test
    void liesInAFileThatNobodyElseReadsAndNotInTheLog(@TempDir Path folder, CapturedOutput log) throws IOException {
        var first = new FirstLink(folder.resolve("data"), false);

        first.show("an older one");
        first.show(LINK);

        var file = folder.resolve("data").resolve(FirstLink.FILE);
        assertThat(file).hasContent(LINK);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(log.getAll()).contains(FirstLink.FILE).doesNotContain("geheim");
    }

    @Test
    void isGoneAsSoonAsSomebodyCameIn(@TempDir Path folder) throws IOException {
        var first = new FirstLink(folder, false);
        first.show(LINK);

        first.on(new InvitationAccepted(new StaffId(UUID.randomUUID()), Instant.EPOCH, Actor.SYSTEM));

        assertThat(folder.resolve(FirstLink.FILE)).doesNotExist();
    }

    @Test
    void standsInTheLogOfTheDemonstration(@TempDir Path folder, CapturedOutput log) {
        new FirstLink(folder, true).show(LINK);

        assertThat(log.getAll()).contains(LINK);
        assertThat(folder).isEmptyDirectory();
    }
}
