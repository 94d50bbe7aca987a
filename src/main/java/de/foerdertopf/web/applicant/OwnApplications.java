package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.web.layout.Fmt;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Everything that a person has begun and sent, and what she stands in for as a sponsor. */
@Component
class OwnApplications {

    private final OwnCases ownCases;
    private final Drafts drafts;
    private final DraftRounds rounds;
    private final CaseEntries entries;
    private final SponsoredPages sponsored;
    private final MessageSource messages;
    private final Fmt fmt;

    OwnApplications(
            OwnCases ownCases,
            Drafts drafts,
            DraftRounds rounds,
            CaseEntries entries,
            SponsoredPages sponsored,
            MessageSource messages,
            Fmt fmt) {
        this.ownCases = ownCases;
        this.drafts = drafts;
        this.rounds = rounds;
        this.entries = entries;
        this.sponsored = sponsored;
        this.messages = messages;
        this.fmt = fmt;
    }

    ApplicationsPage of(Actor actor) {
        var begun = drafts.applications(OwnCases.owner(actor)).stream()
                .map(draft -> new ApplicationsPage.Entry(
                        draft.projectName(),
                        draft.fund().shortName(),
                        draft.base(),
                        "plain",
                        text("applications.draft"),
                        text(
                                rounds.isLate(draft) ? "applications.draft.late" : "applications.draft.detail",
                                fmt.day(draft.round().closes()))))
                .toList();
        var sent = ownCases.of(actor).stream().map(entries::of).toList();
        var asSponsor =
                ownCases.sponsoredBy(actor).stream().map(sponsored::entry).toList();
        return new ApplicationsPage(begun, sent, asSponsor);
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
