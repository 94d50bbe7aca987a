package de.foerdertopf.identity;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens to the accounts of staff. */
public final class StaffEvents {

    private StaffEvents() {}

    /** Something that happened to a person's account. */
    public interface OfStaff extends AuditedEvent {

        StaffId staff();

        @Override
        default String subject() {
            return "user:" + staff();
        }
    }

    /** A person was invited for the first time or again. */
    public record StaffInvited(StaffId staff, String name, String email, Set<GrantedRole> roles, Instant at, Actor by)
            implements OfStaff {
        @Override
        public List<Change> changes() {
            return List.of(
                    Change.personal("name", "", name),
                    Change.personal("email", "", email),
                    Change.of("roles", text(roles)));
        }
    }

    /** A person whose identity the house vouches for got an account without a password. */
    public record StaffEnrolled(StaffId staff, String name, String email, Set<GrantedRole> roles, Instant at, Actor by)
            implements OfStaff {
        @Override
        public List<Change> changes() {
            return List.of(
                    Change.personal("name", "", name),
                    Change.personal("email", "", email),
                    Change.of("roles", text(roles)));
        }
    }

    /** A person set her password by the invitation's link. */
    public record InvitationAccepted(StaffId staff, Instant at, Actor by) implements OfStaff {}

    /** A person replaced her password by herself; {@code way} is OLD_PASSWORD or LINK. */
    public record PasswordChanged(StaffId staff, String way, Instant at, Actor by) implements OfStaff {
        @Override
        public List<Change> changes() {
            return List.of(Change.of("way", way));
        }
    }

    /** A person signed in; {@code way} is CODE, OIDC or DEMO. */
    public record StaffSignedIn(StaffId staff, String way, Instant at, Actor by) implements OfStaff {
        @Override
        public List<Change> changes() {
            return List.of(Change.of("way", way));
        }
    }

    /** A person may no longer sign in. */
    public record StaffDisabled(StaffId staff, Instant at, Actor by) implements OfStaff {}

    /** A disabled person may come back. */
    public record StaffReadmitted(StaffId staff, Instant at, Actor by) implements OfStaff {}

    /** A person may do other things than before. */
    public record StaffRolesChanged(
            StaffId staff, Set<GrantedRole> before, Set<GrantedRole> after, Instant at, Actor by) implements OfStaff {
        @Override
        public List<Change> changes() {
            return List.of(Change.of("roles", text(before), text(after)));
        }
    }

    /** A person is called or reached otherwise. */
    public record StaffDetailsCorrected(StaffId staff, StaffDetails before, StaffDetails after, Instant at, Actor by)
            implements OfStaff {
        @Override
        public List<Change> changes() {
            return List.of(
                    Change.personal("name", before.name(), after.name()),
                    Change.personal("email", before.email(), after.email()),
                    Change.personal("phone", text(before.phone()), text(after.phone())),
                    Change.personal("room", text(before.room()), text(after.room())));
        }
    }

    /** Others act for a person, in this order, or nobody any more. */
    public record StandInNamed(StaffId staff, List<StaffId> standIns, String period, Instant at, Actor by)
            implements OfStaff {

        public StandInNamed {
            standIns = List.copyOf(standIns);
        }

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of(
                            "standIn", standIns.stream().map(StaffId::toString).collect(Collectors.joining(" "))),
                    Change.of("period", period));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String text(Set<GrantedRole> roles) {
        return roles.stream().map(GrantedRole::toString).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(" "));
    }
}
