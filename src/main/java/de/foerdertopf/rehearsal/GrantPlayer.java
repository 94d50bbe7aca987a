package de.foerdertopf.rehearsal;

import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.decision.AnswerChange;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.notice.delivery.IssueNotice;
import de.foerdertopf.proofofuse.AcceptProof;
import de.foerdertopf.proofofuse.HearMissingProof;
import de.foerdertopf.proofofuse.RejectedItem;
import de.foerdertopf.proofofuse.RevokeGrant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the administrator after a decision: the notice, changes, the proof of use, or its revocation. */
@Component
@Profile({"rehearsal", "demo", "test"})
class GrantPlayer {

    private final AnswerChange answerChange;
    private final ConfirmAccount confirmAccount;
    private final IssueNotice issueNotice;
    private final AcceptProof acceptProof;
    private final HearMissingProof hearMissingProof;
    private final RevokeGrant revokeGrant;

    GrantPlayer(
            AnswerChange answerChange,
            ConfirmAccount confirmAccount,
            IssueNotice issueNotice,
            AcceptProof acceptProof,
            HearMissingProof hearMissingProof,
            RevokeGrant revokeGrant) {
        this.answerChange = answerChange;
        this.confirmAccount = confirmAccount;
        this.issueNotice = issueNotice;
        this.acceptProof = acceptProof;
        this.hearMissingProof = hearMissingProof;
        this.revokeGrant = revokeGrant;
    }

    void issueNotice(PlayedCase played, Cast.Staff staff) {
        issueNotice.issue(new IssueNotice.Command(played.number(), null, staff.officer()));
    }

    void acceptChange(PlayedCase played, UUID change, ChangeKind kind, Cast.Staff staff) {
        answerChange.answer(new AnswerChange.Command(
                change, true, "", "Plan aus dem Antrag", "Plan nach Ihrer Änderung", null, staff.officer()));
        if (kind == ChangeKind.BANK_ACCOUNT) {
            confirmAccount(played, staff);
        }
    }

    /** Calls a number known from elsewhere. */
    void confirmAccount(PlayedCase played, Cast.Staff staff) {
        confirmAccount.confirm(
                new ConfirmAccount.Command(played.number(), "Anruf unter bekannter Nummer", staff.second()));
    }

    void acceptProof(PlayedCase played, CaseScript.ScriptProof proof, Cast.Staff staff) {
        var rejected = Objects.requireNonNullElse(proof.receipts(), List.<CaseScript.ScriptReceipt>of()).stream()
                .filter(r -> !r.eligible())
                .map(r -> new RejectedItem(
                        r.payee(),
                        r.amount(),
                        r.note() == null || r.note().isBlank() ? "nicht zuwendungsfähig" : r.note()))
                .toList();
        acceptProof.accept(new AcceptProof.Command(played.number(), rejected, staff.officer()));
    }

    void hear(PlayedCase played, Cast.Staff staff) {
        hearMissingProof.hear(played.number(), staff.officer());
    }

    void revoke(PlayedCase played, Cast.Staff staff) {
        revokeGrant.revoke(new RevokeGrant.Command(
                played.number(),
                "Trotz mehrerer Erinnerungen, Hilfsangeboten und der Anhörung ist kein Nachweis eingegangen."
                        + " Ein milderes Mittel ist nicht ersichtlich.",
                "Zinsen für die Zeit vor der Fälligkeit des Nachweises erheben wir nicht, weil die Gruppe ehrenamtlich arbeitet.",
                staff.officer()));
    }
}
