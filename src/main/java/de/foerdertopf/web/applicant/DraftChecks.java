package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;

/**
 * Says what is missing in a draft or cannot be read. Nothing else is an error; whether an answer fits the fund, the rules say
 * later.
 */
final class DraftChecks {

    private static final int FIRST_FOUNDING = 1000;
    private static final int LAST_FOUNDING = 2100;

    private final Draft draft;

    DraftChecks(Draft draft) {
        this.draft = draft;
    }

    /** What cannot be read on a page. */
    BindingResult check(FormPage page) {
        return check(page, draft.form(page));
    }

    BindingResult check(FormPage page, Object form) {
        var errors = new DirectFieldBindingResult(form, "form");
        switch (page) {
            case GROUP -> checkGroup((GroupForm) form, errors);
            case ORGANISATION -> checkOrganisation((OrganisationForm) form, errors);
            case PROJECT -> checkProject((ProjectForm) form, errors);
            case GOALS -> checkGoals((GoalsForm) form, errors);
            case PEOPLE -> checkPeople((PeopleForm) form, errors);
            case COSTS -> checkCosts((CostForm) form, errors);
            case ACCOUNT -> checkAccount((AccountForm) form, errors);
            case DECLARATIONS -> checkDeclarations((DeclarationsForm) form, errors);
            case ATTACHMENTS -> {
                // Files are looked into one by one as they come.
            }
        }
        return errors;
    }

    /** The pages on which something is missing or cannot be read; nothing of it may be sent. */
    Map<FormPage, BindingResult> unreadable() {
        var found = new EnumMap<FormPage, BindingResult>(FormPage.class);
        for (var page : draft.pages()) {
            var errors = check(page);
            if (errors.hasErrors()) {
                found.put(page, errors);
            }
        }
        return found;
    }

    private static void checkGroup(GroupForm form, Errors errors) {
        var type = DraftReading.chosen(ApplicantType.class, form.applicantType);
        if (type == null) {
            errors.rejectValue("applicantType", "typed.applicant-type.missing");
        }
        if (type != null && type != ApplicantType.NATURAL_PERSON) {
            Typed.requireLine(errors, "groupName", form.groupName, "typed.group-name.missing");
        } else {
            Typed.checkLine(errors, "groupName", form.groupName);
        }
        Typed.requireLine(errors, "name", form.name, "typed.name.missing");
        Typed.checkLine(errors, "street", form.street);
        Typed.checkLine(errors, "postcode", form.postcode);
        Typed.checkLine(errors, "town", form.town);
        Typed.checkLine(errors, "phone", form.phone);
        checkEmail(errors, "email", form.email);
        if (form.phone.isBlank() && form.email.isBlank() && form.street.isBlank()) {
            errors.rejectValue("phone", "typed.contact.missing");
        }
        var delivery = DraftReading.chosen(DeliveryChoice.class, form.preferredChannel);
        if (delivery != null && delivery != DeliveryChoice.LETTER && form.email.isBlank()) {
            errors.rejectValue("email", "typed.email.missing");
        }
        if (delivery == DeliveryChoice.LETTER && form.street.isBlank()) {
            errors.rejectValue("street", "typed.address.missing");
        }
        if (DraftReading.isSponsorNamed(form) && form.sponsorName.isBlank()) {
            errors.rejectValue("sponsorName", "typed.sponsor-name.missing");
        }
        for (var field : List.of("sponsorName", "sponsorContact", "sponsorStreet", "sponsorPostcode", "sponsorTown")) {
            Typed.checkLine(errors, field, String.valueOf(errors.getFieldValue(field)));
        }
        checkEmail(errors, "sponsorEmail", form.sponsorEmail);
    }

    static void checkEmail(Errors errors, String field, String typed) {
        var email = Texts.cleanLine(typed);
        Typed.checkLine(errors, field, typed);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
            errors.rejectValue(field, "typed.email.unreadable");
        }
    }

    private static void checkOrganisation(OrganisationForm form, Errors errors) {
        if (!form.foundedYear.isBlank()
                && Typed.number(form.foundedYear)
                        .filter(year -> year >= FIRST_FOUNDING && year <= LAST_FOUNDING)
                        .isEmpty()) {
            errors.rejectValue("foundedYear", "typed.year.unreadable");
        }
        Typed.checkNumber(errors, "activePeople", form.activePeople);
        for (var field :
                List.of("website", "personName", "personRole", "personStreet", "personPostcode", "personTown")) {
            Typed.checkLine(errors, field, String.valueOf(errors.getFieldValue(field)));
        }
    }

    private static void checkProject(ProjectForm form, Errors errors) {
        Typed.requireLine(errors, "title", form.title, "typed.title.missing");
        Typed.checkText(errors, "description", form.description);
        Typed.checkLine(errors, "place", form.place);
        Typed.checkLine(errors, "district", form.district);
        Typed.requireDay(errors, "from", form.from, "typed.from.missing");
        Typed.requireDay(errors, "to", form.to, "typed.to.missing");
        var from = Typed.day(form.from);
        var to = Typed.day(form.to);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            errors.rejectValue("to", "typed.to.before-from");
        }
        if (DraftReading.notStarted(form) == null) {
            errors.rejectValue("notStarted", "typed.started.missing");
        }
    }

    private static void checkGoals(GoalsForm form, Errors errors) {
        Typed.checkText(errors, "goals", form.goals);
        Typed.checkText(errors, "targetGroup", form.targetGroup);
        Typed.checkText(errors, "publicity", form.publicity);
        Typed.checkNumber(errors, "volunteerHours", form.volunteerHours);
    }

    private static void checkPeople(PeopleForm form, Errors errors) {
        Typed.requireNumber(errors, "people", form.people);
        Typed.requireNumber(errors, "refugees", form.refugees);
        var people = Typed.number(form.people);
        if (people.isPresent()
                && Typed.number(form.refugees)
                        .filter(refugees -> refugees > people.get())
                        .isPresent()) {
            errors.rejectValue("refugees", "typed.refugees.too-many");
        }
        Typed.requireNumber(errors, "volunteers", form.volunteers);
        if (!DraftReading.isAnswered(form.minorsInvolved)) {
            errors.rejectValue("minorsInvolved", "typed.minors.missing");
        }
    }

    private void checkCosts(CostForm form, Errors errors) {
        var rows = form.costs;
        if (rows.stream().allMatch(CostForm.Row::isBlank)) {
            errors.rejectValue(rows.isEmpty() ? "costs" : "costs[0].amount", "typed.costs.missing");
        }
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!row.isBlank()) {
                Typed.checkLine(errors, "costs[" + i + "].description", row.description);
                Typed.requireSum(errors, "costs[" + i + "].amount", row.amount, "typed.sum.missing");
            }
        }
        if (draft.plan()) {
            checkSources(form, errors);
        } else {
            Typed.checkSum(errors, "otherMoney", form.otherMoney);
            Typed.checkLine(errors, "otherMoneyFrom", form.otherMoneyFrom);
            if (!errors.hasErrors() && !DraftReading.requested(form, false).isPositive()) {
                errors.rejectValue("otherMoney", "typed.nothing-left");
            }
        }
    }

    private static void checkSources(CostForm form, Errors errors) {
        var sources = form.sources;
        for (var i = 0; i < sources.size(); i++) {
            var source = sources.get(i);
            if (!source.isBlank()) {
                Typed.checkLine(errors, "sources[" + i + "].description", source.description);
                Typed.requireSum(errors, "sources[" + i + "].amount", source.amount, "typed.sum.missing");
            }
        }
        Typed.requireSum(errors, "requested", form.requested, "typed.requested.missing");
        if (!errors.hasFieldErrors("requested")
                && Typed.sum(form.requested).filter(Money::isPositive).isEmpty()) {
            errors.rejectValue("requested", "typed.requested.missing");
        }
    }

    private static void checkAccount(AccountForm form, Errors errors) {
        Typed.checkLine(errors, "holder", form.holder);
        Typed.checkLine(errors, "holderDiffersReason", form.holderDiffersReason);
        Typed.checkIban(errors, "iban", form.iban, "typed.iban.none-yet");
        if (!form.iban.isBlank() && form.holder.isBlank()) {
            errors.rejectValue("holder", "typed.holder.missing");
        }
        if (form.iban.isBlank() && !form.holder.isBlank()) {
            errors.rejectValue("iban", "typed.iban.missing");
        }
    }

    private static void checkDeclarations(DeclarationsForm form, Errors errors) {
        if (!DraftReading.isAnswered(form.noDoubleFunding)) {
            errors.rejectValue("noDoubleFunding", "typed.choice.missing");
        }
        if (!DraftReading.isAnswered(form.dutyBenefitsChecked)) {
            errors.rejectValue("dutyBenefitsChecked", "typed.choice.missing");
        }
        if (!DraftReading.isAnswered(form.vatDeduction)) {
            errors.rejectValue("vatDeduction", "typed.choice.missing");
        }
    }
}
