package de.foerdertopf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** The picture of the modules is drawn from the code; who changes who knows whom on purpose, publishes it anew from {@code target}. */
class ModulesPictureTest {

    private static final Path PUBLISHED = Path.of("docs/modules/README.md");

    private static final ApplicationModules MODULES = ApplicationModules.of(Foerdertopf.class);

    @Test
    void thePublishedPictureIsThatOfTheCode() throws IOException {
        var drawn = drawn(known());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "modules.md"), drawn);

        assertThat(Files.readString(PUBLISHED)).isEqualTo(drawn);
    }

    /** What each module knows directly. */
    private static Map<String, Set<String>> known() {
        var known = new TreeMap<String, Set<String>>();
        MODULES.forEach(module -> known.put(
                nameOf(module),
                module.getDependencies(MODULES, DependencyDepth.IMMEDIATE)
                        .uniqueModules()
                        .map(ModulesPictureTest::nameOf)
                        .filter(name -> !name.equals(nameOf(module)))
                        .collect(Collectors.toCollection(TreeSet::new))));
        return known;
    }

    private static String nameOf(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String drawn(Map<String, Set<String>> known) {
        var picture = new StringBuilder("""
                # The modules

                Who knows whom, drawn from the code by `ModulesPictureTest`. An arrow that follows from others is left out: whoever knows
                `decision` may know what `decision` knows. The list below names every direct one.

                ```mermaid
                graph TD
                """);
        known.forEach((module, others) -> others.stream()
                .filter(other -> others.stream().noneMatch(between -> reaches(between, other, known)))
                .forEach(other -> picture.append("    %s --> %s%n".formatted(module, other))));
        picture.append("```\n\n| Module | knows |\n|---|---|\n");
        known.forEach((module, others) -> picture.append("| %s | %s |%n".formatted(module, String.join(", ", others))));
        return picture.toString();
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> known) {
        var next = known.getOrDefault(from, Set.of());
        return next.contains(to) || next.stream().anyMatch(step -> reaches(step, to, known));
    }
}
