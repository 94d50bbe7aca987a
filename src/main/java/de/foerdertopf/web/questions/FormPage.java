package de.foerdertopf.web.questions;

import static de.foerdertopf.fund.FindingCode.ACCOUNT_HOLDER_DIFFERS;
import static de.foerdertopf.fund.FindingCode.ACCOUNT_OF_CITY;
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
import de.foerdertopf.web.form.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages of the application form. The micro form is five of them; the full form is all, in any order. */
@SuppressWarnings("ImmutableEnumChecker")
public enum FormPage {
    GROUP(
            "gruppe",
            "micro.group",
            GroupQuestions.GROUP,
            EnumSet.of(Section.GROUP, Section.CONTACT, Section.SPONSOR),
            MISSING_SPONSOR_CONSENT,
            DETAILED_PROOF_DUTY,
            OPEN_PROOF_OF_USE),
    ORGANISATION(
            "organisation",
            "organisation",
            OrganisationQuestions.ORGANISATION,
            EnumSet.of(Section.GROUP, Section.CONTACT)),
    PROJECT(
            "vorhaben",
            "micro.project",
            ProjectQuestions.PROJECT,
            EnumSet.of(Section.PROJECT, Section.DECLARATIONS),
            START_BEFORE_DECISION,
            GRANT_PERIOD_EXCEEDED,
            PERIOD_UNLIKELY,
            DESCRIPTION_THIN,
            DEADLINE_MISSED),
    GOALS("ziele", "goals", ProjectQuestions.GOALS, EnumSet.of(Section.PROJECT)),
    PEOPLE(
            "menschen",
            "micro.people",
            ProjectQuestions.PEOPLE,
            EnumSet.of(Section.PROJECT),
            NO_VOLUNTEERING,
            NO_ENCOUNTER,
            CONDUCT_CERTIFICATE_NEEDED),
    COSTS(
            "kosten",
            "costs",
            MoneyQuestions.PLAN,
            EnumSet.of(Section.PLAN),
            AMOUNT_ABOVE_CAP,
            PLAN_NOT_BALANCED,
            PAID_STAFF),
    ACCOUNT(
            "konto",
            "micro.account",
            AccountQuestions.ACCOUNT,
            EnumSet.of(Section.ACCOUNT),
            IBAN_INVALID,
            ACCOUNT_OUTSIDE_SEPA,
            ACCOUNT_OF_CITY,
            ACCOUNT_HOLDER_DIFFERS),
    DECLARATIONS(
            "erklaerungen",
            "declarations",
            DeclarationQuestions.DECLARATIONS,
            EnumSet.of(Section.DECLARATIONS),
            DOUBLE_FUNDING,
            DUTY_BENEFITS_NOT_CHECKED,
            VAT_NET_COSTS,
            DECLARATION_MISSING),
    ATTACHMENTS(
            "anlagen",
            "attachments",
            List.of(Block.of(Row.of(Ask.of(DeclarationQuestions.ATTACHMENT_KIND, a -> null)))),
            EnumSet.of(Section.ATTACHMENTS));

    /** In this order. */
    public static final List<FormPage> MICRO = List.of(GROUP, PROJECT, PEOPLE, COSTS, ACCOUNT);

    /** How the lines of the plan may grow. */
    private static final String ROW = "\\[[1-3]?[0-9]\\]\\.(description|category|kind|amount)";

    /** A line of a table, of however long a plan. */
    private static final Pattern LINE = Pattern.compile("[^\\[]+\\[[0-9]{1,3}](\\..*)?");

    private final String path;
    private final String key;
    private final List<Block> blocks;
    private final Pattern inputs;
    private final Set<Section> sections;
    private final Set<FindingCode> hints;

    FormPage(String path, String key, List<Block> blocks, Set<Section> sections, FindingCode... hints) {
        this.path = path;
        this.key = key;
        this.blocks = blocks;
        this.inputs = Pattern.compile(
                blocks.stream().flatMap(Block::questions).map(FormPage::inputs).collect(Collectors.joining("|")));
        this.sections = sections;
        this.hints = Set.copyOf(Arrays.asList(hints));
    }

    private static String inputs(Ask question) {
        var name = question.field().name();
        return switch (question.field().kind()) {
            case DATE -> name + "\\.(day|month|year)";
            case ROWS -> name + ROW;
            default -> name;
        };
    }

    /** The page of this address, or {@link NotFoundException}. */
    public static FormPage at(String path) {
        return Arrays.stream(values())
                .filter(page -> page.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No page " + path));
    }

    /** Of its address; what is typed on it is kept below this name. */
    public String path() {
        return path;
    }

    /** Of its words. */
    public String key() {
        return key;
    }

    /** What it asks, in this order. */
    public List<Block> blocks() {
        return blocks;
    }

    /** Whether this page asks for an input of that name; whatever else a browser sends is left alone. */
    public boolean asks(String input) {
        return inputs.matcher(input).matches();
    }

    /** Whether an input claims to stand in a line of one of its tables that the page never has: no form of ours sends that. */
    public boolean namesNoLine(String input) {
        var bracket = input.indexOf('[');
        return bracket > 0
                && isTable(input.substring(0, bracket))
                && !LINE.matcher(input).matches();
    }

    private boolean isTable(String name) {
        return blocks.stream()
                .flatMap(Block::questions)
                .map(question -> question.field())
                .anyMatch(field -> field.kind() == Kind.ROWS && field.name().equals(name));
    }

    /** How long what stands in an input of that name may be. */
    public int longest(String input) {
        var line = firstLine(input);
        return blocks.stream()
                        .flatMap(Block::questions)
                        .filter(question -> question.field().kind() == Kind.LONGTEXT)
                        .anyMatch(question -> line.equals(question.field().name()))
                ? Asks.TEXT
                : Reads.LINE;
    }

    /** Whether it asks for it on this occasion. */
    public boolean asks(String input, Occasion occasion) {
        var line = firstLine(input);
        return blocks.stream()
                .flatMap(Block::questions)
                .filter(question -> question.when().test(occasion))
                .anyMatch(question -> line.matches(inputs(question)));
    }

    private static String firstLine(String input) {
        return input.replaceAll("\\[\\d+\\]", "[0]");
    }

    /** The same for what an application says already, however many lines its plan has. */
    public boolean keeps(String input) {
        return inputs.matcher(firstLine(input)).matches();
    }

    /** The parts of an application that this page speaks of. */
    public Set<Section> sections() {
        return sections;
    }

    /** What the rules may say about this page's answers. */
    public boolean hintsAt(FindingCode code) {
        return hints.contains(code);
    }

    /** Nobody needs to open it. */
    public boolean isOptional() {
        return this == ACCOUNT || this == ATTACHMENTS;
    }

    /** Whether only the long form asks it. */
    public boolean isOfLongForm() {
        return !MICRO.contains(this);
    }

    /** Whether it asks about people, who are told what becomes of that. */
    public boolean isPersonal() {
        return this == GROUP || this == ORGANISATION;
    }
}
