package de.foerdertopf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a killed run of the tests left, the next one clears: no process and no gigabytes stay behind. */
class ScratchTest {

    @Test
    void theFolderOfADeadRunAndWhoeverWorksInItAreClearedAway() throws IOException, InterruptedException {
        var mine = Scratch.folder("living");
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        var left = Files.createDirectories(mine.resolveSibling(dead.pid() + "-left-behind"));
        Files.writeString(left.resolve("postgres.log"), "a gigabyte");
        var orphan =
                new ProcessBuilder("tail", "-f", left.resolve("postgres.log").toString()).start();

        var next = Scratch.folder("next");

        assertThat(left).doesNotExist();
        assertThat(orphan.isAlive()).isFalse();
        assertThat(mine).exists();
        Scratch.delete(mine);
        Scratch.delete(next);
        assertThat(Path.of("target", "scratch")).isDirectoryNotContaining(next::equals);
    }
}
