package de.foerdertopf.web.casework;

import de.foerdertopf.shared.SecondLook;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a box on the page for second persons stands for: kind, key and what was seen, whatever signs stand in them. */
record TickedLook(String kind, String key, String seen) {

    static TickedLook of(SecondLook look) {
        return new TickedLook(look.kind(), look.key(), look.seen());
    }

    /** Empty for what no box of ours sends. */
    static Optional<TickedLook> parse(String value) {
        try {
            var parts = Stream.of(value.split("\\.", -1))
                    .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                    .toList();
            return parts.size() == 3
                    ? Optional.of(new TickedLook(parts.get(0), parts.get(1), parts.get(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What the box sends. */
    String value() {
        return Stream.of(kind, key, seen)
                .map(part ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
    }

    /** Names what waits, whatever was seen of it. */
    String name() {
        return kind + " " + key;
    }
}
