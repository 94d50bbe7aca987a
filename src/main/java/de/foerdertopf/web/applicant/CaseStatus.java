package de.foerdertopf.web.applicant;

import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.writing.PortalDelivery;
import de.foerdertopf.proofofuse.RenounceGrant;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says in the group's words where its case is, who acts next, and by when. Findings are the office's own; a decision is told
 * only once its letter has left.
 */
@Component
class CaseStatus {

    private final GroupStages stages;
    private final CaseTrail trail;
    private final CaseStand stand;
    private final CaseFacts facts;
    private final RenounceGrant renounceGrant;
    private final PortalDelivery portal;
    private final CaseLetters letters;
    private final Funds funds;
    private final MoneyWords words;
    private final MessageSource messages;
    private final Fmt fmt;

    CaseStatus(
            GroupStages stages,
            CaseTrail trail,
            CaseStand stand,
            CaseFacts facts,
            RenounceGrant renounceGrant,
            PortalDelivery portal,
            CaseLetters letters,
            Funds funds,
            MoneyWords words,
            MessageSource messages,
            Fmt fmt) {
        this.stages = stages;
        this.trail = trail;
        this.stand = stand;
        this.facts = facts;
        this.renounceGrant = renounceGrant;
        this.portal = portal;
        this.letters = letters;
        this.funds = funds;
        this.words = words;
        this.messages = messages;
        this.fmt = fmt;
    }

    /** What stands in the list: a few words and a tone. */
    ApplicationsPage.Entry entry(SubmittedApplication application) {
        var stage = stages.shown(application);
        var tone =
                switch (stage) {
                    case ASKED,
                            NOTICE_READY,
                            ACCOUNT_WANTED,
                            PAYMENT_RETURNED,
                            PROOF_WANTED,
                            PROOF_ASKED_BACK,
                            HEARD,
                            CLAIM_HEARD,
                            REPAYMENT_WANTED,
                            REVOKED,
                            RENOUNCED -> "warn";
                    case CLOSED, SETTLED, RUNNING -> "good";
                    case WITHDRAWN, REJECTED, GRANT_WITHDRAWN, PAID_BACK -> "plain";
                    default -> "info";
                };
        return new ApplicationsPage.Entry(
                application.answers().project().title(),
                funds.require(application.fund()).shortName(),
                "/meine/" + application.caseNumber(),
                tone,
                words.text(
                        application,
                        stage == GroupStage.ACCOUNT_WANTED
                                        && (stages.isOutOfReach(application) || stages.isRefusedElsewhere(application))
                                ? "stage.ACCOUNT_WANTED.far.short"
                                : "stage." + stage + ".short"),
                application.caseNumber().value());
    }

    StatusPage page(SubmittedApplication application) {
        var caseNumber = application.caseNumber();
        var fund = funds.require(application.fund());
        var stage = stages.of(application);
        return new StatusPage(
                caseNumber,
                application.answers().initiative().name(),
                application.answers().project().title(),
                stand.of(stages.shown(application), stage, application),
                trail.of(stage, application),
                null,
                help(stages.shown(application), application),
                facts.of(stage, application),
                new StatusPage.Contact(
                        fund.authority().department(), fund.authority().phone()),
                letters.of(application),
                more(stage, application));
    }

    private StatusPage.@Nullable Help help(GroupStage stage, SubmittedApplication application) {
        return switch (stage) {
            case ASKED, RUNNING, PROOF_WANTED, PROOF_ASKED_BACK, HEARD, CLAIM_HEARD, REPAYMENT_WANTED ->
                new StatusPage.Help(
                        text("status.help"),
                        text("status.help.text"),
                        new Link(text("status.help.action"), "/beratung?fonds=" + application.fund()));
            default -> null;
        };
    }

    private List<Link> more(GroupStage stage, SubmittedApplication application) {
        var base = "/meine/" + application.caseNumber();
        var links = new ArrayList<Link>();
        links.add(new Link(text("more.copy"), base + "/antrag.pdf"));
        if (application.state() == ApplicationState.SUBMITTED) {
            links.add(new Link(text("more.correct"), base + "/aendern"));
        }
        links.add(new Link(text("more.contact"), base + "/kontakt"));
        if (stage.mayTellAccount() && !MoneyWords.isSponsors(application)) {
            links.add(new Link(text("more.account"), base + "/konto"));
        }
        if (portal.isOffered(application) && stage != GroupStage.WITHDRAWN) {
            links.add(new Link(text("more.delivery"), base + "/briefwege"));
        }
        if (stage.mayChange()) {
            links.add(new Link(text("more.change"), base + "/aenderung"));
        }
        if (stages.isTold(application) && renounceGrant.isPossible(application.caseNumber())) {
            links.add(new Link(text("more.renounce"), base + "/verzicht"));
        }
        if (stage.mayWithdraw()) {
            links.add(new Link(text("more.withdraw"), base + "/zurueckziehen"));
        }
        links.add(new Link(text("more.again"), base + "/noch-einmal"));
        return links;
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
