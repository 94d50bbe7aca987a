package de.foerdertopf.identity;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.NotFoundException;
import java.util.UUID;

/** Names the account of a person who applies. */
public record ApplicantId(UUID value) {

    /** The person behind an applicant actor, or {@link NotFoundException}. */
    public static ApplicantId of(Actor actor) {
        if (actor.kind() != Actor.Kind.APPLICANT) {
            throw new NotFoundException("Not an applicant");
        }
        return parse(actor.id());
    }

    public static ApplicantId parse(String text) {
        try {
            return new ApplicantId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("No such person");
        }
    }

    public Actor actor() {
        return Actor.applicant(value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
