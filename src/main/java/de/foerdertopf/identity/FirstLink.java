package de.foerdertopf.identity;

import de.foerdertopf.identity.StaffEvents.InvitationAccepted;
import de.foerdertopf.platform.Home;
import de.foerdertopf.platform.StartProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Shows the first administrator's link to whoever set up the house, should the mail not arrive. Logs are read by many and kept for
 * long: in a city the link lies in a file that only the program's user can read, until it is used.
 */
@Component
class FirstLink {

    static final String FILE = "first-administrator";

    private static final Logger LOG = LoggerFactory.getLogger(FirstLink.class);

    private final Path folder;
    private final boolean inTheLog;

    @Autowired
    FirstLink(Home home, Environment environment) {
        this(home.data(), environment.acceptsProfiles(Profiles.of("demo | test | rehearsal")));
    }

    FirstLink(Path folder, boolean inTheLog) {
        this.folder = folder;
        this.inTheLog = inTheLog;
    }

    void show(String link) {
        if (inTheLog) {
            LOG.warn("The first administrator is invited. Open this link and set a password: {}", link);
            return;
        }
        var file = folder.toAbsolutePath().resolve(FILE);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file);
            Files.createFile(file, onlyOurs());
            Files.writeString(file, link + "\n", StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StartProblem(
                    "The first administrator's link cannot be written to " + file + ": " + e.getMessage()
                            + ". Set foerdertopf.data (FOERDERTOPF_DATA) to a folder where it can.",
                    e);
        }
        LOG.warn(
                "The first administrator is invited by mail. Should that not arrive: the link lies in {} for {} days.",
                file,
                StaffInvitation.VALID.toDays());
    }

    /** Somebody came in: the file has done its work. */
    @EventListener
    void on(InvitationAccepted accepted) throws IOException {
        if (!inTheLog) {
            Files.deleteIfExists(folder.resolve(FILE));
        }
    }

    private FileAttribute<?>[] onlyOurs() throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
