package de.foerdertopf.shared;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mailbox, however its address is written: in large or small letters, its domain with umlauts or as mail servers call it
 * ({@code müller.example}, {@code xn--mller-kva.example}).
 */
public final class Mailbox {

    private Mailbox() {}

    /**
     * The spelling by which mailboxes are compared.
     *
     * @throws IllegalArgumentException if the domain can be none
     */
    public static String spelling(String typed) {
        return inDomain(typed, domain -> IDN.toASCII(domain).toLowerCase(Locale.ROOT));
    }

    /** All spellings under which an address of this mailbox may have been written down, in small letters. */
    public static List<String> spellings(String typed) {
        try {
            var ascii = spelling(typed);
            return Stream.of(ascii, inDomain(ascii, IDN::toUnicode)).distinct().toList();
        } catch (IllegalArgumentException e) {
            return List.of(clean(typed));
        }
    }

    /** Whether a mail to the one comes where a mail to the other does; nothing written is no mailbox. */
    public static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && key(one).equals(key(other));
    }

    /** The spelling to compare by, of whatever was typed. */
    public static String key(String typed) {
        return spellings(typed).get(0);
    }

    private static String inDomain(String typed, UnaryOperator<String> spelled) {
        var clean = clean(typed);
        var at = clean.lastIndexOf('@');
        return clean.substring(0, at + 1) + spelled.apply(clean.substring(at + 1));
    }

    private static String clean(String typed) {
        return Texts.cleanLine(typed).toLowerCase(Locale.ROOT);
    }
}
