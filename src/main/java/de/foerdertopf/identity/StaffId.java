package de.foerdertopf.identity;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.NotFoundException;
import java.util.Optional;
import java.util.UUID;

/** Names a member of staff. */
public record StaffId(UUID value) {

    /** The person behind a staff actor, or {@link NotFoundException}. */
    public static StaffId of(Actor actor) {
        if (!actor.isStaff()) {
            throw new NotFoundException("Not staff");
        }
        return parse(actor.id());
    }

    /** The person behind an actor, if one of the house acts under an id such as people have. */
    public static Optional<StaffId> find(Actor actor) {
        try {
            return actor.isStaff() ? Optional.of(new StaffId(UUID.fromString(actor.id()))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static StaffId parse(String text) {
        try {
            return new StaffId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("No such person");
        }
    }

    public Actor actor() {
        return Actor.staff(value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
