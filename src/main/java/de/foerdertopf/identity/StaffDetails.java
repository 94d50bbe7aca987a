package de.foerdertopf.identity;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Texts;
import org.jspecify.annotations.Nullable;

/** How a member of staff is called and reached; letters show name, phone, room and address. */
public record StaffDetails(
        String name,
        EmailAddress email,
        @Nullable String phone,
        @Nullable String room) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 60;

    public StaffDetails {
        name = Texts.cleanLine(name);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new BusinessRuleViolation("staff.name");
        }
        phone = shortLine(phone);
        room = shortLine(room);
    }

    private static @Nullable String shortLine(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var clean = Texts.cleanLine(typed);
        if (clean.length() > LONGEST) {
            throw new BusinessRuleViolation("staff.too-long", LONGEST);
        }
        return clean;
    }
}
