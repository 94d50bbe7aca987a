package de.foerdertopf;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.shared.HouseTime;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program lives in German time whatever the machine says: due times that one machine wrote hold on the next. */
class TimeZoneTest {

    @TempDir
    Path folder;

    @Test
    void aMachineInUtcRunsTheHouseInGermanTime() throws Exception {
        assertThat(zoneOfTheProgram("UTC")).isEqualTo(HouseTime.ZONE.getId());
        assertThat(zoneOfTheProgram("Asia/Kabul")).isEqualTo(HouseTime.ZONE.getId());
    }

    /** Starts the program's own main in a Java of its own; the shutdown hook of {@link Zone} says where it lives in the end. */
    private String zoneOfTheProgram(String machine) throws Exception {
        var out = folder.resolve(machine.replace('/', '-') + ".txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=" + machine,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path").replace(";", File.pathSeparator),
                        Zone.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out, StandardCharsets.UTF_8)
                .lines()
                .reduce((a, b) -> b)
                .orElse("");
    }

    /** Calls the program with a command that ends at once for want of a file. */
    static final class Zone {

        private Zone() {}

        public static void main(String[] args) throws Exception {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> System.out.println(TimeZone.getDefault().getID())));
            Foerdertopf.main(new String[] {"rehearse"});
        }
    }
}
