package de.foerdertopf.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Takes the pictures of README and handbook from a demonstration that runs, page by page as {@code bench/pictures.txt} names them. Starts
 * nothing and changes nothing there: it signs in and looks.
 */
public final class Pictures {

    private static final Path LIST = Path.of("bench/pictures.txt");
    private static final Path FOLDER = Path.of("docs/bilder");
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\d+)\\s+(\\d+)\\s+(.+?)\\s+(/\\S*(?: > .+)?)");
    private static final String GROUP = "group:";
    private static final int LARGEST = 300_000;
    private static final int PATIENCE = 120_000;

    private Pictures() {}

    /** @param arguments the address of the demonstration, such as {@code http://localhost:8080} */
    public static void main(String... arguments) throws IOException {
        var base = arguments[0].replaceAll("/+$", "");
        Files.createDirectories(FOLDER);
        for (var line : Files.readAllLines(LIST)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var said = LINE.matcher(line.strip());
            if (!said.matches()) {
                throw new IllegalArgumentException("Not a picture: " + line);
            }
            var file = FOLDER.resolve(said.group(1));
            var size = new Browser.NewContextOptions()
                    .setBaseURL(base)
                    .setLocale("de-DE")
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setViewportSize(Integer.parseInt(said.group(2)), Integer.parseInt(said.group(3)));
            try (var context = Chromium.open().newContext(size)) {
                var page = context.newPage();
                page.setDefaultTimeout(PATIENCE);
                page.setDefaultNavigationTimeout(PATIENCE);
                signIn(page, said.group(4));
                go(page, said.group(5).split(" > "));
                page.screenshot(new Page.ScreenshotOptions().setPath(file));
            }
            var bytes = Files.size(file);
            System.out.println(file + ": " + bytes / 1000 + " kB" + (bytes > LARGEST ? ", too large" : ""));
        }
        System.exit(0);
    }

    private static void signIn(Page page, String who) {
        if (who.equals("-")) {
            return;
        }
        open(page, who.startsWith(GROUP) ? "/anmelden" : "/anmelden/team");
        page.locator(
                        "form[action='/anmelden/demo'] li",
                        new Page.LocatorOptions()
                                .setHasText(who.startsWith(GROUP) ? who.substring(GROUP.length()) : who))
                .first()
                .locator("button")
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/anmelden"));
    }

    private static void go(Page page, String... way) {
        open(page, way[0]);
        for (var i = 1; i < way.length; i++) {
            open(page, page.locator(way[i]).first().getAttribute("href"));
        }
    }

    private static void open(Page page, String path) {
        var answer = page.navigate(path);
        if (answer == null || !answer.ok()) {
            throw new IllegalStateException("No page: " + path);
        }
    }
}
