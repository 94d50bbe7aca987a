package de.foerdertopf.web.wording;

import de.foerdertopf.document.TemplateValue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a value of a case is, in a few words, for people who word letters. */
final class ValueWords {

    private static final String PREFIX = "wording.value.";

    private ValueWords() {}

    /** The keys of the messages that may explain it, the closest first. */
    static Stream<String> keys(TemplateValue value) {
        var owner = value.owner();
        if (owner == null) {
            return Stream.of();
        }
        var kind =
                owner.getName().substring(owner.getPackageName().length() + 1).replace('$', '.');
        return Stream.of(PREFIX + kind + "." + value.name(), PREFIX + value.name());
    }

    /** Such as „Tag, bis zu dem der Nachweis da sein muss“; null where nobody explains it. */
    @Nullable
    static String of(TemplateValue value, Message messages) {
        return keys(value)
                .flatMap(key -> Stream.ofNullable(messages.optional(key)))
                .findFirst()
                .orElse(null);
    }

    /** Where messages come from. */
    @FunctionalInterface
    interface Message {

        /** The message, or null where there is none. */
        @Nullable
        String optional(String key);
    }
}
