package de.foerdertopf.applicant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a person typed into a form and has not sent yet, right or wrong.
 *
 * @param owner the account of who typed it; for a sponsor, who has none, its one-time link
 * @param reference what it is about: a draft's id, or a case number
 * @param values texts by the name of their field
 */
public record SavedForm(
        UUID owner,
        Kind kind,
        String reference,
        Map<String, List<String>> values,
        Instant begunAt,
        Instant savedAt,
        long version) {

    /** Fields of an application that the house fills in: its fund, and the round for which it was begun. */
    public static final String FUND = "~fund";

    public static final String ROUND = "~round";

    /** What it will become. */
    public enum Kind {
        APPLICATION,
        /** New answers in a case that was sent. */
        CORRECTION,
        PROOF,
        CHANGE,
        /** Where the money shall go, told after the submission. */
        ACCOUNT,
        /** What the group says before a grant might be taken back. */
        HEARING,
        /** What a fiscal sponsor wants to answer; it belongs to the sponsor's one-time link. */
        SPONSOR
    }

    public SavedForm {
        values = Map.copyOf(values);
    }

    /** The first text of a field; empty where nothing was typed. */
    public String value(String field) {
        var typed = values.getOrDefault(field, List.of());
        return typed.isEmpty() ? "" : typed.get(0);
    }
}
