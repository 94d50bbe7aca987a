package de.foerdertopf.journey;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.PackagedProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** Whoever gets the program gets its licences and the list of its parts with it, and can still download it over a slow line. */
class WhatIsHandedOutIT {

    private static final long LARGEST = 135_000_000;

    @Test
    void theJarBringsItsLicencesAndTheListOfItsParts() throws IOException {
        try (var jar = new JarFile(PackagedProgram.jar())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .contains("META-INF/LICENSE", "META-INF/NOTICE")
                    .anyMatch(name -> name.endsWith("META-INF/sbom/application.cdx.json"));
        }
        assertThat(Files.size(Path.of(PackagedProgram.jar()))).isLessThanOrEqualTo(LARGEST);
    }
}
