package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.Contact;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.Initiative;
import de.foerdertopf.applicant.LegalForm;
import de.foerdertopf.applicant.ResponsiblePerson;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.Attachment;
import de.foerdertopf.application.AttachmentKind;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.CostItem;
import de.foerdertopf.application.Declarations;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.FinancingPlan;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.FundingSource;
import de.foerdertopf.application.Project;
import de.foerdertopf.application.ProjectType;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.typed.TypedAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was typed into an application's answers; {@link DraftChecks} says first whether it can be read.
 */
final class DraftReading {

    static final String YES = "YES";
    static final String NO = "NO";

    private final Draft draft;

    DraftReading(Draft draft) {
        this.draft = draft;
    }

    /**
     * What the draft says. Where something is missing or cannot be read, an answer stands in that no rule minds: good for hints,
     * and never sent, because {@link DraftChecks#unreadable()} is asked first.
     */
    ApplicationAnswers answers(List<Attachment> attachments) {
        var group = draft.group();
        var type = Objects.requireNonNullElse(
                chosen(ApplicantType.class, group.applicantType), ApplicantType.INFORMAL_GROUP);
        var costs = draft.costs();
        var requested = requested(costs, draft.plan());
        return new ApplicationAnswers(
                type,
                initiative(group, type),
                contact(group),
                responsiblePerson(group, type),
                sponsor(group),
                account(),
                project(),
                plan(costs, requested),
                requested.isPositive() ? requested : Money.ofCents(1),
                declarations(),
                attachments);
    }

    DeliveryChoice delivery() {
        var group = draft.group();
        var chosen = chosen(DeliveryChoice.class, group.preferredChannel);
        return chosen != null && ways(draft).contains(chosen) && !group.email.isBlank()
                ? chosen
                : DeliveryChoice.LETTER;
    }

    /** The ways by which letters can come in the fund of this draft. */
    static List<DeliveryChoice> ways(Draft draft) {
        return Arrays.stream(DeliveryChoice.values())
                .filter(way -> way != DeliveryChoice.PORTAL
                        || draft.edition().rules().delivery().portal())
                .toList();
    }

    private Initiative initiative(GroupForm group, ApplicantType type) {
        var organisation = draft.organisation();
        var name = Texts.cleanLine(group.groupName);
        return new Initiative(
                name.isEmpty() ? Texts.cleanLine(group.name) : name,
                Objects.requireNonNullElse(chosen(LegalForm.class, organisation.legalForm), type.usualLegalForm()),
                isAnswered(group.charitable) ? YES.equals(group.charitable) : null,
                Typed.number(organisation.foundedYear).orElse(null),
                Typed.number(organisation.activePeople).orElse(null),
                Typed.lineOrNull(organisation.website));
    }

    private static Contact contact(GroupForm group) {
        return new Contact(
                Texts.cleanLine(group.name),
                Typed.lineOrNull(group.email),
                Typed.lineOrNull(group.phone),
                TypedAddress.read(group.street, group.postcode, group.town));
    }

    private @Nullable ResponsiblePerson responsiblePerson(GroupForm group, ApplicantType type) {
        var organisation = draft.organisation();
        var name = Typed.lineOrNull(organisation.personName);
        if (name != null) {
            return new ResponsiblePerson(
                    name,
                    Typed.lineOrNull(organisation.personRole),
                    TypedAddress.read(organisation.personStreet, organisation.personPostcode, organisation.personTown));
        }
        var legalForm = initiative(group, type).legalForm();
        if (!type.needsResponsiblePerson(legalForm) || isSponsorNamed(group)) {
            return null;
        }
        return new ResponsiblePerson(
                Texts.cleanLine(group.name), null, TypedAddress.read(group.street, group.postcode, group.town));
    }

    private static @Nullable FiscalSponsor sponsor(GroupForm group) {
        var name = Typed.lineOrNull(group.sponsorName);
        return name == null
                ? null
                : new FiscalSponsor(
                        name,
                        Texts.cleanLine(group.sponsorContact),
                        Typed.lineOrNull(group.sponsorEmail),
                        TypedAddress.read(group.sponsorStreet, group.sponsorPostcode, group.sponsorTown));
    }

    static boolean isSponsorNamed(GroupForm group) {
        return !(group.sponsorName
                        + group.sponsorContact
                        + group.sponsorEmail
                        + group.sponsorStreet
                        + group.sponsorPostcode
                        + group.sponsorTown)
                .isBlank();
    }

    private @Nullable BankAccount account() {
        var form = draft.account();
        var iban = Texts.cleanLine(form.iban);
        return !Iban.isMeantBy(iban)
                ? null
                : new BankAccount(
                        Texts.cleanLine(form.holder), new Iban(iban), Typed.lineOrNull(form.holderDiffersReason));
    }

    private Project project() {
        var form = draft.project();
        var goals = draft.goals();
        var people = draft.people();
        var from = Typed.day(form.from).orElse(draft.round().decisionDay());
        var to = Typed.day(form.to).orElse(from);
        return new Project(
                Texts.cleanLine(form.title),
                chosen(ProjectType.class, goals.projectType),
                Texts.clean(form.description),
                Typed.textOrNull(goals.goals),
                Typed.textOrNull(goals.targetGroup),
                Typed.number(people.people).orElse(1),
                Typed.number(people.refugees).orElse(1),
                Typed.lineOrNull(form.district),
                Texts.cleanLine(form.place),
                new DateRange(from, to.isBefore(from) ? from : to),
                YES.equals(people.minorsInvolved),
                Typed.number(people.volunteers).orElse(1),
                Typed.number(goals.volunteerHours).orElse(null),
                Typed.textOrNull(goals.publicity));
    }

    private FinancingPlan plan(CostForm form, Money requested) {
        var sources = new ArrayList<FundingSource>();
        if (draft.plan()) {
            for (var source : form.sources) {
                Typed.sum(source.amount)
                        .filter(Money::isPositive)
                        .ifPresent(amount -> sources.add(new FundingSource(
                                Objects.requireNonNullElse(chosen(FundingKind.class, source.kind), FundingKind.OWN),
                                Texts.cleanLine(source.description),
                                amount)));
            }
        } else {
            Typed.sum(form.otherMoney)
                    .filter(Money::isPositive)
                    .ifPresent(amount -> sources.add(
                            new FundingSource(FundingKind.OWN, Texts.cleanLine(form.otherMoneyFrom), amount)));
        }
        if (requested.isPositive()) {
            sources.add(new FundingSource(FundingKind.GRANT, draft.fund().name(), requested));
        }
        return new FinancingPlan(costItems(form), sources);
    }

    static List<CostItem> costItems(CostForm form) {
        var items = new ArrayList<CostItem>();
        for (var row : form.costs) {
            Typed.sum(row.amount)
                    .ifPresent(amount -> items.add(new CostItem(
                            Objects.requireNonNullElse(chosen(CostCategory.class, row.category), CostCategory.OTHER),
                            Texts.cleanLine(row.description),
                            amount)));
        }
        return items;
    }

    static Money totalOf(CostForm form) {
        return costItems(form).stream().map(CostItem::amount).reduce(Money.ZERO, Money::plus);
    }

    static Money otherOf(CostForm form, boolean full) {
        return full
                ? form.sources.stream()
                        .flatMap(s -> Typed.sum(s.amount).stream())
                        .reduce(Money.ZERO, Money::plus)
                : Typed.sum(form.otherMoney).orElse(Money.ZERO);
    }

    /** In the short form computed, so that its plan is never unbalanced; in the full form as typed. */
    static Money requested(CostForm form, boolean full) {
        return full
                ? Typed.sum(form.requested).orElse(Money.ZERO)
                : totalOf(form).minus(otherOf(form, false));
    }

    /** Null where nothing was chosen. */
    private static @Nullable Boolean said(String chosen) {
        return YES.equals(chosen) ? Boolean.TRUE : NO.equals(chosen) ? Boolean.FALSE : null;
    }

    /** Null where the group has not answered yet: that is neither yes nor no. */
    static @Nullable Boolean notStarted(ProjectForm form) {
        return switch (form.notStarted) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    private Declarations declarations() {
        var notStarted = draft.isSaved(FormPage.PROJECT) ? notStarted(draft.project()) : Boolean.TRUE;
        if (!draft.shows(FormPage.DECLARATIONS)) {
            return new Declarations(notStarted, true, true, false);
        }
        var form = draft.declarations();
        return new Declarations(
                notStarted, said(form.noDoubleFunding), said(form.dutyBenefitsChecked), said(form.vatDeduction));
    }

    /** The attachments whose files are kept, as {@code KIND/document id/file name}. */
    static Attachment attachment(String kept) {
        var parts = kept.split("/", 3);
        return new Attachment(
                Objects.requireNonNullElse(chosen(AttachmentKind.class, parts[0]), AttachmentKind.OTHER),
                parts[2],
                parts[1].isEmpty() ? null : UUID.fromString(parts[1]));
    }

    static String keptAs(Attachment attachment) {
        var id = attachment.documentId();
        return attachment.kind() + "/" + (id == null ? "" : id) + "/" + attachment.fileName();
    }

    static boolean isAnswered(String choice) {
        return YES.equals(choice) || NO.equals(choice);
    }

    /** The constant of that name; nothing for a name that nobody could choose. */
    static <E extends Enum<E>> @Nullable E chosen(Class<E> of, String typed) {
        return Arrays.stream(of.getEnumConstants())
                .filter(e -> e.name().equals(typed.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
