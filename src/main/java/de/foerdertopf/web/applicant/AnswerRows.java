package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Shows what was typed, question by question, right or wrong, with the way to change it. */
@Component
class AnswerRows {

    private final MessageSource messages;
    private final Fmt fmt;

    AnswerRows(MessageSource messages, Fmt fmt) {
        this.messages = messages;
        this.fmt = fmt;
    }

    /** All answers but the plan and the account. */
    List<CheckPage.Section> sections(Draft draft) {
        var sections = new ArrayList<CheckPage.Section>();
        sections.add(new CheckPage.Section(text("check.group"), group(draft)));
        sections.add(new CheckPage.Section(text("check.project"), project(draft)));
        if (draft.shows(FormPage.GOALS)) {
            sections.add(new CheckPage.Section(text("check.goals"), goals(draft)));
        }
        sections.add(new CheckPage.Section(text("check.people"), people(draft)));
        if (draft.shows(FormPage.DECLARATIONS)) {
            sections.add(new CheckPage.Section(text("check.declarations"), declarations(draft)));
        }
        if (draft.shows(FormPage.ATTACHMENTS)) {
            sections.add(new CheckPage.Section(text("check.attachments"), attachments(draft)));
        }
        return sections;
    }

    List<SummaryRow> account(Draft draft) {
        var form = draft.account();
        var shown = (form.holder + form.iban).isBlank()
                ? text("check.account.later")
                : lines(form.holder, form.iban, form.holderDiffersReason);
        return List.of(SummaryRow.of(text("check.account"), shown, change(draft, FormPage.ACCOUNT)));
    }

    /** The plan in lines, where no table is wanted. */
    List<SummaryRow> plan(Draft draft) {
        var reading = new DraftReading(draft);
        var change = change(draft, FormPage.COSTS);
        var plan = reading.answers(List.of()).plan();
        return List.of(
                SummaryRow.of(
                        text("check.costs"),
                        plan.costs().stream()
                                .map(c -> c.description() + ": " + fmt.money(c.amount()))
                                .collect(Collectors.joining("\n")),
                        change),
                SummaryRow.of(
                        text("plan.sources"),
                        plan.sources().stream()
                                .map(s -> s.description() + ": " + fmt.money(s.amount()))
                                .collect(Collectors.joining("\n")),
                        change));
    }

    private List<SummaryRow> group(Draft draft) {
        var form = draft.group();
        var change = change(draft, FormPage.GROUP);
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of(text("micro.type"), named("applicant-type.", form.applicantType), change));
        rows.add(SummaryRow.of(text("micro.group-name"), form.groupName, change));
        if (DraftReading.isAnswered(form.charitable)) {
            rows.add(SummaryRow.of(text("micro.charitable"), yesNo(form.charitable), change));
        }
        rows.add(SummaryRow.of(text("micro.name"), form.name, change));
        rows.add(SummaryRow.of(text("check.address"), lines(form.street, form.postcode + " " + form.town), change));
        rows.add(SummaryRow.of(text("check.reach"), lines(form.phone, form.email), change));
        var offered =
                DraftReading.ways(draft).stream().anyMatch(way -> way.name().equals(form.preferredChannel));
        rows.add(
                SummaryRow.of(text("micro.channel"), offered ? named("delivery.", form.preferredChannel) : "", change));
        if (DraftReading.isSponsorNamed(form)) {
            rows.add(SummaryRow.of(
                    text("check.sponsor"),
                    lines(
                            form.sponsorName,
                            form.sponsorContact,
                            form.sponsorEmail,
                            form.sponsorStreet,
                            form.sponsorPostcode + " " + form.sponsorTown),
                    change));
        }
        if (draft.shows(FormPage.ORGANISATION)) {
            rows.addAll(organisation(draft));
        }
        return rows;
    }

    private List<SummaryRow> organisation(Draft draft) {
        var form = draft.organisation();
        var change = change(draft, FormPage.ORGANISATION);
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of(text("organisation.legal-form"), named("legal-form.", form.legalForm), change));
        rows.add(SummaryRow.of(text("organisation.founded"), form.foundedYear, change));
        rows.add(SummaryRow.of(text("organisation.people"), form.activePeople, change));
        if (!form.website.isBlank()) {
            rows.add(SummaryRow.of(text("organisation.website"), form.website, change));
        }
        if (!form.personName.isBlank()) {
            rows.add(SummaryRow.of(
                    text("organisation.person"),
                    lines(
                            form.personName,
                            form.personRole,
                            form.personStreet,
                            form.personPostcode + " " + form.personTown),
                    change));
        }
        return rows;
    }

    private List<SummaryRow> project(Draft draft) {
        var form = draft.project();
        var change = change(draft, FormPage.PROJECT);
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of(text("micro.project-title"), form.title, change));
        rows.add(SummaryRow.of(text("micro.description"), form.description, change));
        rows.add(SummaryRow.of(text("micro.place"), lines(form.place, form.district), change));
        rows.add(SummaryRow.of(text("micro.from"), day(form.from), change));
        rows.add(SummaryRow.of(text("micro.to"), day(form.to), change));
        rows.add(SummaryRow.of(text("check.started"), started(DraftReading.notStarted(form)), change));
        return rows;
    }

    /** An empty answer while the question is open. */
    private String started(@Nullable Boolean notStarted) {
        return notStarted == null ? "" : text(notStarted ? "check.started.no" : "check.started.yes");
    }

    private List<SummaryRow> goals(Draft draft) {
        var form = draft.goals();
        var change = change(draft, FormPage.GOALS);
        return List.of(
                SummaryRow.of(text("goals.type"), named("project-type.", form.projectType), change),
                SummaryRow.of(text("goals.goals"), form.goals, change),
                SummaryRow.of(text("goals.target-group"), form.targetGroup, change),
                SummaryRow.of(text("goals.hours"), form.volunteerHours, change),
                SummaryRow.of(text("goals.publicity"), form.publicity, change));
    }

    private List<SummaryRow> people(Draft draft) {
        var form = draft.people();
        var change = change(draft, FormPage.PEOPLE);
        return List.of(
                SummaryRow.of(text("micro.people-count"), form.people, change),
                SummaryRow.of(text("micro.refugees"), form.refugees, change),
                SummaryRow.of(text("micro.volunteers"), form.volunteers, change),
                SummaryRow.of(text("micro.minors"), yesNo(form.minorsInvolved), change));
    }

    private List<SummaryRow> declarations(Draft draft) {
        var form = draft.declarations();
        var change = change(draft, FormPage.DECLARATIONS);
        return List.of(
                SummaryRow.of(text("declarations.no-double"), yesNo(form.noDoubleFunding), change),
                SummaryRow.of(text("declarations.duty"), yesNo(form.dutyBenefitsChecked), change),
                SummaryRow.of(text("declarations.vat"), yesNo(form.vatDeduction), change));
    }

    private List<SummaryRow> attachments(Draft draft) {
        var names = draft.several(Draft.FILE).stream()
                .map(DraftReading::attachment)
                .map(a -> text("attachment-kind." + a.kind()) + ": " + a.fileName())
                .collect(Collectors.joining("\n"));
        return List.of(SummaryRow.of(
                text("check.attachments"),
                names.isEmpty() ? text("check.attachments.none") : names,
                change(draft, FormPage.ATTACHMENTS)));
    }

    private static @org.jspecify.annotations.Nullable String change(Draft draft, FormPage page) {
        if (!draft.pages().contains(page)) {
            return null;
        }
        return draft.href(page) + (draft.isCorrection() ? "" : "?zurueck=" + FormPages.CHECK);
    }

    private String day(DateFields typed) {
        return Typed.day(typed).map(fmt::weekday).orElseGet(() -> (typed.day + " " + typed.month + " " + typed.year)
                .strip());
    }

    private String named(String prefix, String value) {
        var name =
                value.isBlank() ? null : messages.getMessage(prefix + value, null, "", LocaleContextHolder.getLocale());
        return name == null ? "" : name;
    }

    private String yesNo(String answer) {
        return DraftReading.isAnswered(answer) ? text(DraftReading.YES.equals(answer) ? "input.yes" : "input.no") : "";
    }

    private static String lines(String... lines) {
        return Stream.of(lines)
                .map(Texts::cleanLine)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String text(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
