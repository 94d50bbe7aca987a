package de.foerdertopf.platform;

import de.foerdertopf.shared.FullStops;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ObjectUtils;

/**
 * What the house says, on pages, in reasons that are kept, and in the rehearsal alike. Reads every message file under {@code messages/}, so that a new
 * area needs no entry in a list. German is the base.
 */
@Configuration(proxyBeanMethods = false)
public class MessagesConfiguration {

    private static final Pattern TRANSLATION = Pattern.compile("_[a-z]{2,3}(_[A-Za-z0-9]+)*$");

    @Bean
    static MessageSource messageSource() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        var messages = new SaidMessages();
        messages.setBasenames(Arrays.stream(files)
                .map(MessagesConfiguration::area)
                .distinct()
                .sorted()
                .map("messages/"::concat)
                .toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.GERMAN);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** A name at the end of a sentence brings its own full stop. */
    private static final class SaidMessages extends ResourceBundleMessageSource {

        @Override
        protected @Nullable String getMessageInternal(
                @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
            var said = super.getMessageInternal(code, arguments, locale);
            return said == null || ObjectUtils.isEmpty(arguments) ? said : FullStops.once(said);
        }
    }

    private static String area(Resource file) {
        @Nullable String name = file.getFilename();
        if (name == null) {
            throw new IllegalStateException("A message file without a name: " + file);
        }
        return TRANSLATION.matcher(name.substring(0, name.lastIndexOf('.'))).replaceFirst("");
    }
}
