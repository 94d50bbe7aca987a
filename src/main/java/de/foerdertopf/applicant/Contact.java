package de.foerdertopf.applicant;

import de.foerdertopf.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Whom to talk to. An e-mail address is never required. */
public record Contact(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Address address) {

    public Contact {
        name = Texts.cleanLine(name);
        email = email == null ? null : Texts.cleanLine(email);
        phone = phone == null ? null : Texts.cleanLine(phone);
    }
}
