package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.reading.ReadingCopies;
import de.foerdertopf.reading.ReadingLanguage;
import de.foerdertopf.reading.StoredCopy;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The letters of a case as its group finds them on its page, and its sponsor on its own: that one finds what was written to it. */
@Component
class CaseLetters {

    private final Notices notices;
    private final ReadingCopies copies;
    private final MessageSource messages;

    CaseLetters(Notices notices, ReadingCopies copies, MessageSource messages) {
        this.notices = notices;
        this.copies = copies;
        this.messages = messages;
    }

    /** Letters that have left, each with the pages that explain it, and their PDF. */
    List<StatusPage.Letter> of(SubmittedApplication application, CaseSide side) {
        var letters = readable(application, side);
        var explained = copies.of(letters.stream().map(IssuedNotice::id).toList());
        return letters.stream()
                .map(notice -> letter(application, side, notice, explained.getOrDefault(notice.id(), List.of())))
                .toList();
    }

    /** One letter that has left, for the group. */
    StatusPage.Letter one(SubmittedApplication application, IssuedNotice notice) {
        return letter(application, CaseSide.GROUP, notice, copies.of(notice.id()));
    }

    private StatusPage.Letter letter(
            SubmittedApplication application, CaseSide side, IssuedNotice notice, List<StoredCopy> explained) {
        var path = side.page(application.caseNumber()) + "/briefe/" + notice.number();
        return new StatusPage.Letter(
                text("notice-type." + notice.type()),
                path + ".pdf",
                Optional.ofNullable(notice.leftOn()).orElse(notice.issuedOn()),
                text("status.pdf"),
                explained.stream().map(copy -> copy(copy.language(), path)).toList());
    }

    private StatusPage.Copy copy(ReadingLanguage language, String path) {
        return new StatusPage.Copy(
                text("reading-copy." + language.tag()),
                path + "/lesehilfe-" + language.tag() + ".pdf",
                language.tag(),
                language.direction());
    }

    /** What can be opened from this side. */
    List<IssuedNotice> readable(SubmittedApplication application, CaseSide side) {
        return notices.of(application.caseNumber()).stream()
                .filter(IssuedNotice::hasLeft)
                .filter(notice -> side == CaseSide.GROUP || !notice.type().isToTheGroup())
                .filter(notice -> notice.documentId() != null)
                .toList();
    }

    private String text(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
