package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Section;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.RequestInformation.InformationRequested;
import de.foerdertopf.notice.delivery.IssueLetter;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.letters.RequestForInformationLetter;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.notice.writing.Letterheads;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Writes what is missing as a letter that the group finds on its page (Nachforderung). People without e-mail get the message on
 * paper instead.
 */
@Component
class RequestLetters {

    private final Letterheads letterheads;
    private final IssueLetter issueLetter;
    private final CompletenessChecks checks;
    private final Applications applications;
    private final Links links;
    private final LetterWords words;

    RequestLetters(
            Letterheads letterheads,
            IssueLetter issueLetter,
            CompletenessChecks checks,
            Applications applications,
            Links links,
            LetterWords words) {
        this.letterheads = letterheads;
        this.issueLetter = issueLetter;
        this.checks = checks;
        this.applications = applications;
        this.links = links;
        this.words = words;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(InformationRequested event) {
        var caseNumber = event.caseNumber();
        var application = applications.require(caseNumber);
        var check = checks.require(caseNumber);
        var gaps = gaps(Objects.requireNonNullElse(check.requestText(), ""));
        if (application.answers().contact().email() == null || gaps.isEmpty()) {
            return;
        }
        var parts = letterheads.toGroupByMail(caseNumber, event.by());
        var letter = new RequestForInformationLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                gaps,
                event.dueOn(),
                check.openSections().contains(Section.ACCOUNT),
                application.hasPage() ? links.status(caseNumber) : null,
                new Closing(words.of("wish.request"), parts.writtenBy(), List.of()));
        issueLetter.issue(
                new IssueLetter.Command(caseNumber, NoticeType.REQUEST_FOR_INFORMATION, letter, parts, event.by()));
    }

    /** Each line that the officer wrote is a question of its own: so the page says that it is to be written. */
    private List<RequestForInformationLetter.Gap> gaps(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new RequestForInformationLetter.Gap(
                        words.of("request.topic"), line, words.of("request.please")))
                .toList();
    }
}
