package de.foerdertopf.application;

import de.foerdertopf.applicant.Names;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an application says, once more in columns of its own: for search and for looking across cases.
 *
 * @param initiativeName in both spellings, where there are two; so is the name of the contact person
 * @param sponsorEmail where the sponsor is written to; null where there is none
 * @param initiativeKey the group's name without what people write differently
 * @param accountKey the account number without blanks; null where none was told
 */
@Embeddable
record SearchTerms(
        String initiativeName,
        String initiativeKey,
        String contactName,
        @Nullable String contactEmail,
        @Nullable String contactPhone,
        @Nullable String sponsorEmail,
        String projectTitle,
        LocalDate projectStart,
        LocalDate projectEnd,
        Money amountRequested,
        @Nullable String accountKey) {

    static SearchTerms of(ApplicationAnswers said) {
        var contact = said.contact();
        var project = said.project();
        return new SearchTerms(
                said.initiative().nameInFull(),
                Names.key(said.initiative().name()),
                contact.nameInFull(),
                contact.email(),
                contact.phone(),
                said.sponsor() == null ? null : said.sponsor().email(),
                project.title(),
                project.period().from(),
                project.period().to(),
                said.amountRequested(),
                said.account() == null ? null : accountKey(said.account().iban()));
    }

    static String accountKey(Iban iban) {
        return iban.normalised();
    }
}
