package de.foerdertopf.notice.letters;

import org.jspecify.annotations.Nullable;

/** The person who knows the case (Ansprechperson). */
public record ContactPerson(
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String room) {

    /** How to reach this person within a sentence. */
    public String reach() {
        return phone != null ? phone : email != null ? email : "";
    }
}
