package de.foerdertopf.platform;

import java.util.List;
import java.util.Locale;
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

    /** Runs before anything connects to a database. */
    @Bean
    static BeanFactoryPostProcessor cityHasSaidWhoItIs(Environment environment) {
        return beans -> check(environment::getProperty);
    }

    static void check(UnaryOperator<@Nullable String> settings) {
        var baseUrl = settings.apply(BASE_URL);
        if (baseUrl == null
                || HERE_ONLY.matcher(baseUrl).matches()
                || SAMPLE.matcher(baseUrl).find()) {
            throw new StartProblem("Links in mails would lead nowhere. Set " + named(BASE_URL)
                    + " to the address under which people reach this installation.");
        }
        for (var name : OWN) {
            var value = settings.apply(name);
            if (value == null || value.isBlank() || SAMPLE.matcher(value).find()) {
                throw new StartProblem("The pages would name a town that does not exist. Set " + named(name)
                        + " to what is true for your city.");
            }
        }
    }

    private static String named(String setting) {
        return setting + " (" + setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT) + ")";
    }
}
