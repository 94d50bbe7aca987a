package de.foerdertopf.identity;

import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.FundCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A member of staff: invited, active, disabled. */
@Entity
@Table(name = "staff_account")
class StaffAccount extends Aggregate {

    static final int MOST_STAND_INS = 2;

    private String email;
    private String name;
    private @Nullable String phone;
    private @Nullable String room;

    @Enumerated(EnumType.STRING)
    private StaffMember.State state;

    private @Nullable String passwordHash;
    private @Nullable UUID standIn;
    private @Nullable UUID secondStandIn;
    private @Nullable LocalDate absentFrom;
    private @Nullable LocalDate absentUntil;
    private Instant createdAt;
    private @Nullable Instant lastSignInAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "staff_id"))
    private Set<StoredRole> roles = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected StaffAccount() {}

    private StaffAccount(StaffDetails details, StaffMember.State state, Instant createdAt) {
        super(UUID.randomUUID());
        this.email = details.email().value();
        this.name = details.name();
        this.phone = details.phone();
        this.room = details.room();
        this.state = state;
        this.createdAt = createdAt;
    }

    static StaffAccount invite(StaffDetails details, Instant at) {
        return new StaffAccount(details, StaffMember.State.INVITED, at);
    }

    static StaffAccount enrol(StaffDetails details, Instant at) {
        return new StaffAccount(details, StaffMember.State.ACTIVE, at);
    }

    StaffId id() {
        return new StaffId(key());
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    StaffDetails details() {
        return new StaffDetails(name, new EmailAddress(email), phone, room);
    }

    StaffMember.State state() {
        return state;
    }

    boolean isActive() {
        return state == StaffMember.State.ACTIVE;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    Set<GrantedRole> roles() {
        return roles.stream().map(StoredRole::granted).collect(Collectors.toUnmodifiableSet());
    }

    /** Sets the password that the invitation asked for and opens the account. */
    void acceptInvitation(String newPasswordHash) {
        requireNotDisabled();
        passwordHash = newPasswordHash;
        state = StaffMember.State.ACTIVE;
    }

    /** Replaces the password of an account that is open. */
    void changePassword(String newPasswordHash) {
        if (!isActive()) {
            throw new BusinessRuleViolation("staff.disabled");
        }
        passwordHash = newPasswordHash;
    }

    /** Opens the account of a person whom the city's own sign-in has recognised. */
    void recognise() {
        requireNotDisabled();
        state = StaffMember.State.ACTIVE;
    }

    /** Takes the password away: the next invitation sets a new one. */
    void askForNewPassword() {
        requireNotDisabled();
        passwordHash = null;
        state = StaffMember.State.INVITED;
    }

    void signedIn(Instant at) {
        lastSignInAt = at;
    }

    void disable() {
        if (state == StaffMember.State.DISABLED) {
            throw new BusinessRuleViolation("staff.disabled");
        }
        state = StaffMember.State.DISABLED;
        passwordHash = null;
    }

    /** Lets a disabled person come back: she gets a new invitation. */
    void readmit() {
        if (state != StaffMember.State.DISABLED) {
            throw new BusinessRuleViolation("staff.not-disabled");
        }
        state = StaffMember.State.INVITED;
    }

    void give(Set<GrantedRole> wanted) {
        var stored = wanted.stream().map(StoredRole::of).collect(Collectors.toSet());
        roles.retainAll(stored);
        roles.addAll(stored);
    }

    void correct(StaffDetails details) {
        email = details.email().value();
        name = details.name();
        phone = details.phone();
        room = details.room();
    }

    /**
     * Names who acts for her, in this order: while she is away, and in the cases out of which she stays.
     *
     * @param absence null as long as she is there
     */
    void standInBy(List<StaffId> persons, @Nullable DateRange absence) {
        if (persons.isEmpty() || persons.size() > MOST_STAND_INS) {
            throw new BusinessRuleViolation("staff.stand-ins");
        }
        if (persons.stream().anyMatch(person -> person.value().equals(key()))) {
            throw new BusinessRuleViolation("staff.own-stand-in");
        }
        if (persons.stream().distinct().count() < persons.size()) {
            throw new BusinessRuleViolation("staff.stand-in-twice");
        }
        standIn = persons.get(0).value();
        secondStandIn = persons.size() > 1 ? persons.get(1).value() : null;
        absentFrom = absence == null ? null : absence.from();
        absentUntil = absence == null ? null : absence.to();
    }

    void backAgain() {
        standIn = null;
        secondStandIn = null;
        absentFrom = null;
        absentUntil = null;
    }

    /** The first one acts; the second one where the first one cannot. */
    List<StaffId> standIns() {
        return Stream.of(standIn, secondStandIn)
                .flatMap(Stream::ofNullable)
                .map(StaffId::new)
                .toList();
    }

    boolean isAwayOn(LocalDate day) {
        return absentFrom != null && absentUntil != null && !day.isBefore(absentFrom) && !day.isAfter(absentUntil);
    }

    /** What others may do in her place: neither the system administration nor the auditor's reading. */
    Set<GrantedRole> lendable() {
        return roles().stream()
                .filter(role -> !role.role().isGlobal() && role.role() != Role.AUDITOR)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether she may act for a colleague in this fund: she works in it herself, and audits nothing. */
    boolean mayStandInFor(FundCode fund) {
        return isActive()
                && roles().stream().anyMatch(role -> fund.equals(role.fund()) && role.role() != Role.COMMITTEE)
                && roles().stream().noneMatch(role -> role.role() == Role.AUDITOR);
    }

    StaffMember member(Set<GrantedRole> lent) {
        return new StaffMember(
                id(), name, email, phone, room, state, roles(), lent, standIns(), absentFrom, absentUntil);
    }

    private void requireNotDisabled() {
        if (state == StaffMember.State.DISABLED) {
            throw new BusinessRuleViolation("staff.disabled");
        }
    }
}
