package de.foerdertopf.web.questions;

import de.foerdertopf.web.form.Asking;
import de.foerdertopf.web.layout.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The words in which an application is asked and told: those for groups; at the desk the short ones, where there are some, below the
 * same key and {@code .desk}.
 */
record Voice(MessageSource messages, Occasion occasion) implements Asking {

    @Override
    public String text(String key, @Nullable Object... arguments) {
        return Objects.requireNonNull(
                find(key, arguments), () -> messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }

    /** The words, or null where there are none. */
    @Nullable
    String find(String key, @Nullable Object... arguments) {
        var forDesk = occasion.atDesk() ? message(key + ".desk", arguments) : null;
        return forDesk == null ? message(key, arguments) : forDesk;
    }

    /**
     * What is to be known before answering. At the desk only what is said for the desk: the paper has been filled in already. Where a fund
     * minds how early a project begins, that is said with it.
     */
    @Nullable
    String hint(String key) {
        if (occasion.atDesk()) {
            return message(key + ".hint.desk");
        }
        var ofFund = message(
                key + ".hint." + occasion.edition().rules().eligibility().earlyStart());
        return ofFund == null ? message(key + ".hint") : ofFund;
    }

    @Override
    public String word(String name) {
        return text(name);
    }

    @Override
    public List<Choice> choices(Enum<?>... values) {
        return Arrays.stream(values).filter(occasion::offers).map(this::choice).toList();
    }

    private Choice choice(Enum<?> value) {
        var list = value.getDeclaringClass().getSimpleName();
        if (occasion.atDesk()) {
            return Choice.of(value.name(), text("label." + list + "." + value.name()));
        }
        var key = list.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + "." + value.name();
        return new Choice(value.name(), text(key), message(key + ".hint"));
    }

    private @Nullable String message(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, null, LocaleContextHolder.getLocale());
    }
}
