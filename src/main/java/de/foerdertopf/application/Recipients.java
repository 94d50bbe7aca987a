package de.foerdertopf.application;

import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.applicant.ResponsiblePerson;
import org.jspecify.annotations.Nullable;

/** Finds the one recipient of a case. */
final class Recipients {

    private Recipients() {}

    static GrantRecipient of(ApplicationAnswers answers, SponsorState sponsorState) {
        var contact = answers.contact();
        var sponsor = answers.sponsor();
        if (sponsor != null && sponsorState == SponsorState.CONSENTED) {
            return new GrantRecipient(
                    GrantRecipient.Kind.SPONSOR,
                    sponsor.name(),
                    sponsor.contactName(),
                    sponsor.address(),
                    sponsor.email());
        }
        if (answers.applicantType() == ApplicantType.NATURAL_PERSON) {
            var person = answers.responsiblePerson();
            return new GrantRecipient(
                    GrantRecipient.Kind.NATURAL_PERSON,
                    contact.nameInLetters(),
                    contact.nameInLetters(),
                    firstOf(contact.address(), addressOf(person)),
                    contact.email());
        }
        if (!answers.initiative().legalForm().canBeParty()) {
            var person = answers.responsiblePerson();
            return new GrantRecipient(
                    GrantRecipient.Kind.RESPONSIBLE_PERSON,
                    person == null ? contact.nameInLetters() : person.nameInLetters(),
                    person == null ? contact.nameInLetters() : person.nameInLetters(),
                    firstOf(addressOf(person), contact.address()),
                    contact.email());
        }
        var person = answers.responsiblePerson();
        return new GrantRecipient(
                GrantRecipient.Kind.INITIATIVE,
                answers.initiative().nameInLetters(),
                contact.nameInLetters(),
                firstOf(contact.address(), addressOf(person)),
                contact.email());
    }

    /** Nobody has to give an address: letters are handed over then. */
    private static @Nullable Address firstOf(@Nullable Address wanted, @Nullable Address other) {
        return wanted == null ? other : wanted;
    }

    private static @Nullable Address addressOf(@Nullable ResponsiblePerson person) {
        return person == null ? null : person.address();
    }
}
