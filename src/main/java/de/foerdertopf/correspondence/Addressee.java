package de.foerdertopf.correspondence;

import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.applicant.Names;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.shared.Mailbox;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message is for.
 *
 * @param role keeps two messages about one event apart
 */
record Addressee(
        Role role,
        String name,
        @Nullable String organisation,
        @Nullable String email,
        @Nullable Address address,
        @Nullable String phone) {

    enum Role {
        GROUP,
        SPONSOR
    }

    /** The person who speaks for the group. */
    static Addressee group(SubmittedApplication application) {
        var answers = application.answers();
        var contact = answers.contact();
        var person = answers.responsiblePerson();
        var initiative = answers.initiative().nameInLetters();
        return new Addressee(
                Role.GROUP,
                contact.nameInLetters(),
                Names.same(initiative, contact.nameInLetters()) ? null : initiative,
                contact.email(),
                contact.address() == null && person != null ? person.address() : contact.address(),
                contact.phone());
    }

    /** The organisation that the group named as its sponsor. */
    static Optional<Addressee> sponsor(SubmittedApplication application) {
        return Optional.ofNullable(application.answers().sponsor())
                .map(sponsor -> new Addressee(
                        Role.SPONSOR, sponsor.contactName(), sponsor.name(), sponsor.email(), sponsor.address(), null));
    }

    /** Who is bound by the notice: the sponsor where it consented, else the group. */
    static Addressee recipient(SubmittedApplication application) {
        return sponsorIsRecipient(application) ? sponsor(application).orElseThrow() : group(application);
    }

    /** Whether the group and the sponsor that receives its grant read in one mailbox: one person stands for both. */
    static boolean isOneMailbox(SubmittedApplication application) {
        var group = application.answers().contact().email();
        return sponsorIsRecipient(application)
                && Mailbox.same(group, application.recipient().email());
    }

    static boolean sponsorIsRecipient(SubmittedApplication application) {
        return application.recipient().kind() == GrantRecipient.Kind.SPONSOR;
    }

    /**
     * Whether she finds the case on a page of her own once she signs in with her address: the group at the address that counts now, also
     * where the desk recorded the application, and a sponsor that consented.
     */
    boolean hasPage(SubmittedApplication application) {
        var opensFor = role == Role.GROUP
                ? application.answers().contact().email()
                : sponsorIsRecipient(application) ? application.recipient().email() : null;
        return Mailbox.same(email, opensFor);
    }

    /** Where the post finds her; null where a part of the address is missing. */
    @Nullable
    Address postalAddress() {
        return address != null && address.reachesByPost() ? address : null;
    }
}
