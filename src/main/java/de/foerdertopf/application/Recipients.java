package de.foerdertopf.application;

import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.applicant.GrantRecipient;
import java.util.Objects;

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
                    contact.name(),
                    contact.name(),
                    contact.address() == null && person != null ? person.address() : contact.address(),
                    contact.email());
        }
        if (!answers.initiative().legalForm().canBeParty()) {
            var person = answers.responsiblePerson();
            return new GrantRecipient(
                    GrantRecipient.Kind.RESPONSIBLE_PERSON,
                    person == null ? contact.name() : person.name(),
                    person == null ? contact.name() : person.name(),
                    person == null
                            ? contact.address()
                            : Objects.requireNonNullElse(person.address(), contact.address()),
                    contact.email());
        }
        var person = answers.responsiblePerson();
        return new GrantRecipient(
                GrantRecipient.Kind.INITIATIVE,
                answers.initiative().name(),
                contact.name(),
                contact.address() == null && person != null ? person.address() : contact.address(),
                contact.email());
    }
}
