package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says to a group whose the money is. A sentence that speaks of its account, or of what it pays back, has a second wording for a grant of
 * a fiscal sponsor, below the same key and {@code .sponsor}: there {@code {0}} is the sponsor's name, and what the first wording has follows.
 * One that tells that the grant has ended has a second wording for a revocation, below the same key and {@code .REVOCATION}: it calls the
 * end as the notice does that ended it.
 */
@Component
class MoneyWords {

    private final MessageSource messages;
    private final Notices notices;

    MoneyWords(MessageSource messages, Notices notices) {
        this.messages = messages;
        this.notices = notices;
    }

    /** Whether a fiscal sponsor gets the money, and pays it back where it must. */
    static boolean isSponsors(SubmittedApplication application) {
        return application.recipient().kind() == GrantRecipient.Kind.SPONSOR;
    }

    /** The sentence as it is true for this grant. */
    String text(SubmittedApplication application, String code, Object... arguments) {
        return sponsors(application, code, arguments)
                .or(() -> revoked(application, code))
                .orElseGet(() -> plain(code, arguments));
    }

    /** The sentence that is true of every grant. */
    String plain(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }

    private Optional<String> revoked(SubmittedApplication application, String code) {
        return Optional.ofNullable(
                        messages.getMessage(code + ".REVOCATION", null, null, LocaleContextHolder.getLocale()))
                .filter(sentence ->
                        notices.ended(List.of(application.caseNumber())).containsValue(NoticeType.REVOCATION));
    }

    /** The same of a sentence that is not always there. */
    @Nullable
    String optional(SubmittedApplication application, String code) {
        return sponsors(application, code)
                .orElseGet(() -> messages.getMessage(code, null, null, LocaleContextHolder.getLocale()));
    }

    private Optional<String> sponsors(SubmittedApplication application, String code, Object... arguments) {
        if (!isSponsors(application)) {
            return Optional.empty();
        }
        var named = Stream.concat(Stream.of(application.recipient().name()), Stream.of(arguments));
        return Optional.ofNullable(
                messages.getMessage(code + ".sponsor", named.toArray(), null, LocaleContextHolder.getLocale()));
    }

    /** Who stands in for the group; empty where nobody does. */
    static String sponsorOf(SubmittedApplication application) {
        var sponsor = application.answers().sponsor();
        return sponsor == null ? "" : sponsor.name();
    }
}
