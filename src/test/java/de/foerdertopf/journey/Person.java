package de.foerdertopf.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.foerdertopf.shared.BankDays;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody at a screen: reads, types into what is labelled, presses what is named. Looks at every page on a phone and on a desk. */
final class Person {

    private static final boolean TAKES_PICTURES = Boolean.getBoolean("pictures");
    private static final Path SCREENS = Path.of("target/screens");
    private static final int PHONE = 320;
    private static final int DESK = 1280;
    private static final int HEIGHT = 900;
    /** Milliseconds; long, because a busy machine is slow and only a page that never comes is wrong. */
    private static final int PATIENCE = 120_000;

    private static final int LOOKS = 200;
    private static final Pattern CODE = Pattern.compile("^(\\d{3} \\d{3})$", Pattern.MULTILINE);
    private static final List<String> ACCESSIBLE =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Whether the browser runs scripts; some people, and some offices, switch them off. Those without use the keyboard. */
    enum Scripts {
        ON,
        OFF
    }

    private final String home;
    private final Scripts scripts;
    private final Page page;

    Person(Product product) {
        this(product, Scripts.ON);
    }

    private Person(Product product, Scripts scripts) {
        home = product.url();
        this.scripts = scripts;
        page = Chromium.open()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("de-DE")
                        .setJavaScriptEnabled(scripts == Scripts.ON)
                        .setTimezoneId("Europe/Berlin")
                        .setViewportSize(PHONE, HEIGHT)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE))
                .newPage();
        page.setDefaultTimeout(PATIENCE);
    }

    /** Somebody who signs in with a code from the demonstration's mailbox. */
    static Person applicant(Product product, String email) {
        return applicant(product, email, Scripts.ON);
    }

    static Person applicant(Product product, String email, Scripts scripts) {
        var person = new Person(product, scripts);
        person.open("/anmelden");
        person.type("E-Mail-Adresse", email);
        person.press("Code schicken");
        person.type("Code", new Person(product).newestMail(email, CODE));
        person.press("Anmelden");
        return person;
    }

    /** One of the demonstration's people at the desk, who signs in with one click. */
    static Person atTheDesk(Product product, String name, String fund) {
        return atTheDesk(product, name, fund, Scripts.ON);
    }

    static Person atTheDesk(Product product, String name, String fund, Scripts scripts) {
        var person = new Person(product, scripts);
        person.page.setViewportSize(DESK, HEIGHT);
        person.open("/anmelden/team");
        person.activate(person.page
                .locator("main li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .filter(new Locator.FilterOptions().setHasText(fund))
                .getByRole(AriaRole.BUTTON));
        assertThat(person.path()).isEqualTo("/schreibtisch");
        return person;
    }

    void open(String path) {
        var response = page.navigate(home + path);
        assertThat(response.status()).as(path).isEqualTo(200);
    }

    String path() {
        return page.url().substring(home.length()).replaceFirst("[?#].*", "");
    }

    void type(String label, String text) {
        labelled(label).fill(text);
    }

    /** Types into one field of several with the same label, by its name. */
    void typeInto(String name, String text) {
        page.locator("main [name='" + name + "']").fill(text);
    }

    void typeDay(String name, LocalDate day) {
        typeInto(name + ".day", Integer.toString(day.getDayOfMonth()));
        typeInto(name + ".month", Integer.toString(day.getMonthValue()));
        typeInto(name + ".year", Integer.toString(day.getYear()));
    }

    /** Opens what is folded away under a line. */
    void unfold(String line) {
        page.locator("main summary")
                .filter(new Locator.FilterOptions().setHasText(line))
                .click();
    }

    /** What stands in a field, by its name. */
    String typed(String name) {
        return page.locator("main [name='" + name + "']").inputValue();
    }

    void choose(String label) {
        check(labelled(label));
    }

    void choose(String name, String value) {
        check(page.locator("main [name='" + name + "'][value='" + value + "']"));
    }

    void select(String name, String value) {
        page.locator("main select[name='" + name + "']").selectOption(value);
    }

    void attach(String name, Path file) {
        page.locator("main input[type=file][name='" + name + "']").setInputFiles(file);
    }

    /** Presses the last button of that name: the first may be the hidden one that answers the enter key. */
    void press(String button) {
        activate(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .last());
    }

    /** Follows a link; where the house has still to print or to send something first, it looks again until the link is there. */
    void follow(String link) {
        var found = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link));
        for (var i = 0; i < LOOKS && found.count() == 0; i++) {
            lookAgain();
        }
        activate(found.first());
    }

    /** Where the first link goes whose name the pattern finds. */
    String addressOf(Pattern link) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .getAttribute("href");
    }

    /** The text of the page's main part. */
    String reads() {
        return page.locator("main").innerText().replace('\u00a0', ' ');
    }

    String reads(String selector) {
        return page.locator(selector).first().innerText().replace('\u00a0', ' ');
    }

    /** The same page a little later: the house prints and sends by itself, within seconds. */
    void waitUntilReads(String text) {
        for (var i = 0; i < LOOKS && !reads().contains(text); i++) {
            lookAgain();
        }
        assertThat(reads()).contains(text);
    }

    byte[] download(String path) {
        var response = page.context().request().get(home + path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return response.body();
    }

    int statusOf(String path) {
        return page.context().request().get(home + path).status();
    }

    /** What the pattern finds in the latest mail to this address that has it; others may come in between, and mails leave within seconds. */
    String newestMail(String email, Pattern wanted) {
        for (var i = 0; i < LOOKS; i++) {
            var found = inMails(email, wanted);
            if (found != null) {
                return found;
            }
            lookAgain();
        }
        throw new AssertionError("No mail to " + email + " has " + wanted);
    }

    private @Nullable String inMails(String email, Pattern wanted) {
        open("/vorfuehrung/postfach");
        var mails = page.locator("main li").filter(new Locator.FilterOptions().setHasText(email));
        for (var i = 0; i < mails.count(); i++) {
            mails.nth(i).getByRole(AriaRole.LINK).click();
            var found = wanted.matcher(reads("main pre"));
            if (found.find()) {
                return found.group(1);
            }
            open("/vorfuehrung/postfach");
        }
        return null;
    }

    /** Moves the demonstration's clock on to this day, unless it has come. */
    void moveClockTo(LocalDate day) {
        if (!day.isAfter(today())) {
            return;
        }
        typeInto("day", day.toString());
        press("Uhr vorstellen");
    }

    /** Moves the clock on to a day on which banks pay; gives back that day, today if it is one. */
    LocalDate reachBankDay() {
        var day = BankDays.from(today());
        moveClockTo(day);
        return day;
    }

    /** The day on which the demonstration stands. */
    LocalDate today() {
        open("/vorfuehrung/uhr");
        return LocalDate.parse(page.locator("main [name=day]").getAttribute("min"))
                .minusDays(1);
    }

    /**
     * Looks at the page on a phone and on a desk: nothing is wider than the screen, the accessibility rules are kept (their
     * checker is itself a script). With {@code -Dpictures=true} pictures stay in {@code target/screens}.
     */
    void look(String name) {
        var before = page.viewportSize();
        for (var width : new int[] {PHONE, DESK}) {
            page.setViewportSize(width, HEIGHT);
            if (TAKES_PICTURES) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENS.resolve(name + "-" + width + ".png")));
            }
            var tooWide = page.evaluate("""
                    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)""");
            assertThat(tooWide).as(name + " at " + width + " px").isEqualTo(0);
        }
        if (scripts == Scripts.ON) {
            page.setViewportSize(PHONE, HEIGHT);
            var violations = new AxeBuilder(page).withTags(ACCESSIBLE).analyze().getViolations();
            assertThat(violations)
                    .as(name)
                    .extracting(
                            rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                    .isEmpty();
        }
        page.setViewportSize(before.width, before.height);
    }

    void leave() {
        page.context().close();
    }

    /** Without scripts by the keyboard: the driver's mouse waits for animation frames, which such a page does not have. */
    private void activate(Locator target) {
        if (scripts == Scripts.ON) {
            target.click();
        } else {
            target.press("Enter");
        }
    }

    private void check(Locator box) {
        if (scripts == Scripts.ON) {
            box.check();
        } else if (!box.isChecked()) {
            box.press("Space");
            assertThat(box.isChecked()).isTrue();
        }
    }

    private void lookAgain() {
        page.waitForTimeout(500);
        page.reload();
    }

    private Locator labelled(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions()).first();
    }

    static {
        try {
            Files.createDirectories(SCREENS);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
