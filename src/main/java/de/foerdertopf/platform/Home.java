package de.foerdertopf.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folders of this installation.
 *
 * @param home holds a city's own {@code funds/} and {@code templates/notice}, which win over those in the jar
 * @param data holds the embedded database and nothing else; not used with an external database
 * @param funds the funds' folder, where it is not {@code home/funds}
 */
@ConfigurationProperties("foerdertopf")
public record Home(
        @DefaultValue(".") Path home,
        @DefaultValue("data") Path data,
        @Nullable Path funds) {

    public Path fundsFolder() {
        return funds == null ? home.resolve("funds") : funds;
    }
}
