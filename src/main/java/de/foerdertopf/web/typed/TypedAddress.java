package de.foerdertopf.web.typed;

import de.foerdertopf.applicant.Address;
import de.foerdertopf.shared.Texts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address as somebody typed it in three fields: {@code D-68 159} and {@code ٦٨١٥٩} are the postcode 68159. */
public final class TypedAddress {

    private static final Pattern GERMAN = Pattern.compile("(?i)(?:DE?[- ]*)?(\\d{2}) ?(\\d{3})");

    private static final Pattern SHORT_GERMAN = Pattern.compile("(?i)DE?[- ]*[\\d ]+");

    /** Another country's says so with letters: its own, or the country's before it. */
    private static final Pattern FOREIGN = Pattern.compile("(?U)(?=.*\\d)(?=.*\\p{L}).+");

    private TypedAddress() {}

    /** Whether the post can read it: five digits, or one of another country, such as {@code A-1010} or {@code SW1A 2AA}. */
    public static boolean isPostcode(String typed) {
        return typed.isBlank()
                || GERMAN.matcher(Signs.plain(typed)).matches()
                || (FOREIGN.matcher(Signs.plain(typed)).matches()
                        && !SHORT_GERMAN.matcher(Signs.plain(typed)).matches());
    }

    /** The address; null where nothing was typed. */
    public static @Nullable Address read(String street, String postcode, String town) {
        return street.isBlank() && postcode.isBlank() && town.isBlank()
                ? null
                : new Address(Texts.cleanLine(street), postcode(postcode), Texts.cleanLine(town));
    }

    /** Five digits; what is no German postcode stays as it was typed. */
    static String postcode(String typed) {
        var five = GERMAN.matcher(Signs.plain(typed));
        return five.matches() ? five.group(1) + five.group(2) : Texts.cleanLine(typed);
    }
}
