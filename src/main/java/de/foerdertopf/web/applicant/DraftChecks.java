package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
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
        var errors = new BeanPropertyBindingResult(form, "form");
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
        var type = DraftReading.chosen(ApplicantType.class, form.getApplicantType());
        if (type == null) {
            errors.rejectValue("applicantType", "typed.applicant-type.missing");
        }
        if (type != null && type != ApplicantType.NATURAL_PERSON) {
            Typed.requireLine(errors, "groupName", form.getGroupName(), "typed.group-name.missing");
        } else {
            Typed.checkLine(errors, "groupName", form.getGroupName());
        }
        Typed.requireLine(errors, "name", form.getName(), "typed.name.missing");
        Typed.checkLine(errors, "street", form.getStreet());
        Typed.checkLine(errors, "postcode", form.getPostcode());
        Typed.checkLine(errors, "town", form.getTown());
        Typed.checkLine(errors, "phone", form.getPhone());
        checkEmail(errors, "email", form.getEmail());
        if (form.getPhone().isBlank()
                && form.getEmail().isBlank()
                && form.getStreet().isBlank()) {
            errors.rejectValue("phone", "typed.contact.missing");
        }
        var delivery = DraftReading.chosen(DeliveryChoice.class, form.getPreferredChannel());
        if (delivery != null
                && delivery != DeliveryChoice.LETTER
                && form.getEmail().isBlank()) {
            errors.rejectValue("email", "typed.email.missing");
        }
        if (delivery == DeliveryChoice.LETTER && form.getStreet().isBlank()) {
            errors.rejectValue("street", "typed.address.missing");
        }
        if (DraftReading.isSponsorNamed(form) && form.getSponsorName().isBlank()) {
            errors.rejectValue("sponsorName", "typed.sponsor-name.missing");
        }
        for (var field : List.of("sponsorName", "sponsorContact", "sponsorStreet", "sponsorPostcode", "sponsorTown")) {
            Typed.checkLine(errors, field, String.valueOf(errors.getFieldValue(field)));
        }
        checkEmail(errors, "sponsorEmail", form.getSponsorEmail());
    }

    static void checkEmail(Errors errors, String field, String typed) {
        var email = Texts.cleanLine(typed);
        Typed.checkLine(errors, field, typed);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
            errors.rejectValue(field, "typed.email.unreadable");
        }
    }

    private static void checkOrganisation(OrganisationForm form, Errors errors) {
        if (!form.getFoundedYear().isBlank()
                && Typed.number(form.getFoundedYear())
                        .filter(year -> year >= FIRST_FOUNDING && year <= LAST_FOUNDING)
                        .isEmpty()) {
            errors.rejectValue("foundedYear", "typed.year.unreadable");
        }
        Typed.checkNumber(errors, "activePeople", form.getActivePeople());
        for (var field :
                List.of("website", "personName", "personRole", "personStreet", "personPostcode", "personTown")) {
            Typed.checkLine(errors, field, String.valueOf(errors.getFieldValue(field)));
        }
    }

    private static void checkProject(ProjectForm form, Errors errors) {
        Typed.requireLine(errors, "title", form.getTitle(), "typed.title.missing");
        Typed.checkText(errors, "description", form.getDescription());
        Typed.checkLine(errors, "place", form.getPlace());
        Typed.checkLine(errors, "district", form.getDistrict());
        Typed.requireDay(errors, "from", form.getFrom(), "typed.from.missing");
        Typed.requireDay(errors, "to", form.getTo(), "typed.to.missing");
        var from = Typed.day(form.getFrom());
        var to = Typed.day(form.getTo());
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            errors.rejectValue("to", "typed.to.before-from");
        }
    }

    private static void checkGoals(GoalsForm form, Errors errors) {
        Typed.checkText(errors, "goals", form.getGoals());
        Typed.checkText(errors, "targetGroup", form.getTargetGroup());
        Typed.checkText(errors, "publicity", form.getPublicity());
        Typed.checkNumber(errors, "volunteerHours", form.getVolunteerHours());
    }

    private static void checkPeople(PeopleForm form, Errors errors) {
        Typed.requireNumber(errors, "people", form.getPeople());
        Typed.requireNumber(errors, "refugees", form.getRefugees());
        var people = Typed.number(form.getPeople());
        if (people.isPresent()
                && Typed.number(form.getRefugees())
                        .filter(refugees -> refugees > people.get())
                        .isPresent()) {
            errors.rejectValue("refugees", "typed.refugees.too-many");
        }
        Typed.requireNumber(errors, "volunteers", form.getVolunteers());
        if (!DraftReading.isAnswered(form.getMinorsInvolved())) {
            errors.rejectValue("minorsInvolved", "typed.minors.missing");
        }
    }

    private void checkCosts(CostForm form, Errors errors) {
        var rows = form.getCosts();
        if (rows.stream().allMatch(CostForm.Row::isBlank)) {
            errors.rejectValue(rows.isEmpty() ? "costs" : "costs[0].amount", "typed.costs.missing");
        }
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!row.isBlank()) {
                Typed.checkLine(errors, "costs[" + i + "].description", row.getDescription());
                Typed.requireSum(errors, "costs[" + i + "].amount", row.getAmount(), "typed.sum.missing");
            }
        }
        if (draft.plan()) {
            checkSources(form, errors);
        } else {
            Typed.checkSum(errors, "otherMoney", form.getOtherMoney());
            Typed.checkLine(errors, "otherMoneyFrom", form.getOtherMoneyFrom());
            if (!errors.hasErrors() && !DraftReading.requested(form, false).isPositive()) {
                errors.rejectValue("otherMoney", "typed.nothing-left");
            }
        }
    }

    private static void checkSources(CostForm form, Errors errors) {
        var sources = form.getSources();
        for (var i = 0; i < sources.size(); i++) {
            var source = sources.get(i);
            if (!source.isBlank()) {
                Typed.checkLine(errors, "sources[" + i + "].description", source.getDescription());
                Typed.requireSum(errors, "sources[" + i + "].amount", source.getAmount(), "typed.sum.missing");
            }
        }
        Typed.requireSum(errors, "requested", form.getRequested(), "typed.requested.missing");
        if (!errors.hasFieldErrors("requested")
                && Typed.sum(form.getRequested()).filter(Money::isPositive).isEmpty()) {
            errors.rejectValue("requested", "typed.requested.missing");
        }
    }

    private static void checkAccount(AccountForm form, Errors errors) {
        Typed.checkLine(errors, "holder", form.getHolder());
        Typed.checkLine(errors, "holderDiffersReason", form.getHolderDiffersReason());
        Typed.checkIban(errors, "iban", form.getIban(), "typed.iban.none-yet");
        if (!form.getIban().isBlank() && form.getHolder().isBlank()) {
            errors.rejectValue("holder", "typed.holder.missing");
        }
        if (form.getIban().isBlank() && !form.getHolder().isBlank()) {
            errors.rejectValue("iban", "typed.iban.missing");
        }
    }

    private static void checkDeclarations(DeclarationsForm form, Errors errors) {
        if (!DraftReading.isAnswered(form.getNoDoubleFunding())) {
            errors.rejectValue("noDoubleFunding", "typed.choice.missing");
        }
        if (!DraftReading.isAnswered(form.getDutyBenefitsChecked())) {
            errors.rejectValue("dutyBenefitsChecked", "typed.choice.missing");
        }
        if (!DraftReading.isAnswered(form.getVatDeduction())) {
            errors.rejectValue("vatDeduction", "typed.choice.missing");
        }
    }
}
