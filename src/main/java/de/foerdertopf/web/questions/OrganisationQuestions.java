package de.foerdertopf.web.questions;

import de.foerdertopf.applicant.LegalForm;
import de.foerdertopf.applicant.ResponsiblePerson;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Kind;
import de.foerdertopf.web.form.Said;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the group is in law, and who stands in for it. */
final class OrganisationQuestions {

    static final Field<LegalForm> LEGAL_FORM = Asks.oneOf(
                    "legalForm", Kind.RADIOS, LegalForm.class, "organisation.legal-form")
            .oneColumn()
            .optional();
    static final Field<Integer> FOUNDED = Asks.year("foundedYear", "organisation.founded");
    static final Field<Integer> ACTIVE =
            Asks.count("activePeople", "organisation.people").optional();
    static final Field<String> WEBSITE = Asks.line("website", "organisation.website")
            .optional()
            .autocomplete("url")
            .noWords();
    static final Field<String> PERSON_NAME =
            Asks.name("personName", "organisation.person-name").optional().autocomplete("off");
    static final Field<String> PERSON_LATIN =
            Asks.latin("personLatin", "organisation.person-latin", PERSON_NAME, GroupQuestions::isContact);
    static final Field<String> PERSON_ROLE =
            Asks.line("personRole", "organisation.person-role").optional();
    static final Field<String> PERSON_STREET =
            Asks.line("personStreet", "micro.street").optional().autocomplete("off");
    static final Field<String> PERSON_POSTCODE = Addresses.postcode("personPostcode");
    static final Field<String> PERSON_TOWN = Addresses.town("personTown");

    /** On a page of the long form. */
    static final List<Block> ORGANISATION = List.of(
            Block.of(
                    Row.of(Ask.of(LEGAL_FORM, a -> a.initiative().legalForm())),
                    Row.of(Ask.of(FOUNDED, a -> a.initiative().foundedYear())),
                    Row.of(Ask.of(ACTIVE, a -> a.initiative().activePeople())),
                    Row.of(Ask.of(WEBSITE, a -> a.initiative().website())).ifSaid()),
            Block.of(Row.together(
                                    "organisation.person",
                                    Ask.of(
                                            PERSON_NAME,
                                            Addresses.of(
                                                    ApplicationAnswers::responsiblePerson, ResponsiblePerson::name)),
                                    Ask.of(
                                            PERSON_LATIN,
                                            Addresses.of(
                                                    ApplicationAnswers::responsiblePerson,
                                                    ResponsiblePerson::latinName)),
                                    Ask.of(
                                            PERSON_ROLE,
                                            Addresses.of(
                                                    ApplicationAnswers::responsiblePerson, ResponsiblePerson::role)),
                                    Addresses.street(
                                            PERSON_STREET,
                                            Addresses.of(
                                                    ApplicationAnswers::responsiblePerson, ResponsiblePerson::address)))
                            .pair(
                                    Addresses.postcode(
                                            PERSON_POSTCODE,
                                            Addresses.of(
                                                    ApplicationAnswers::responsiblePerson, ResponsiblePerson::address)),
                                    Addresses.town(
                                            PERSON_TOWN,
                                            Addresses.of(
                                                    ApplicationAnswers::responsiblePerson, ResponsiblePerson::address)))
                            .told(sheet -> !sheet.isOpen(PERSON_NAME)))
                    .under(
                            "organisation.person",
                            said -> standsInForTheGroup(said)
                                    ? "organisation.person.stands-in"
                                    : "organisation.person.signs"));

    private OrganisationQuestions() {}

    static LegalForm legalForm(Said said) {
        return said.find(LEGAL_FORM).orElseGet(() -> GroupQuestions.type(said).usualLegalForm());
    }

    /** Where nobody is named, the person who is spoken with; staff leave it open where the long form on paper does. */
    static @Nullable ResponsiblePerson responsiblePerson(Said said, Occasion occasion) {
        var name = said.find(PERSON_NAME);
        if (name.isPresent()) {
            return new ResponsiblePerson(
                    name.get(),
                    GroupQuestions.latin(said, PERSON_NAME, PERSON_LATIN),
                    said.find(PERSON_ROLE).orElse(null),
                    Addresses.read(said, PERSON_STREET, PERSON_POSTCODE, PERSON_TOWN));
        }
        if ((occasion.atDesk() && occasion.full())
                || !GroupQuestions.type(said).needsResponsiblePerson(legalForm(said))
                || GroupQuestions.isSponsorNamed(said)) {
            return null;
        }
        return new ResponsiblePerson(
                said.find(GroupQuestions.NAME).orElse(""),
                said.find(GroupQuestions.LATIN).orElse(null),
                null,
                Addresses.read(said, GroupQuestions.STREET, GroupQuestions.POSTCODE, GroupQuestions.TOWN));
    }

    private static boolean standsInForTheGroup(Said said) {
        return said.find(GroupQuestions.APPLICANT_TYPE)
                .filter(type -> type.usualLegalForm().canBeParty())
                .isEmpty();
    }
}
