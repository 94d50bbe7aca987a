package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.proofofuse.ChargedInterest;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.Fmt;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a group reads beside how far its case is: an objection that is decided, interest on what was withdrawn, the report it still owes,
 * money that was paid to it twice by mistake, that it gets back or that is still to come, what it asked to change.
 */
@Component
class StandBeside {

    private final GroupRemedies remedies;
    private final DecideInterest decideInterest;
    private final HeardClaims heardClaims;
    private final ProofsOfUse proofs;
    private final MoneyBeside money;
    private final ChangeRequests changes;
    private final MoneyWords words;
    private final Fmt fmt;

    StandBeside(
            GroupRemedies remedies,
            DecideInterest decideInterest,
            HeardClaims heardClaims,
            ProofsOfUse proofs,
            MoneyBeside money,
            ChangeRequests changes,
            MoneyWords words,
            Fmt fmt) {
        this.remedies = remedies;
        this.decideInterest = decideInterest;
        this.heardClaims = heardClaims;
        this.proofs = proofs;
        this.money = money;
        this.changes = changes;
        this.words = words;
        this.fmt = fmt;
    }

    /** The sentences, each on its own line; empty where there are none. */
    String of(GroupStage stage, GroupStage course, SubmittedApplication application) {
        return Stream.of(
                        objection(stage, application),
                        contested(stage, course, application),
                        claimContested(stage, application),
                        interest(stage, application),
                        reportOwed(stage, course, application),
                        struck(application),
                        money.paidTwice(application),
                        money.refund(application),
                        money.toCome(course, application),
                        asked(application))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    /** What the desk did not accept of the report, and why. */
    private Optional<String> struck(SubmittedApplication application) {
        return proofs.find(application.caseNumber())
                .map(ProofView::rejectedItems)
                .filter(items -> !items.isEmpty())
                .map(items -> items.stream()
                        .map(item -> words.text(
                                application, "stage.struck", item.what(), fmt.money(item.amount()), item.reason()))
                        .collect(Collectors.joining("\n")));
    }

    /** What the group asked to change, as long as it has no answer. */
    private Optional<String> asked(SubmittedApplication application) {
        return changes.of(application.caseNumber()).stream()
                .filter(change -> change.accepted() == null)
                .map(change -> words.plain(
                        "stage.asked",
                        fmt.day(HouseTime.dayOf(change.askedAt())),
                        words.plain("change." + change.kind())))
                .reduce((one, other) -> one + "\n" + other);
    }

    private Optional<String> objection(GroupStage stage, SubmittedApplication application) {
        return stage != GroupStage.OBJECTION_UNTOLD
                        && !stage.isAfterRefusal()
                        && remedies.isAnswerUntold(application.caseNumber())
                ? Optional.of(words.text(application, "stage.OBJECTION_UNTOLD"))
                : Optional.empty();
    }

    /** A grant goes on while somebody looks at what was not granted. */
    private Optional<String> contested(GroupStage stage, GroupStage course, SubmittedApplication application) {
        if (stage == GroupStage.DECIDED_ANEW) {
            return Optional.of(won(application) + words.text(application, "stage.running.REFUSED_ANEW"));
        }
        if (stage.isAfterRefusal() || course.isAfterRefusal() || course == GroupStage.ASKED) {
            return Optional.empty();
        }
        var running = remedies.running(application.caseNumber());
        return switch (running) {
            case NOTHING -> Optional.empty();
            case NEW_DECISION -> Optional.of(won(application) + words.text(application, "stage.running." + running));
            case OBJECTION, LAWSUIT -> Optional.of(words.text(application, "stage.running." + running));
        };
    }

    /** Where all is paid back, or the remedy came late, nothing else on the page says that somebody looks at the claim. */
    private Optional<String> claimContested(GroupStage stage, SubmittedApplication application) {
        var proof = proofs.find(application.caseNumber());
        return ClaimState.isContested(proof) && stage.saysOfAClaim()
                ? Optional.empty()
                : remedies.runningAgainstClaim(application.caseNumber())
                        .map(running -> words.text(application, "stage.running.claim." + running));
    }

    /** Which remedy helped, and whether only in part. */
    private String won(SubmittedApplication application) {
        return remedies.won(application.caseNumber())
                .map(won -> words.text(application, "stage.won." + won) + " ")
                .orElse("");
    }

    /** What was withdrawn is back, and interest on it does not wait for the report about the rest. */
    private Optional<String> interest(GroupStage stage, SubmittedApplication application) {
        if (!stage.isAfterWithdrawnPart()) {
            return Optional.empty();
        }
        var charged = heardClaims
                .interest(application.caseNumber())
                .map(ChargedInterest::open)
                .filter(Money::isPositive);
        if (charged.isPresent() && remedies.isInterestContested(application.caseNumber())) {
            return Optional.of(words.text(application, "stage.interest.contested"));
        }
        return charged.isPresent()
                ? charged.map(open -> words.text(application, "stage.interest.open", fmt.money(open)))
                : Optional.of(words.text(application, "stage.interest.maybe"))
                        .filter(maybe -> decideInterest.isToDecide(application.caseNumber()));
    }

    /** Whoever is heard about a claim goes on with the project, and reports on it. */
    private Optional<String> reportOwed(GroupStage stage, GroupStage course, SubmittedApplication application) {
        return (stage == GroupStage.CLAIM_HEARD || stage == GroupStage.CLAIM_ANSWERED) && course.isReportAwaited()
                ? proofs.find(application.caseNumber())
                        .map(ProofView::dueOn)
                        .map(dueOn -> words.text(application, "stage.report-owed", fmt.weekday(dueOn)))
                : Optional.empty();
    }
}
