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
        attempts.require(errors, "group", form.getGroup());
        attempts.require(errors, "contactName", form.getContactName());
        attempts.require(errors, "title", form.getTitle());
        attempts.atMost(errors, "group", form.getGroup(), LONGEST_LINE);
        attempts.atMost(errors, "title", form.getTitle(), LONGEST_LINE);
        attempts.atMost(errors, "contactName", form.getContactName(), LONGEST_LINE);
        var type = oneOf(ApplicantType.values(), form.getApplicantType());
        if (type == null) {
            attempts.wrong(errors, "applicantType");
        }
        var legalForm = oneOf(LegalForm.values(), form.getLegalForm());
        if (legalForm == null) {
            attempts.wrong(errors, "legalForm");
        }
        var period = period(form, errors);
        var costs = costs(form, errors);
        var sources = sources(form, errors);
        var requested = attempts.money(errors, "amountRequested", form.getAmountRequested());
        if (requested.isPresent() && !requested.get().isPositive()) {
            attempts.wrong(errors, "amountRequested");
        }
        var account = account(form, errors);
        var people = attempts.number(errors, "people", form.getPeople());
        var refugees = attempts.number(errors, "refugees", form.getRefugees());
        var volunteers = attempts.number(errors, "volunteers", form.getVolunteers());
        var hours = attempts.number(errors, "volunteerHours", form.getVolunteerHours());
        var founded = attempts.number(errors, "foundedYear", form.getFoundedYear());
        var active = attempts.number(errors, "activePeople", form.getActivePeople());
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        var money = new ArrayList<>(sources);
        money.add(new FundingSource(FundingKind.GRANT, words.text("record.grant"), requested.orElseThrow()));
        return Optional.of(new ApplicationAnswers(
                Objects.requireNonNull(type),
                new Initiative(
                        Texts.cleanLine(form.getGroup()),
                        Objects.requireNonNull(legalForm),
                        form.getCharitable().equals(YES)
                                ? Boolean.TRUE
                                : form.getCharitable().equals(NO) ? Boolean.FALSE : null,
                        founded,
                        active,
                        line(form.getWebsite())),
                new Contact(
                        Texts.cleanLine(form.getContactName()),
                        line(form.getEmail()),
                        line(form.getPhone()),
                        TypedAddress.read(form.getStreet(), form.getPostcode(), form.getTown())),
                responsible(form),
                sponsor(form),
                account.orElse(null),
                new Project(
                        Texts.cleanLine(form.getTitle()),
                        oneOf(ProjectType.values(), form.getType()),
                        Texts.clean(form.getDescription()),
                        text(form.getGoals()),
                        line(form.getTargetGroup()),
                        people == null ? 0 : people,
                        refugees == null ? 0 : refugees,
                        line(form.getDistrict()),
                        Texts.cleanLine(form.getPlace()),
                        period.orElseThrow(),
                        form.isMinors(),
                        volunteers == null ? 0 : volunteers,
                        hours,
                        text(form.getPublicity())),
                new FinancingPlan(costs, money),
                requested.orElseThrow(),
                new Declarations(
                        said(form.getNotStartedYet()),
                        said(form.getNoDoubleFunding()),
                        said(form.getDutyBenefitsChecked()),
                        said(form.getVatDeduction())),
                attachments));
    }

    /** The form as these answers fill it. */
    static ApplicationForm of(ApplicationAnswers answers) {
        var form = new ApplicationForm();
        var initiative = answers.initiative();
        form.setApplicantType(answers.applicantType().name());
        form.setGroup(initiative.name());
        form.setLegalForm(initiative.legalForm().name());
        form.setCharitable(initiative.charitable() == null ? "" : initiative.isCharitable() ? YES : NO);
        form.setFoundedYear(typed(initiative.foundedYear()));
        form.setActivePeople(typed(initiative.activePeople()));
        form.setWebsite(typed(initiative.website()));
        var contact = answers.contact();
        form.setContactName(contact.name());
        form.setEmail(typed(contact.email()));
        form.setPhone(typed(contact.phone()));
        if (contact.address() != null) {
            form.setStreet(contact.address().street());
            form.setPostcode(contact.address().postcode());
            form.setTown(contact.address().town());
        }
        var person = answers.responsiblePerson();
        if (person != null) {
            form.setResponsibleName(person.name());
            form.setResponsibleRole(typed(person.role()));
            if (person.address() != null) {
                form.setResponsibleStreet(person.address().street());
                form.setResponsiblePostcode(person.address().postcode());
                form.setResponsibleTown(person.address().town());
            }
        }
        var sponsor = answers.sponsor();
        if (sponsor != null) {
            form.setSponsorName(sponsor.name());
            form.setSponsorContact(sponsor.contactName());
            form.setSponsorEmail(typed(sponsor.email()));
            if (sponsor.address() != null) {
                form.setSponsorStreet(sponsor.address().street());
                form.setSponsorPostcode(sponsor.address().postcode());
                form.setSponsorTown(sponsor.address().town());
            }
        }
        fillProject(form, answers.project());
        answers.plan().costs().forEach(cost -> form.getCosts()
                .add(ApplicationForm.Row.of(
                        cost.category(), cost.description(), cost.amount().toGermanNumber())));
        answers.plan().sources().stream()
                .filter(source -> source.kind() != FundingKind.GRANT)
                .forEach(source -> form.getSources()
                        .add(ApplicationForm.Row.of(
                                source.kind(),
                                source.description(),
                                source.amount().toGermanNumber())));
        form.setAmountRequested(answers.amountRequested().toGermanNumber());
        var account = answers.account();
        if (account != null) {
            form.setHolder(account.holder());
            form.setIban(account.iban().typed());
            form.setHolderDiffersReason(typed(account.holderDiffersReason()));
        }
        var declared = answers.declarations();
        form.setNotStartedYet(typed(declared.notStartedYet()));
        form.setNoDoubleFunding(typed(declared.noDoubleFunding()));
        form.setDutyBenefitsChecked(typed(declared.dutyBenefitsChecked()));
        form.setVatDeduction(typed(declared.vatDeduction()));
        return form;
    }

    private static void fillProject(ApplicationForm form, Project project) {
        form.setTitle(project.title());
        form.setType(project.type() == null ? "" : project.type().name());
        form.setDescription(project.description());
        form.setGoals(typed(project.goals()));
        form.setTargetGroup(typed(project.targetGroup()));
        form.setPeople(Integer.toString(project.peopleReached()));
        form.setRefugees(Integer.toString(project.refugeesReached()));
        form.setDistrict(typed(project.district()));
        form.setPlace(project.place());
        form.setFrom(DateFields.of(project.period().from()));
        form.setTo(DateFields.of(project.period().to()));
        form.setMinors(project.minorsInvolved());
        form.setVolunteers(Integer.toString(project.volunteers()));
        form.setVolunteerHours(typed(project.volunteerHours()));
        form.setPublicity(typed(project.publicity()));
    }

    private Optional<DateRange> period(ApplicationForm form, BindingResult errors) {
        var from = attempts.day(errors, "from", form.getFrom());
        var to = attempts.day(errors, "to", form.getTo());
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
        return rows(form.getCosts(), "costs", errors, (row, amount) -> Optional.ofNullable(
                        oneOf(CostCategory.values(), row.getKind()))
                .map(kind -> new CostItem(kind, Texts.cleanLine(row.getDescription()), amount)));
    }

    private List<FundingSource> sources(ApplicationForm form, BindingResult errors) {
        return rows(form.getSources(), "sources", errors, (row, amount) -> Optional.ofNullable(
                        oneOf(FundingKind.values(), row.getKind()))
                .filter(kind -> kind != FundingKind.GRANT)
                .map(kind -> new FundingSource(kind, Texts.cleanLine(row.getDescription()), amount)));
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
            var amount = attempts.money(errors, field + "amount", row.getAmount());
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
        if (form.getHolder().isBlank() && form.getIban().isBlank()) {
            return Optional.empty();
        }
        attempts.atMost(errors, "holder", form.getHolder(), LONGEST_HOLDER);
        attempts.iban(errors, "iban", form.getIban());
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new BankAccount(
                        Texts.cleanLine(form.getHolder()),
                        new Iban(Texts.cleanLine(form.getIban())),
                        text(form.getHolderDiffersReason())));
    }

    private static @Nullable ResponsiblePerson responsible(ApplicationForm form) {
        return form.getResponsibleName().isBlank()
                ? null
                : new ResponsiblePerson(
                        Texts.cleanLine(form.getResponsibleName()),
                        line(form.getResponsibleRole()),
                        TypedAddress.read(
                                form.getResponsibleStreet(), form.getResponsiblePostcode(), form.getResponsibleTown()));
    }

    private static @Nullable FiscalSponsor sponsor(ApplicationForm form) {
        return form.getSponsorName().isBlank()
                ? null
                : new FiscalSponsor(
                        Texts.cleanLine(form.getSponsorName()),
                        Texts.cleanLine(form.getSponsorContact()),
                        line(form.getSponsorEmail()),
                        TypedAddress.read(form.getSponsorStreet(), form.getSponsorPostcode(), form.getSponsorTown()));
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
