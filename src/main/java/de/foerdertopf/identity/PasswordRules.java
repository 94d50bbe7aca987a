package de.foerdertopf.identity;

import de.foerdertopf.shared.BusinessRuleViolation;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What makes a password: length, and not what everybody would guess first. No rules about kinds of letters. */
@Component
class PasswordRules {

    private static final int SHORTEST = 12;
    /** More would cost the hash too much; bcrypt itself reads only 72 bytes. */
    private static final int LONGEST_BYTES = 72;

    /** Beginnings of what is guessed first, without digits, blanks and signs. */
    private static final List<String> GUESSED = List.of(
            "passwort",
            "password",
            "kennwort",
            "foerdertopf",
            "fördertopf",
            "qwertz",
            "qwerty",
            "asdf",
            "yxcv",
            "hallo",
            "willkommen",
            "welcome",
            "admin",
            "letmein",
            "ichliebedich",
            "iloveyou",
            "geheim",
            "start",
            "sommer",
            "winter",
            "frühling",
            "herbst",
            "bremen",
            "mannheim",
            "schatz",
            "test",
            "abc",
            "abcdefghijkl",
            "changeme");

    /**
     * The password in one spelling of its letters.
     *
     * @throws BusinessRuleViolation {@code password.short}, {@code password.long}, {@code password.guessed}
     */
    String checked(String typed, String name, String email) {
        var password = normal(typed);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new BusinessRuleViolation("password.short", SHORTEST);
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new BusinessRuleViolation("password.long", LONGEST_BYTES);
        }
        if (password.codePoints().distinct().count() < 5
                || isGuessed(password, name, email)
                || CommonPasswords.has(password)) {
            throw new BusinessRuleViolation("password.guessed");
        }
        return password;
    }

    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    private static boolean isGuessed(String password, String name, String email) {
        var letters = password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        if (letters.isEmpty()) {
            return true;
        }
        var own = Stream.concat(
                        Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")),
                        Stream.of(email.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
                .filter(word -> word.length() >= 3);
        for (var word : Stream.concat(GUESSED.stream(), own)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            letters = letters.replace(word, "");
        }
        return letters.length() <= 2;
    }
}
