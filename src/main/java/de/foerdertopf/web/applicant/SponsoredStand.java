package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.Link;
import de.foerdertopf.web.layout.Stand;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Where a case stands for the fiscal sponsor whom its notice binds: what is its own to do, and what the group or the office does. */
@Component
class SponsoredStand {

    private final StandDays days;
    private final Grants grants;
    private final Funds funds;
    private final GroupRemedies remedies;
    private final MoneyBeside money;
    private final MessageSource messages;
    private final Fmt fmt;

    SponsoredStand(
            StandDays days,
            Grants grants,
            Funds funds,
            GroupRemedies remedies,
            MoneyBeside money,
            MessageSource messages,
            Fmt fmt) {
        this.money = money;
        this.days = days;
        this.grants = grants;
        this.funds = funds;
        this.remedies = remedies;
        this.messages = messages;
        this.fmt = fmt;
    }

    /** How far a case is in the eyes of its sponsor, and whose turn it is then. */
    enum Turn {
        CHECKING(Who.WE),
        DECIDED(Who.WE),
        REJECTED(Who.NOBODY),
        OBJECTION(Who.WE),
        LAWSUIT(Who.COURT),
        ANEW(Who.WE),
        WITHDRAWN(Who.NOBODY),
        ACCOUNT(Who.YOU),
        CERTIFICATE(Who.GROUP),
        PAYING(Who.WE),
        RUNNING(Who.GROUP),
        PROOF(Who.YOU_OR_GROUP),
        ASKED_BACK(Who.YOU_OR_GROUP),
        CHECKED(Who.WE),
        HEARD(Who.YOU),
        ANSWERED(Who.WE),
        PAY(Who.YOU),
        CONTESTED(Who.WE),
        CLAIM_AT_COURT(Who.COURT),
        PAID_BACK(Who.NOBODY),
        ENDED(Who.NOBODY),
        DONE(Who.NOBODY);

        private final Who who;

        Turn(Who who) {
            this.who = who;
        }
    }

    private enum Who {
        YOU,
        WE,
        GROUP,
        YOU_OR_GROUP,
        COURT,
        NOBODY
    }

    static Turn turn(GroupStage stage, Optional<ProofView> proof) {
        return switch (stage) {
            case WITHDRAWN -> Turn.WITHDRAWN;
            case CHECKING, ASKED, DECIDING, SPONSOR_WANTED -> Turn.CHECKING;
            case DECIDED_UNTOLD, NOTICE_READY, OBJECTION_UNTOLD, REFUSAL_ANSWERED -> Turn.DECIDED;
            case REJECTED -> Turn.REJECTED;
            case REFUSAL_CONTESTED -> Turn.OBJECTION;
            case REFUSAL_AT_COURT -> Turn.LAWSUIT;
            case DECIDED_ANEW -> Turn.ANEW;
            case ACCOUNT_WANTED, PAYMENT_RETURNED -> Turn.ACCOUNT;
            case CERTIFICATE_WANTED -> Turn.CERTIFICATE;
            case PAYING, PAYMENT_SENT_AGAIN -> Turn.PAYING;
            case RUNNING -> Turn.RUNNING;
            case PROOF_WANTED, HEARD -> Turn.PROOF;
            case PROOF_ASKED_BACK -> Turn.ASKED_BACK;
            case PROOF_CHECKED -> Turn.CHECKED;
            case CLAIM_HEARD -> Turn.HEARD;
            case CLAIM_ANSWERED -> Turn.ANSWERED;
            case REPAYMENT_WANTED, REVOKED, RENOUNCED ->
                ClaimState.isContested(proof)
                        ? Turn.CONTESTED
                        : ClaimState.isOpen(proof)
                                ? Turn.PAY
                                : stage == GroupStage.REVOKED ? Turn.PAID_BACK : Turn.ENDED;
            case GRANT_WITHDRAWN -> Turn.ENDED;
            case PAID_BACK, GIVEN_BACK -> Turn.PAID_BACK;
            case SETTLED, CLOSED -> Turn.DONE;
        };
    }

    /**
     * The stand of a case.
     *
     * @param stage as it is shown
     * @param course how far the grant itself is, behind a letter or a hearing
     */
    Stand of(GroupStage stage, GroupStage course, SubmittedApplication application, Optional<ProofView> proof) {
        var turn = turnNow(stage, proof);
        return new Stand(
                null,
                text(
                        "sponsored." + turn,
                        fmt.money(proof.map(ProofView::openClaim).orElse(null))),
                Stream.of(
                                Optional.ofNullable(detail(turn, application, proof)),
                                money.refundToSponsor(application),
                                money.toComeToSponsor(course, application))
                        .flatMap(Optional::stream)
                        .reduce((one, other) -> one + "\n" + other)
                        .orElse(null),
                text(
                        "sponsored.who." + turn.who,
                        application.answers().initiative().nameInFull()),
                days.of(stage, application, proof),
                null,
                action(turn, application),
                turn == Turn.RUNNING ? proofLink("sponsored.RUNNING.other", application) : null);
    }

    /** The same in two or three words, for a list. */
    String inShort(GroupStage stage, Optional<ProofView> proof) {
        return text("sponsored." + turnNow(stage, proof) + ".short");
    }

    /** The house looks at an objection against a claim, a court at a lawsuit. */
    private Turn turnNow(GroupStage stage, Optional<ProofView> proof) {
        var turn = turn(stage, proof);
        return turn == Turn.CONTESTED
                        && proof.filter(claimed -> remedies.isClaimAtCourt(claimed.caseNumber()))
                                .isPresent()
                ? Turn.CLAIM_AT_COURT
                : turn;
    }

    /** Whether something is left to do, for the sponsor or the group. */
    static boolean isOpen(GroupStage stage, Optional<ProofView> proof) {
        return switch (turn(stage, proof).who) {
            case YOU, YOU_OR_GROUP -> true;
            case WE, GROUP, COURT, NOBODY -> false;
        };
    }

    private @Nullable String detail(Turn turn, SubmittedApplication application, Optional<ProofView> proof) {
        if (turn == Turn.ASKED_BACK) {
            return proof.map(ProofView::askedBack).orElse(null);
        }
        if (turn == Turn.PAYING
                && grants.obstaclesToPayment(application.caseNumber()).contains("account-unconfirmed")) {
            return text("sponsored.PAYING.unconfirmed");
        }
        return messages.getMessage(
                "sponsored." + turn + ".detail",
                new Object[] {funds.require(application.fund()).authority().phone()},
                null,
                LocaleContextHolder.getLocale());
    }

    private @Nullable Link action(Turn turn, SubmittedApplication application) {
        return turn == Turn.PROOF || turn == Turn.ASKED_BACK ? proofLink("sponsored.PROOF.action", application) : null;
    }

    private Link proofLink(String label, SubmittedApplication application) {
        return new Link(text(label), CaseSide.SPONSOR.page(application.caseNumber()) + "/nachweis");
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
