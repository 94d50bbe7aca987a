package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.Attachment;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.EarlierAnswers;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.document.PrintableNames;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.letters.Accent;
import de.foerdertopf.notice.letters.ApplicationCopy;
import de.foerdertopf.notice.letters.Masthead;
import de.foerdertopf.notice.letters.Matter;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.SummaryRow;
import de.foerdertopf.web.questions.FormPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Prints an application as it was submitted, question by question, and apart from that what changed since. */
@Component
class ApplicationCopies {

    private static final UUID NOBODY = new UUID(0, 0);

    private final AnswerRows rows;
    private final EarlierAnswers earlierAnswers;
    private final Fmt fmt;
    private final PdfRenderer renderer;
    private final Funds funds;
    private final MessageSource messages;

    ApplicationCopies(
            AnswerRows rows,
            EarlierAnswers earlierAnswers,
            PdfRenderer renderer,
            Funds funds,
            MessageSource messages,
            Fmt fmt) {
        this.earlierAnswers = earlierAnswers;
        this.fmt = fmt;
        this.rows = rows;
        this.renderer = renderer;
        this.funds = funds;
        this.messages = messages;
    }

    byte[] print(SubmittedApplication application) {
        var copy = copyOf(application);
        return renderer.render(copy.template(), copy, copy.metadata());
    }

    private ApplicationCopy copyOf(SubmittedApplication application) {
        var fund = funds.require(application.fund());
        var authority = fund.authority();
        var stood = earlierAnswers.of(application.caseNumber());
        var answers = stood.isEmpty() ? application.answers() : stood.get(0).answers();
        var delivery = stood.isEmpty() ? application.delivery() : stood.get(0).delivery();
        var sections = rows.sections(draft(application, answers, delivery)).stream()
                .map(s -> new ApplicationCopy.Section(s.title(), answersOf(s.rows())))
                .toList();
        return new ApplicationCopy(
                new Masthead(
                        authority.head(),
                        List.of(authority.name(), authority.department() + " · " + fund.name()),
                        Accent.named(fund.colour()),
                        authority.mark()),
                new Matter(
                        fund.name(), fund.nameDative(), shown(answers.project().title()), application.receivedOn()),
                application.caseNumber(),
                shown(answers.contact().nameInLetters()),
                messages.getMessage("channel." + application.channel(), null, LocaleContextHolder.getLocale()),
                application.submittedAt(),
                sections,
                answers.plan().costs().stream()
                        .map(c -> new ApplicationCopy.Row(
                                c.description().isEmpty()
                                        ? named("cost-category." + c.category())
                                        : shown(c.description()),
                                c.amount()))
                        .toList(),
                answers.plan().sources().stream()
                        .filter(s -> s.kind() != FundingKind.GRANT)
                        .map(s -> new ApplicationCopy.Row(
                                s.description().isEmpty() ? named("funding-kind." + s.kind()) : shown(s.description()),
                                s.amount()))
                        .toList(),
                answers.amountRequested(),
                answers.attachments().stream().map(a -> shown(a.fileName())).toList(),
                changes(application, stood),
                null);
    }

    private Draft draft(SubmittedApplication application, ApplicationAnswers answers, DeliveryChoice delivery) {
        var edition = funds.edition(application.edition());
        var full = !edition.rules().isMicro(answers.amountRequested());
        return new Draft(
                SavedForm.Kind.CORRECTION,
                NOBODY,
                application.caseNumber().value(),
                "",
                funds.require(application.fund()),
                funds.round(application.fund(), application.round()),
                edition,
                full,
                full,
                List.of(),
                AnswersAsTyped.of(answers, delivery),
                null);
    }

    /** What was corrected or added since, as it stood after each change, under the day of that. */
    private List<ApplicationCopy.Section> changes(SubmittedApplication application, List<EarlierAnswers.Stood> stood) {
        var changes = new ArrayList<ApplicationCopy.Section>();
        for (var i = 0; i < stood.size(); i++) {
            var before = told(application, stood.get(i).answers(), stood.get(i).delivery());
            var after = i + 1 < stood.size()
                    ? told(
                            application,
                            stood.get(i + 1).answers(),
                            stood.get(i + 1).delivery())
                    : told(application, application.answers(), application.delivery());
            var changed = after.entrySet().stream()
                    .filter(row -> !row.getValue().equals(before.get(row.getKey())))
                    .map(row -> new ApplicationCopy.Answer(row.getKey(), shown(row.getValue())))
                    .toList();
            if (!changed.isEmpty()) {
                changes.add(new ApplicationCopy.Section(
                        messages.getMessage(
                                "copy.changed",
                                new Object[] {fmt.moment(stood.get(i).replacedAt())},
                                LocaleContextHolder.getLocale()),
                        changed));
            }
        }
        return changes;
    }

    /** All that can be told of these answers, by question. */
    private Map<String, String> told(
            SubmittedApplication application, ApplicationAnswers answers, DeliveryChoice delivery) {
        var draft = draft(application, answers, delivery);
        var told = new LinkedHashMap<String, String>();
        Stream.of(
                        rows.sections(draft, page -> page != FormPage.ATTACHMENTS).stream()
                                .flatMap(section -> section.rows().stream()),
                        rows.plan(draft).stream(),
                        rows.account(draft).stream())
                .flatMap(all -> all)
                .forEach(row -> told.merge(row.label(), row.answer(), (one, other) -> one + "\n" + other));
        told.put(
                named("copy.attachments"),
                answers.attachments().stream().map(Attachment::fileName).collect(Collectors.joining("\n")));
        return told;
    }

    private List<ApplicationCopy.Answer> answersOf(List<SummaryRow> rows) {
        return rows.stream()
                .map(row -> new ApplicationCopy.Answer(row.label(), shown(row.answer())))
                .toList();
    }

    /** What the copy cannot show is said in words, so that nobody takes a row of marks for what was sent. */
    private String shown(String typed) {
        return PrintableNames.remarked(typed, named("copy.unprintable"));
    }

    private String named(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
