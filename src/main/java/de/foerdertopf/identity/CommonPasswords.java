package de.foerdertopf.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is tried first by whoever guesses: the most used passwords, German words and names, as they are and in the dress that people
 * give them to please a rule, such as {@code P4$$w0rt2026!}. The list is made at build time from open npm packages.
 */
final class CommonPasswords {

    private static final String LIST = "/passwords/common.txt";
    private static final int SHORTEST = 4;
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

    private CommonPasswords() {}

    /** Whether the password is a listed one, dressed up or said twice. */
    static boolean has(String password) {
        var undressed = undressed(password);
        var list = CommonPasswords.class.getResourceAsStream(LIST);
        if (list == null) {
            throw new IllegalStateException(
                    "The list of common passwords is missing. It is made by src/main/passwords/build.mjs; run mvn generate-resources.");
        }
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (undressed.contains(line)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words that may stand under the dress, in small letters. */
    static Set<String> undressed(String password) {
        var small = password.toLowerCase(Locale.GERMAN);
        var words = new LinkedHashSet<String>();
        for (var plain : List.of(small, withoutLeet(small, 'i'), withoutLeet(small, 'l'))) {
            for (var spelled : List.of(plain, umlauts(plain))) {
                words.add(spelled);
                words.add(NO_WORD.matcher(spelled).replaceAll(""));
                words.add(NO_LETTER.matcher(spelled).replaceAll(""));
                words.add(AROUND.matcher(spelled).replaceAll(""));
            }
        }
        // what stands around a word is taken away first, else the year of "passwort2026" would be read as letters
        var core = AROUND.matcher(small).replaceAll("");
        words.add(withoutLeet(core, 'i'));
        words.add(withoutLeet(core, 'l'));
        var bare = small.replaceAll("[\\d!?.,*#+_-]+$", "");
        words.add(withoutLeet(bare, 'i'));
        words.add(withoutLeet(bare, 'l'));
        for (var word : Set.copyOf(words)) {
            words.add(saidOnce(word));
        }
        words.removeIf(word -> word.length() < SHORTEST);
        return words;
    }

    private static String withoutLeet(String text, char one) {
        return text.replace('0', 'o')
                .replace('1', one)
                .replace('!', one)
                .replace('|', one)
                .replace('3', 'e')
                .replace('€', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('6', 'g')
                .replace('7', 't')
                .replace('+', 't')
                .replace('8', 'b')
                .replace('9', 'g');
    }

    private static String umlauts(String text) {
        return text.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü").replace("ss", "ß");
    }

    /** The part that a word repeats: {@code sonnesonne} is {@code sonne}. */
    private static String saidOnce(String word) {
        for (int length = 1; length <= word.length() / 2; length++) {
            if (word.length() % length == 0
                    && word.substring(0, length).repeat(word.length() / length).equals(word)) {
                return word.substring(0, length);
            }
        }
        return word;
    }
}
