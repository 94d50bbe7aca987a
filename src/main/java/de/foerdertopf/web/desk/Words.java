package de.foerdertopf.web.desk;

import de.foerdertopf.application.Channel;
import de.foerdertopf.web.layout.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The desk's words: sentences by key and labels of the domain's code lists. */
@Component("deskWords")
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** A sentence by its key. */
    public String text(String code, @Nullable Object... arguments) {
        return messages.getMessage(code, arguments.length == 0 ? null : arguments, locale());
    }

    /** The text, or null where there is none. */
    @Nullable
    public String optional(String code, @Nullable Object... arguments) {
        return messages.getMessage(code, arguments.length == 0 ? null : arguments, null, locale());
    }

    /** The ways by which something comes that does not come online. */
    public List<Choice> offlineChannels() {
        return choices(Channel.PAPER, Channel.PHONE, Channel.EMAIL, Channel.VISIT);
    }

    /** Such as {@code label.Channel.PAPER}, {@code label.RaisedObjection.Outcome.UPHELD}. */
    public String label(Enum<?> value) {
        var list = value.getDeclaringClass().getName();
        return text("label." + list.substring(list.lastIndexOf('.') + 1).replace('$', '.') + "." + value.name());
    }

    /** Values of a code list to choose from, each by its label. */
    public List<Choice> choices(Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), label(value)))
                .toList();
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
