package de.foerdertopf.web.casework;

import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.Contact;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.Initiative;
import de.foerdertopf.applicant.LegalForm;
import de.foerdertopf.applicant.ResponsiblePerson;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.Attachment;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.CostItem;
import de.foerdertopf.application.Declarations;
import de.foerdertopf.application.FinancingPlan;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.FundingSource;
import de.foerdertopf.application.Project;
import de.foerdertopf.application.ProjectType;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.typed.TypedAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * Turns what was typed into the answers of an application and back. Refuses only what cannot be read: what breaks a rule of the fund
 * becomes a finding.
 */
@Component
class TypedApplication {

    private static final String YES = "YES";
    private static final String NO = "NO";
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_HOLDER = 200;

    private final Attempts attempts;
    private final Words words;

    TypedApplication(Attempts attempts, Words words) {
        this.attempts = attempts;
        this.words = words;
    }

    /** The answers, or errors at the fields that cannot be read. */
    Optional<ApplicationAnswers> read(ApplicationForm form, List<Attachment> attachments, BindingResult errors) {
        attempts.require(errors, "group", form.group);
        attempts.require(errors, "contactName", form.contactName);
        attempts.require(errors, "title", form.title);
        attempts.atMost(errors, "group", form.group, LONGEST_LINE);
        attempts.atMost(errors, "title", form.title, LONGEST_LINE);
        attempts.atMost(errors, "contactName", form.contactName, LONGEST_LINE);
        var type = oneOf(ApplicantType.values(), form.applicantType);
        if (type == null) {
            attempts.wrong(errors, "applicantType");
        }
        var legalForm = oneOf(LegalForm.values(), form.legalForm);
        if (legalForm == null) {
            attempts.wrong(errors, "legalForm");
        }
        var period = period(form, errors);
        var costs = costs(form, errors);
        var sources = sources(form, errors);
        var requested = attempts.money(errors, "amountRequested", form.amountRequested);
        if (requested.isPresent() && !requested.get().isPositive()) {
            attempts.wrong(errors, "amountRequested");
        }
        var account = account(form, errors);
        var people = attempts.number(errors, "people", form.people);
        var refugees = attempts.number(errors, "refugees", form.refugees);
        var volunteers = attempts.number(errors, "volunteers", form.volunteers);
        var hours = attempts.number(errors, "volunteerHours", form.volunteerHours);
        var founded = attempts.number(errors, "foundedYear", form.foundedYear);
        var active = attempts.number(errors, "activePeople", form.activePeople);
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        var money = new ArrayList<>(sources);
        money.add(new FundingSource(FundingKind.GRANT, words.text("record.grant"), requested.orElseThrow()));
        return Optional.of(new ApplicationAnswers(
                Objects.requireNonNull(type),
                new Initiative(
                        Texts.cleanLine(form.group),
                        Objects.requireNonNull(legalForm),
                        form.charitable.equals(YES) ? Boolean.TRUE : form.charitable.equals(NO) ? Boolean.FALSE : null,
                        founded,
                        active,
                        line(form.website)),
                new Contact(
                        Texts.cleanLine(form.contactName),
                        line(form.email),
                        line(form.phone),
                        TypedAddress.read(form.street, form.postcode, form.town)),
                responsible(form),
                sponsor(form),
                account.orElse(null),
                new Project(
                        Texts.cleanLine(form.title),
                        oneOf(ProjectType.values(), form.type),
                        Texts.clean(form.description),
                        text(form.goals),
                        line(form.targetGroup),
                        people == null ? 0 : people,
                        refugees == null ? 0 : refugees,
                        line(form.district),
                        Texts.cleanLine(form.place),
                        period.orElseThrow(),
                        form.minors,
                        volunteers == null ? 0 : volunteers,
                        hours,
                        text(form.publicity)),
                new FinancingPlan(costs, money),
                requested.orElseThrow(),
                new Declarations(
                        said(form.notStartedYet),
                        said(form.noDoubleFunding),
                        said(form.dutyBenefitsChecked),
                        said(form.vatDeduction)),
                attachments));
    }

    /** The form as these answers fill it. */
    static ApplicationForm of(ApplicationAnswers answers) {
        var form = new ApplicationForm();
        var initiative = answers.initiative();
        form.applicantType = answers.applicantType().name();
        form.group = initiative.name();
        form.legalForm = initiative.legalForm().name();
        form.charitable = initiative.charitable() == null ? "" : initiative.isCharitable() ? YES : NO;
        form.foundedYear = typed(initiative.foundedYear());
        form.activePeople = typed(initiative.activePeople());
        form.website = typed(initiative.website());
        var contact = answers.contact();
        form.contactName = contact.name();
        form.email = typed(contact.email());
        form.phone = typed(contact.phone());
        if (contact.address() != null) {
            form.street = contact.address().street();
            form.postcode = contact.address().postcode();
            form.town = contact.address().town();
        }
        var person = answers.responsiblePerson();
        if (person != null) {
            form.responsibleName = person.name();
            form.responsibleRole = typed(person.role());
            if (person.address() != null) {
                form.responsibleStreet = person.address().street();
                form.responsiblePostcode = person.address().postcode();
                form.responsibleTown = person.address().town();
            }
        }
        var sponsor = answers.sponsor();
        if (sponsor != null) {
            form.sponsorName = sponsor.name();
            form.sponsorContact = sponsor.contactName();
            form.sponsorEmail = typed(sponsor.email());
            if (sponsor.address() != null) {
                form.sponsorStreet = sponsor.address().street();
                form.sponsorPostcode = sponsor.address().postcode();
                form.sponsorTown = sponsor.address().town();
            }
        }
        fillProject(form, answers.project());
        answers.plan()
                .costs()
                .forEach(cost -> form.costs.add(ApplicationForm.Row.of(
                        cost.category(), cost.description(), cost.amount().toGermanNumber())));
        answers.plan().sources().stream()
                .filter(source -> source.kind() != FundingKind.GRANT)
                .forEach(source -> form.sources.add(ApplicationForm.Row.of(
                        source.kind(), source.description(), source.amount().toGermanNumber())));
        form.amountRequested = answers.amountRequested().toGermanNumber();
        var account = answers.account();
        if (account != null) {
            form.holder = account.holder();
            form.iban = account.iban().typed();
            form.holderDiffersReason = typed(account.holderDiffersReason());
        }
        var declared = answers.declarations();
        form.notStartedYet = typed(declared.notStartedYet());
        form.noDoubleFunding = typed(declared.noDoubleFunding());
        form.dutyBenefitsChecked = typed(declared.dutyBenefitsChecked());
        form.vatDeduction = typed(declared.vatDeduction());
        return form;
    }

    private static void fillProject(ApplicationForm form, Project project) {
        form.title = project.title();
        form.type = project.type() == null ? "" : project.type().name();
        form.description = project.description();
        form.goals = typed(project.goals());
        form.targetGroup = typed(project.targetGroup());
        form.people = Integer.toString(project.peopleReached());
        form.refugees = Integer.toString(project.refugeesReached());
        form.district = typed(project.district());
        form.place = project.place();
        form.from = DateFields.of(project.period().from());
        form.to = DateFields.of(project.period().to());
        form.minors = project.minorsInvolved();
        form.volunteers = Integer.toString(project.volunteers());
        form.volunteerHours = typed(project.volunteerHours());
        form.publicity = typed(project.publicity());
    }

    private Optional<DateRange> period(ApplicationForm form, BindingResult errors) {
        var from = attempts.day(errors, "from", form.from);
        var to = attempts.day(errors, "to", form.to);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            attempts.wrong(errors, "to");
            return Optional.empty();
        }
        return Optional.of(new DateRange(from.get(), to.get()));
    }

    private List<CostItem> costs(ApplicationForm form, BindingResult errors) {
        return rows(form.costs, "costs", errors, (row, amount) -> Optional.ofNullable(
                        oneOf(CostCategory.values(), row.kind))
                .map(kind -> new CostItem(kind, Texts.cleanLine(row.description), amount)));
    }

    private List<FundingSource> sources(ApplicationForm form, BindingResult errors) {
        return rows(form.sources, "sources", errors, (row, amount) -> Optional.ofNullable(
                        oneOf(FundingKind.values(), row.kind))
                .filter(kind -> kind != FundingKind.GRANT)
                .map(kind -> new FundingSource(kind, Texts.cleanLine(row.description), amount)));
    }

    private <T> List<T> rows(
            List<ApplicationForm.Row> typed,
            String list,
            BindingResult errors,
            BiFunction<ApplicationForm.Row, Money, Optional<T>> line) {
        typed.removeIf(ApplicationForm.Row::isEmpty);
        var lines = new ArrayList<T>();
        for (var i = 0; i < typed.size(); i++) {
            var field = list + "[" + i + "].";
            var row = typed.get(i);
            var amount = attempts.money(errors, field + "amount", row.amount);
            if (amount.isPresent()) {
                if (amount.get().isNegative()) {
                    errors.rejectValue(field + "amount", "wrong", words.text("deed.wrong.money"));
                }
                var read = line.apply(row, amount.get());
                if (read.isEmpty()) {
                    errors.rejectValue(field + "kind", "wrong", words.text("deed.wrong.choice"));
                }
                read.ifPresent(lines::add);
            }
        }
        return lines;
    }

    private Optional<BankAccount> account(ApplicationForm form, BindingResult errors) {
        if (form.holder.isBlank() && form.iban.isBlank()) {
            return Optional.empty();
        }
        attempts.atMost(errors, "holder", form.holder, LONGEST_HOLDER);
        attempts.iban(errors, "iban", form.iban);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new BankAccount(
                        Texts.cleanLine(form.holder),
                        new Iban(Texts.cleanLine(form.iban)),
                        text(form.holderDiffersReason)));
    }

    private static @Nullable ResponsiblePerson responsible(ApplicationForm form) {
        return form.responsibleName.isBlank()
                ? null
                : new ResponsiblePerson(
                        Texts.cleanLine(form.responsibleName),
                        line(form.responsibleRole),
                        TypedAddress.read(form.responsibleStreet, form.responsiblePostcode, form.responsibleTown));
    }

    private static @Nullable FiscalSponsor sponsor(ApplicationForm form) {
        return form.sponsorName.isBlank()
                ? null
                : new FiscalSponsor(
                        Texts.cleanLine(form.sponsorName),
                        Texts.cleanLine(form.sponsorContact),
                        line(form.sponsorEmail),
                        TypedAddress.read(form.sponsorStreet, form.sponsorPostcode, form.sponsorTown));
    }

    private static <E extends Enum<E>> @Nullable E oneOf(E[] list, String typed) {
        return Arrays.stream(list)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** Null where the paper says nothing about it. */
    private static @Nullable Boolean said(String chosen) {
        return switch (chosen) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static @Nullable String line(String typed) {
        var clean = Texts.cleanLine(typed);
        return clean.isEmpty() ? null : clean;
    }

    private static @Nullable String text(String typed) {
        var clean = Texts.clean(typed);
        return clean.isEmpty() ? null : clean;
    }

    private static String typed(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
