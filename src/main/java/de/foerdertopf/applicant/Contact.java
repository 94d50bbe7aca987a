package de.foerdertopf.applicant;

import de.foerdertopf.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Whom to talk to. An e-mail address is never required. */
public record Contact(
        String name,
        @Nullable String latinName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Address address)
        implements Named {

    public Contact {
        name = Texts.cleanLine(name);
        latinName = latinName == null ? null : Texts.cleanLine(latinName);
        email = email == null ? null : Texts.cleanLine(email);
        phone = phone == null ? null : Texts.cleanLine(phone);
    }

    /** Of somebody whose name needs no other spelling. */
    public Contact(String name, @Nullable String email, @Nullable String phone, @Nullable Address address) {
        this(name, null, email, phone, address);
    }
}
