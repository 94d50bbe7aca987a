package de.foerdertopf.shared;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mailbox, however its address is written: in large or small letters, its domain with umlauts or as mail servers call it
 * ({@code müller.example}, {@code xn--mller-kva.example}).
 */
public final class Mailbox {

    private static final int LONGEST = 254;

    private static final Pattern SPELLING = Pattern.compile(
            "(?!\\.|[^@]*\\.[.@])[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

    private static final Pattern SEVERAL = Pattern.compile("[^\\s,;<>@]@[^\\s@]+[\\s,;/|<>].*[^\\s,;<>@]@");

    private static final int FIRST_NOT_ASCII = 0x80;

    /** What stands before an address that was copied from a link, and what a mail program writes around one. */
    private static final Pattern LINK = Pattern.compile("(?i)^(?:e-?mail ?:|mailto:) ?([^?]*)(\\?.*)?$");

    private static final Pattern NAMED = Pattern.compile("[^<>@]*<([^<>]+)>");
    private static final Pattern AROUND = Pattern.compile("^[\"'„“”‚‘’(]+|[\"'„“”‚‘’),;.]+$");

    /** The letters of Cyrillic and Greek that look like Latin ones. */
    private static final Pattern LOOK_ALIKES = Pattern.compile("[авеіјкмнорсѕтухһԁԛԝӏгαεικνορτυχγ0-9-]+");

    /** Scripts that one word may mix, beside Latin alone. */
    private static final List<Set<UnicodeScript>> TOGETHER = List.of(
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL),
            Set.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO));

    private Mailbox() {}

    /**
     * Reads what people type or paste: {@code mailto:a@example.org}, {@code <a@example.org>}, {@code Ana <a@example.org>},
     * {@code a＠example。org}.
     *
     * @return the bare address, its letters as large or small as they were typed; empty where it is none, where it could be two, and
     *     where its domain mixes letters of several scripts, which look alike and lead elsewhere
     */
    public static Optional<String> read(String typed) {
        var bare = bare(typed);
        try {
            return isSpelling(spelling(bare)) && !hasForeignLetters(bare) ? Optional.of(bare) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether this is the spelling of a mailbox, in small letters and as mail servers call it. */
    public static boolean isSpelling(String address) {
        return address.length() <= LONGEST && SPELLING.matcher(address).matches();
    }

    /** Whether letters of another script stand among those of the address, as in {@code ехample.org}, so that it only looks like it. */
    public static boolean hasForeignLetters(String typed) {
        var bare = bare(typed);
        var at = bare.lastIndexOf('@');
        var domain = IDN.toUnicode(bare.substring(at + 1), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        var before = scripts(bare.substring(0, Math.max(at, 0)));
        return (before.size() > 1)
                || Stream.of(domain.split("[.。]"))
                        .anyMatch(label -> isMixed(scripts(label))
                                || (isOfOther(scripts(label))
                                        && LOOK_ALIKES.matcher(label).matches()));
    }

    /** Why something typed is no address of mail. */
    public enum Flaw {
        /** Letters of another script stand in it, which only look like those of the address. */
        LETTERS,
        /** There are two addresses, or more. */
        SEVERAL,
        /** Before the at sign stands a letter that no mail server takes there, such as an umlaut. */
        UMLAUT,
        /** Before the at sign, a dot stands first or last, or two stand together. */
        DOT,
        /** A part is missing, or it is something else. */
        INCOMPLETE
    }

    /** What is wrong with what was typed, where {@link #read} finds no address in it. */
    public static Flaw flaw(String typed) {
        var bare = bare(typed);
        var at = bare.lastIndexOf('@');
        var before = bare.substring(0, Math.max(at, 0));
        if (hasForeignLetters(typed)) {
            return Flaw.LETTERS;
        }
        if (SEVERAL.matcher(bare).find()) {
            return Flaw.SEVERAL;
        }
        if (before.codePoints().anyMatch(sign -> Character.isLetter(sign) && sign >= FIRST_NOT_ASCII)) {
            return Flaw.UMLAUT;
        }
        return before.startsWith(".") || before.endsWith(".") || before.contains("..") ? Flaw.DOT : Flaw.INCOMPLETE;
    }

    private static boolean isMixed(Set<UnicodeScript> scripts) {
        return scripts.size() > 1 && TOGETHER.stream().noneMatch(allowed -> allowed.containsAll(scripts));
    }

    private static boolean isOfOther(Set<UnicodeScript> scripts) {
        return scripts.contains(UnicodeScript.CYRILLIC) || scripts.contains(UnicodeScript.GREEK);
    }

    private static Set<UnicodeScript> scripts(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .collect(Collectors.toSet());
    }

    private static String bare(String typed) {
        var line = Texts.cleanLine(
                Normalizer.normalize(typed, Normalizer.Form.NFKC).replace('。', '.'));
        var named = NAMED.matcher(line);
        var link = LINK.matcher(named.matches() ? named.group(1).strip() : line);
        var inside = link.matches()
                ? link.group(1).strip()
                : named.matches() ? named.group(1).strip() : line;
        return AROUND.matcher(inside).replaceAll("");
    }

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
