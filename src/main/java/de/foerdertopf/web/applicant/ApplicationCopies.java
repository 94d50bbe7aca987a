package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.document.PrintableNames;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.letters.Accent;
import de.foerdertopf.notice.letters.ApplicationCopy;
import de.foerdertopf.notice.letters.Masthead;
import de.foerdertopf.notice.letters.Matter;
import de.foerdertopf.web.layout.SummaryRow;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Prints an application as it stands in the case, question by question. */
@Component
class ApplicationCopies {

    private static final UUID NOBODY = new UUID(0, 0);

    private final AnswerRows rows;
    private final PdfRenderer renderer;
    private final Funds funds;
    private final MessageSource messages;

    ApplicationCopies(AnswerRows rows, PdfRenderer renderer, Funds funds, MessageSource messages) {
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
        var answers = application.answers();
        var edition = funds.edition(application.edition());
        var full = !edition.rules().isMicro(answers.amountRequested());
        var draft = new Draft(
                SavedForm.Kind.CORRECTION,
                NOBODY,
                application.caseNumber().value(),
                "",
                fund,
                funds.round(application.fund(), application.round()),
                edition,
                full,
                full,
                List.of(),
                AnswersAsTyped.of(answers, application.delivery()),
                null);
        var sections = rows.sections(draft).stream()
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
                shown(answers.contact().name()),
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
                null);
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
