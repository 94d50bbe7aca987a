package de.foerdertopf.correspondence;

import de.foerdertopf.application.ContactDetails;
import de.foerdertopf.application.ContactDetails.Whose;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseJson;
import de.foerdertopf.shared.StaleCaseException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A correction of an address, an e-mail address or a name that waits for a second person. */
@Entity
@Table(name = "contact_change")
class ContactChange extends Aggregate {

    enum State {
        WAITING,
        DONE,
        REFUSED,
        /** Another correction came before anybody looked. */
        REPLACED
    }

    private CaseNumber caseNumber;

    @Enumerated(EnumType.STRING)
    private Whose whose;

    @Column(columnDefinition = "text")
    private String before;

    @Column(columnDefinition = "text")
    private String wanted;

    @Enumerated(EnumType.STRING)
    private State state;

    private String askedBy;
    private Instant askedAt;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected ContactChange() {}

    ContactChange(CaseNumber caseNumber, ContactDetails before, ContactDetails wanted, Actor by, Instant at) {
        super(UUID.randomUUID());
        this.caseNumber = caseNumber;
        this.whose = wanted.whose();
        this.before = HouseJson.MAPPER.writeValueAsString(before);
        this.wanted = HouseJson.MAPPER.writeValueAsString(wanted);
        this.state = State.WAITING;
        this.askedBy = by.id();
        this.askedAt = at;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    ContactDetails wanted() {
        return HouseJson.MAPPER.readValue(wanted, ContactDetails.class);
    }

    /** Whether this person asked for just that. */
    boolean isSame(ContactDetails other, Actor by) {
        return wanted().equals(other) && by.id().equals(askedBy);
    }

    /**
     * A second person confirms what she saw.
     *
     * @throws BusinessRuleViolation {@code contact.same-person}
     * @throws StaleCaseException what she saw is not what waits
     */
    void confirm(String seen, Actor by, Instant at) {
        requireWaiting(seen);
        if (by.id().equals(askedBy)) {
            throw new BusinessRuleViolation("contact.same-person");
        }
        answer(State.DONE, by, at);
    }

    /** It does not count. Whoever asked for it may take it back. */
    void refuse(String seen, Actor by, Instant at) {
        requireWaiting(seen);
        answer(State.REFUSED, by, at);
    }

    void replaced(Actor by, Instant at) {
        if (state == State.WAITING) {
            answer(State.REPLACED, by, at);
        }
    }

    private void answer(State next, Actor by, Instant at) {
        state = next;
        answeredBy = by.id();
        answeredAt = at;
    }

    private void requireWaiting(String seen) {
        if (state != State.WAITING || !wanted().seal().equals(seen)) {
            throw new StaleCaseException(caseNumber, "contact");
        }
    }

    WaitingContact view() {
        return new WaitingContact(
                key(),
                caseNumber,
                HouseJson.MAPPER.readValue(before, ContactDetails.class),
                wanted(),
                askedBy,
                askedAt);
    }
}
