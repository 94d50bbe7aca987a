package de.foerdertopf.web.wording;

import java.util.Arrays;
import java.util.Set;

/** Where in a letter a part stands, so that a person finds it. */
enum PartGroup {
    HEAD("_head", "_masthead", "_logo", "_follow-notice", "_subline", "_open"),
    BRIEFLY(
            "_point-replaces",
            "_point-liable",
            "_point-payment",
            "_point-proof",
            "_binding",
            "_not-binding",
            "_ground-short"),
    OPENING("_greeting", "_own-words", "_thanks", "_we-decided", "_had-to-decide"),
    DECISION(
            "_to-recipient",
            "_replaces",
            "_purpose",
            "_financing",
            "_grant-period",
            "_period",
            "_payment",
            "_own-account",
            "_instalments",
            "_provisions-belong",
            "_provisions"),
    CLAIM(
            "_heard",
            "_answered",
            "_paid",
            "_reminded",
            "_proof-asked",
            "_recipient-repays",
            "_interest-tenor",
            "_interest-reasons",
            "_slip",
            "_suspension"),
    REMEDY("_remedy", "_remedy-served", "_objection-costs"),
    CLOSING("_questions", "_signature", "_signature-letter", "_enclosures", "_closing", "_closing-notice", "_runs"),
    /** A city's own. */
    OTHER;

    private final Set<String> parts;

    PartGroup(String... parts) {
        this.parts = Set.of(parts);
    }

    static PartGroup of(String part) {
        return Arrays.stream(values())
                .filter(group -> group.parts.contains(part))
                .findFirst()
                .orElse(OTHER);
    }
}
