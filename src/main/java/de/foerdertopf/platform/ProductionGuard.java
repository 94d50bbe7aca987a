package de.foerdertopf.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/**
 * A city's own installation never goes out with the names of the town that does not exist: imprint, privacy notice and links in
 * mails would be wrong for everybody who reads them.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!demo & !test & !rehearsal")
class ProductionGuard {

    static final String BASE_URL = "foerdertopf.base-url";
    static final String PROXIES = "foerdertopf.proxies";

    /** What the shipped settings leave for the city to say; texts that may well stay as they are do not stand here. */
    static final List<String> OWN = List.of(
            "foerdertopf.site.operator.name",
            "foerdertopf.site.operator.represented-by",
            "foerdertopf.site.operator.town",
            "foerdertopf.site.operator.phone",
            "foerdertopf.site.operator.email",
            "foerdertopf.site.operator.responsible-for-content",
            "foerdertopf.site.data-protection.officer",
            "foerdertopf.site.data-protection.officer-email",
            "foerdertopf.site.data-protection.authority-website",
            "foerdertopf.site.accessibility.email",
            "foerdertopf.site.accessibility.arbitration-website");

    private static final Pattern SAMPLE =
            Pattern.compile("musterhausen|mustermann|^0000\\b|\\bexample\\.(org|com|net)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HERE_ONLY = Pattern.compile(
            "^https?://(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])([:/].*)?$", Pattern.CASE_INSENSITIVE);

    private static final Pattern ON_THIS_MACHINE =
            Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[?::1]?", Pattern.CASE_INSENSITIVE);

    /** Where the Java library for mail is told to speak to the server behind a lock only. */
    private static final List<String> TLS = List.of(
            "spring.mail.properties.mail.smtp.starttls.required",
            "spring.mail.properties.mail.smtp.ssl.enable",
            "spring.mail.ssl.enabled");

    /** Runs before anything connects to a database. */
    @Bean
    static BeanFactoryPostProcessor cityHasSaidWhoItIs(Environment environment) {
        return beans -> {
            var problems = problems(environment::getProperty);
            beans.getBeansOfType(StartCheck.class, true, false)
                    .values()
                    .forEach(check -> problems.addAll(check.problems(environment)));
            refuse(problems);
        };
    }

    static void check(UnaryOperator<@Nullable String> settings) {
        refuse(problems(settings));
    }

    /** Everything that is missing at once: nobody likes to hear it one word at a time. */
    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new StartProblem(String.join("\n\n", problems));
        }
    }

    private static List<String> problems(UnaryOperator<@Nullable String> settings) {
        var problems = new ArrayList<String>();
        address(settings).ifPresent(problems::add);
        town(settings).ifPresent(problems::add);
        proxies(settings).ifPresent(problems::add);
        mail(settings, problems);
        demonstration(settings).ifPresent(problems::add);
        return problems;
    }

    private static Optional<String> address(UnaryOperator<@Nullable String> settings) {
        var baseUrl = settings.apply(BASE_URL);
        if (baseUrl == null
                || HERE_ONLY.matcher(baseUrl).matches()
                || SAMPLE.matcher(baseUrl).find()) {
            return Optional.of("Links in mails would lead nowhere. Set " + named(BASE_URL)
                    + " to the address under which people reach this installation.");
        }
        return Optional.empty();
    }

    private static Optional<String> town(UnaryOperator<@Nullable String> settings) {
        var missing = OWN.stream()
                .filter(name -> isSample(settings.apply(name)))
                .map(ProductionGuard::named)
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("The pages would name a town that does not exist. Set to what is true for your city:\n  "
                        + String.join("\n  ", missing));
    }

    private static Optional<String> proxies(UnaryOperator<@Nullable String> settings) {
        return isBlank(settings.apply(PROXIES)) && isBlank(settings.apply(PROXIES + "[0]"))
                ? Optional.of("Nobody would know from where a request comes. Set " + named(PROXIES)
                        + " to the address of the proxy in front, such as 127.0.0.1, or to " + Proxies.NONE
                        + " if there is none.")
                : Optional.empty();
    }

    private static void mail(UnaryOperator<@Nullable String> settings, List<String> problems) {
        if ("none".equalsIgnoreCase(settings.apply("foerdertopf.mail.transport"))) {
            problems.add("No mail would leave the house, so nobody could sign in. Take away "
                    + named("foerdertopf.mail.transport") + "; it is for the demonstration.");
        }
        var host = Objects.requireNonNullElse(settings.apply("spring.mail.host"), "");
        if (isSample(host)) {
            problems.add("No mail would leave the house. Set " + named("spring.mail.host") + " to your mail server.");
        } else if (!ON_THIS_MACHINE.matcher(host).matches() && isInTheClear(settings)) {
            problems.add("Mail would go out in the clear, with codes and links that let people in. Set "
                    + TLS.get(0) + " to true, or " + TLS.get(1)
                    + " where the server speaks TLS from the beginning; only a mail server on this machine may do"
                    + " without.");
        }
        var from = Objects.requireNonNullElse(settings.apply("foerdertopf.mail.from"), "");
        if (isSample(from) || from.endsWith("@localhost")) {
            problems.add("Mail would have no sender to whom anybody could write. Set " + named("foerdertopf.mail.from")
                    + " to an address of your city.");
        }
    }

    private static boolean isInTheClear(UnaryOperator<@Nullable String> settings) {
        return !"smtps".equalsIgnoreCase(settings.apply("spring.mail.protocol"))
                && TLS.stream().noneMatch(name -> "true".equalsIgnoreCase(settings.apply(name)));
    }

    private static Optional<String> demonstration(UnaryOperator<@Nullable String> settings) {
        var folder = Path.of(Objects.requireNonNullElse(settings.apply("foerdertopf.data"), "data"));
        return isBlank(settings.apply("spring.datasource.url")) && Demonstration.liesIn(folder)
                ? Optional.of("The folder " + folder.toAbsolutePath()
                        + " holds a demonstration with invented people. Start in another folder, or set "
                        + named("foerdertopf.data") + " to a new one.")
                : Optional.empty();
    }

    private static boolean isSample(@Nullable String value) {
        return value == null || value.isBlank() || SAMPLE.matcher(value).find();
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static String named(String setting) {
        return setting + " (" + setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT) + ")";
    }
}
