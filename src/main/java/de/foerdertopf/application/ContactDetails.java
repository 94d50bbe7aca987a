package de.foerdertopf.application;

import static java.util.Objects.requireNonNull;

import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.Contact;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.Named;
import de.foerdertopf.applicant.Names;
import de.foerdertopf.applicant.ResponsiblePerson;
import de.foerdertopf.shared.HouseJson;
import de.foerdertopf.shared.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How somebody of a case is reached.
 *
 * @param whose of whom
 * @param name the person to talk to
 * @param latinName her name in Latin letters, as {@link Named}
 */
public record ContactDetails(
        Whose whose,
        String name,
        @Nullable String latinName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Address address)
        implements Named {

    public ContactDetails {
        name = Texts.cleanLine(name);
        latinName = latinName == null || latinName.isBlank() ? null : Texts.cleanLine(latinName);
        email = email == null || email.isBlank() ? null : Texts.cleanLine(email);
        phone = phone == null || phone.isBlank() ? null : Texts.cleanLine(phone);
    }

    /** Of somebody whose name needs no other spelling. */
    public ContactDetails(
            Whose whose, String name, @Nullable String email, @Nullable String phone, @Nullable Address address) {
        this(whose, name, null, email, phone, address);
    }

    /** Of whom. */
    public enum Whose {
        /** The person who speaks for the group. */
        GROUP,
        /** The person who stands in for a group without legal form, where she lives elsewhere. */
        PERSON,
        /** The fiscal sponsor. */
        SPONSOR
    }

    /** How this one is reached now; empty where the application names nobody like that. */
    public static Optional<ContactDetails> of(ApplicationAnswers answers, Whose whose) {
        return switch (whose) {
            case GROUP -> {
                var contact = answers.contact();
                yield Optional.of(new ContactDetails(
                        whose,
                        contact.name(),
                        contact.latinName(),
                        contact.email(),
                        contact.phone(),
                        contact.address() == null && livesAlong(answers)
                                ? requireNonNull(answers.responsiblePerson()).address()
                                : contact.address()));
            }
            case PERSON ->
                Optional.ofNullable(answers.responsiblePerson())
                        .filter(person -> person.address() != null && !livesAlong(answers))
                        .map(person -> new ContactDetails(
                                whose, person.name(), person.latinName(), null, null, person.address()));
            case SPONSOR ->
                Optional.ofNullable(answers.sponsor())
                        .map(sponsor -> new ContactDetails(
                                whose, sponsor.contactName(), sponsor.email(), null, sponsor.address()));
        };
    }

    /**
     * Whether the person who stands in moves with the contact person: both live in one place, or they are one person whose address was
     * written down once.
     */
    private static boolean livesAlong(ApplicationAnswers answers) {
        var contact = answers.contact();
        var person = answers.responsiblePerson();
        return person != null
                && (Objects.equals(person.address(), contact.address())
                        || (contact.address() == null && Names.same(person.name(), contact.name())));
    }

    /** The answers with these details; who lives with the contact person moves with her. */
    ApplicationAnswers in(ApplicationAnswers answers) {
        var contact = answers.contact();
        var person = answers.responsiblePerson();
        var sponsor = answers.sponsor();
        return switch (whose) {
            case GROUP -> {
                var along = person != null && livesAlong(answers) ? livingAt(person, address) : person;
                yield answers.reachedBy(new Contact(name, latinName, email, phone, address), along, sponsor);
            }
            case PERSON -> answers.reachedBy(contact, person == null ? null : livingAt(person, address), sponsor);
            case SPONSOR ->
                answers.reachedBy(
                        contact,
                        person,
                        sponsor == null ? null : new FiscalSponsor(sponsor.name(), name, email, address));
        };
    }

    private static ResponsiblePerson livingAt(ResponsiblePerson person, @Nullable Address address) {
        return new ResponsiblePerson(person.name(), person.latinName(), person.role(), address);
    }

    /** Whether a letter or a mail would reach somebody else by it. */
    public boolean isRisky(ContactDetails before) {
        return !nameInFull().equals(before.nameInFull())
                || !Objects.equals(email, before.email)
                || !Objects.equals(address, before.address);
    }

    /** All of it in one line, as a page shows it. */
    public String inWords() {
        return Stream.of(
                        nameInFull(),
                        email,
                        phone,
                        address == null ? null : address.street() + ", " + address.postcodeTown())
                .filter(words -> words != null && !words.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** Stands for exactly these details, so that nobody changes or signs what was changed meanwhile. */
    public String seal() {
        return UUID.nameUUIDFromBytes(HouseJson.MAPPER.writeValueAsString(this).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
