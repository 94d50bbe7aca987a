package de.foerdertopf.platform;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which address people reach this installation; links in mails begin with it.
 *
 * @param baseUrl such as {@code https://foerdertopf.bremen.example}
 */
@ConfigurationProperties("foerdertopf")
public record Addresses(
        @DefaultValue("http://localhost:8080") URI baseUrl) {

    /** The full address of a path that starts with a slash. */
    public String of(String path) {
        return baseUrl.toString().replaceAll("/+$", "") + path;
    }
}
