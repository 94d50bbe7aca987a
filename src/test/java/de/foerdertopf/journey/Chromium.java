package de.foerdertopf.journey;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The browser that is installed on this machine; without one the journeys are skipped, or fail where one is required. */
final class Chromium {

    private static final String MISSING =
            "No Chromium was found. Install it with: apt-get install --no-install-recommends chromium-headless-shell";
    private static @Nullable Browser open;

    private Chromium() {}

    static synchronized Browser open() {
        if (open == null) {
            // the shell has no windows of its own to draw: half the processor time
            var chromium = onThePath("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
            var node = onThePath("node");
            if (chromium.isEmpty() || node.isEmpty()) {
                if (Boolean.getBoolean("browser.required")) {
                    fail(MISSING);
                }
                abort(MISSING);
            }
            var playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of(
                            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                            "1",
                            "PLAYWRIGHT_NODEJS_PATH",
                            node.orElseThrow().toString())));
            open = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium.orElseThrow())
                            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return open;
    }

    private static Optional<Path> onThePath(String... names) {
        var folders = System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1);
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
