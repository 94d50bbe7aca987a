package de.foerdertopf.web.login;

import de.foerdertopf.identity.ApplicantId;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.shared.Actor;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who a session belongs to: an id, nothing else. Name and roles are asked for with every click. */
public record SignedIn(Actor.Kind kind, UUID id) implements Serializable {

    static SignedIn as(StaffId staff) {
        return new SignedIn(Actor.Kind.STAFF, staff.value());
    }

    static SignedIn as(ApplicantId applicant) {
        return new SignedIn(Actor.Kind.APPLICANT, applicant.value());
    }

    /** The person of the current request; null for visitors. */
    public static @Nullable SignedIn current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

    public Actor actor() {
        return new Actor(id.toString(), kind);
    }

    boolean isStaff() {
        return kind == Actor.Kind.STAFF;
    }

    /** Recognises the same person after her session is gone, and says nothing about her. */
    String mark() {
        return UUID.nameUUIDFromBytes(("mark:" + kind + ":" + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
