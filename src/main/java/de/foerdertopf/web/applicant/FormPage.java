package de.foerdertopf.web.applicant;

import static de.foerdertopf.fund.FindingCode.ACCOUNT_HOLDER_DIFFERS;
import static de.foerdertopf.fund.FindingCode.ACCOUNT_OUTSIDE_SEPA;
import static de.foerdertopf.fund.FindingCode.AMOUNT_ABOVE_CAP;
import static de.foerdertopf.fund.FindingCode.CONDUCT_CERTIFICATE_NEEDED;
import static de.foerdertopf.fund.FindingCode.DEADLINE_MISSED;
import static de.foerdertopf.fund.FindingCode.DECLARATION_MISSING;
import static de.foerdertopf.fund.FindingCode.DESCRIPTION_THIN;
import static de.foerdertopf.fund.FindingCode.DETAILED_PROOF_DUTY;
import static de.foerdertopf.fund.FindingCode.DOUBLE_FUNDING;
import static de.foerdertopf.fund.FindingCode.DUTY_BENEFITS_NOT_CHECKED;
import static de.foerdertopf.fund.FindingCode.GRANT_PERIOD_EXCEEDED;
import static de.foerdertopf.fund.FindingCode.IBAN_INVALID;
import static de.foerdertopf.fund.FindingCode.MISSING_SPONSOR_CONSENT;
import static de.foerdertopf.fund.FindingCode.NO_ENCOUNTER;
import static de.foerdertopf.fund.FindingCode.NO_VOLUNTEERING;
import static de.foerdertopf.fund.FindingCode.OPEN_PROOF_OF_USE;
import static de.foerdertopf.fund.FindingCode.PAID_STAFF;
import static de.foerdertopf.fund.FindingCode.PERIOD_UNLIKELY;
import static de.foerdertopf.fund.FindingCode.PLAN_NOT_BALANCED;
import static de.foerdertopf.fund.FindingCode.START_BEFORE_DECISION;
import static de.foerdertopf.fund.FindingCode.VAT_NET_COSTS;

import de.foerdertopf.application.Section;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.shared.NotFoundException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The pages of the application form. The micro form is five of them; the full form is all, in any order. */
@SuppressWarnings("ImmutableEnumChecker")
enum FormPage {
    GROUP(
            "gruppe",
            "applicant/micro-group",
            GroupForm::new,
            "applicantType|groupName|charitable|name|street|postcode|town|phone|email|preferredChannel"
                    + "|sponsor(Name|Contact|Email|Street|Postcode|Town)",
            EnumSet.of(Section.GROUP, Section.CONTACT, Section.SPONSOR),
            MISSING_SPONSOR_CONSENT,
            DETAILED_PROOF_DUTY,
            OPEN_PROOF_OF_USE),
    ORGANISATION(
            "organisation",
            "applicant/organisation",
            OrganisationForm::new,
            "legalForm|foundedYear|activePeople|website|person(Name|Role|Street|Postcode|Town)",
            EnumSet.of(Section.GROUP, Section.CONTACT)),
    PROJECT(
            "vorhaben",
            "applicant/micro-project",
            ProjectForm::new,
            "title|description|district|place|(from|to)\\.(day|month|year)|notStarted",
            EnumSet.of(Section.PROJECT, Section.DECLARATIONS),
            START_BEFORE_DECISION,
            GRANT_PERIOD_EXCEEDED,
            PERIOD_UNLIKELY,
            DESCRIPTION_THIN,
            DEADLINE_MISSED),
    GOALS(
            "ziele",
            "applicant/goals",
            GoalsForm::new,
            "projectType|goals|targetGroup|volunteerHours|publicity",
            EnumSet.of(Section.PROJECT)),
    PEOPLE(
            "menschen",
            "applicant/micro-people",
            PeopleForm::new,
            "people|refugees|volunteers|minorsInvolved",
            EnumSet.of(Section.PROJECT),
            NO_VOLUNTEERING,
            NO_ENCOUNTER,
            CONDUCT_CERTIFICATE_NEEDED),
    COSTS(
            "kosten",
            "applicant/costs",
            CostForm::new,
            "(costs|sources)\\[[1-3]?[0-9]\\]\\.(description|category|kind|amount)|otherMoney|otherMoneyFrom|requested",
            EnumSet.of(Section.PLAN),
            AMOUNT_ABOVE_CAP,
            PLAN_NOT_BALANCED,
            PAID_STAFF),
    ACCOUNT(
            "konto",
            "applicant/micro-account",
            AccountForm::new,
            "holder|iban|holderDiffersReason",
            EnumSet.of(Section.ACCOUNT),
            IBAN_INVALID,
            ACCOUNT_OUTSIDE_SEPA,
            ACCOUNT_HOLDER_DIFFERS),
    DECLARATIONS(
            "erklaerungen",
            "applicant/declarations",
            DeclarationsForm::new,
            "noDoubleFunding|dutyBenefitsChecked|vatDeduction",
            EnumSet.of(Section.DECLARATIONS),
            DOUBLE_FUNDING,
            DUTY_BENEFITS_NOT_CHECKED,
            VAT_NET_COSTS,
            DECLARATION_MISSING),
    ATTACHMENTS(
            "anlagen",
            "applicant/attachments",
            AttachmentsForm::new,
            "attachmentKind",
            EnumSet.of(Section.ATTACHMENTS));

    /** In this order. */
    static final List<FormPage> MICRO = List.of(GROUP, PROJECT, PEOPLE, COSTS, ACCOUNT);

    private final String path;
    private final String template;
    private final Supplier<Object> empty;
    private final Pattern fields;
    private final Set<Section> sections;
    private final Set<FindingCode> hints;

    FormPage(
            String path,
            String template,
            Supplier<Object> empty,
            String fields,
            Set<Section> sections,
            FindingCode... hints) {
        this.path = path;
        this.template = template;
        this.empty = empty;
        this.fields = Pattern.compile(fields);
        this.sections = sections;
        this.hints = Set.copyOf(Arrays.asList(hints));
    }

    /** The page of this address, or {@link NotFoundException}. */
    static FormPage at(String path) {
        return Arrays.stream(values())
                .filter(page -> page.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No page " + path));
    }

    String path() {
        return path;
    }

    String template(boolean full) {
        return this == COSTS && full ? "applicant/plan" : template;
    }

    Object emptyForm() {
        return empty.get();
    }

    /** Whether this page asks for a field of that name; whatever else a browser sends is left alone. */
    boolean asks(String field) {
        return fields.matcher(field).matches();
    }

    /** The parts of an application that this page speaks of. */
    Set<Section> sections() {
        return sections;
    }

    /** What the rules may say about this page's answers. */
    boolean hintsAt(FindingCode code) {
        return hints.contains(code);
    }

    /** Nobody needs to open it. */
    boolean isOptional() {
        return this == ACCOUNT || this == ATTACHMENTS;
    }
}
