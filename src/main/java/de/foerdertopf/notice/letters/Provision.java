package de.foerdertopf.notice.letters;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An ancillary provision (Nebenbestimmung, § 36 (2) VwVfG), numbered as the notice prints it.
 *
 * @param lead its bold first words
 * @param origin which sentence of the fund's edition it is; null where the officer wrote it for this case
 */
public record Provision(
        int number,
        Kind kind,
        String lead,
        String text,
        @Nullable Origin origin) {

    /** A provision that no edition holds. */
    public Provision(int number, Kind kind, String lead, String text) {
        this(number, kind, lead, text, null);
    }

    /**
     * Whether it is this sentence of the fund's edition, or a variant of it, whatever words the city gave it.
     *
     * @param code such as {@code proof}, of which {@code proof-detailed} is a variant
     * @param firstWords by which it is known where a letter was frozen before it kept the code
     */
    public boolean is(String code, String firstWords) {
        return origin == null
                ? lead.startsWith(firstWords)
                : origin.code().equals(code) || origin.code().startsWith(code + "-");
    }

    /**
     * Where a provision comes from, so that its short forms and translations are found.
     *
     * @param revision of the edition's sentence
     * @param values that the sentence names, as they are: {@code retentionYears} 5
     */
    public record Origin(String code, String revision, Map<String, String> values) {

        /** In the order of their names: the bytes of a letter must not hang on how a map happens to lie in memory. */
        public Origin {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }

    /** The kinds of § 36 (2) that grants use. */
    public enum Kind {
        /** Auflage, no. 4. */
        OBLIGATION,
        /** Bedingung, no. 2. */
        CONDITION,
        /** Befristung, no. 1. */
        TIME_LIMIT,
        /** Widerrufsvorbehalt, no. 3. */
        REVOCATION_RESERVATION
    }
}
