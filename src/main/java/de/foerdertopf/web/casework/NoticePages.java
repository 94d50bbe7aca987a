package de.foerdertopf.web.casework;

import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.EnvelopeWindow;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.notice.writing.PortalDelivery;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the page for issuing a notice shows. */
@Component
class NoticePages {

    private final Words words;
    private final Decisions decisions;
    private final Notices notices;
    private final PortalDelivery portal;
    private final Letterheads letterheads;

    NoticePages(Words words, Decisions decisions, Notices notices, PortalDelivery portal, Letterheads letterheads) {
        this.letterheads = letterheads;
        this.words = words;
        this.decisions = decisions;
        this.notices = notices;
        this.portal = portal;
    }

    boolean isIssued(CaseNumber caseNumber) {
        return notices.ofDecision(caseNumber).isPresent();
    }

    /** @throws StaleCaseException if there is no decision without a notice any more */
    DecisionView unissued(CaseNumber caseNumber) {
        var decision = decisions.taken(caseNumber).orElseThrow(() -> new StaleCaseException(caseNumber, "issue"));
        if (isIssued(caseNumber)) {
            throw new StaleCaseException(caseNumber, "issue");
        }
        return decision;
    }

    NoticePage of(DeskCase opened, DecisionView decision) {
        var application = opened.application();
        return new NoticePage(
                decision,
                application.recipient(),
                letterheads
                        .windowOf(opened.caseNumber())
                        .map(EnvelopeWindow::of)
                        .orElse(null),
                List.of(
                        Choice.of("", words.text("notice-page.channel." + wanted(application))),
                        Choice.of(NoticeChannel.LETTER.name(), words.text("notice-page.channel.post")),
                        Choice.of(NoticeChannel.HAND_OVER.name(), words.text("notice-page.channel.hand"))));
    }

    /** The way that nobody has to choose, as the group has chosen it. */
    String wanted(SubmittedApplication application) {
        if (portal.isAgreed(application)) {
            return "portal";
        }
        return application.delivery() == DeliveryChoice.LETTER ? "letter" : "mail";
    }
}
