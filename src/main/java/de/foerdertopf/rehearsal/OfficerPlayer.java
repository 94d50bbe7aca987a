package de.foerdertopf.rehearsal;

import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.application.RecordConductCertificate;
import de.foerdertopf.application.Section;
import de.foerdertopf.assessment.AssessmentState;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.ConfirmCompleteness;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.assessment.JudgeFinding;
import de.foerdertopf.assessment.OverrideFinding;
import de.foerdertopf.assessment.RequestInformation;
import de.foerdertopf.counselling.ClarifyCounselling;
import de.foerdertopf.counselling.CounsellingOffer;
import de.foerdertopf.counselling.CounsellingPhase;
import de.foerdertopf.counselling.CounsellingSession;
import de.foerdertopf.counselling.CounsellingSessions;
import de.foerdertopf.counselling.RecordCounsellingSession;
import de.foerdertopf.decision.AnswerChange;
import de.foerdertopf.decision.ApproveDecision;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.Proposal;
import de.foerdertopf.decision.Proposals;
import de.foerdertopf.decision.ProposeDecision;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.notice.delivery.IssueNotice;
import de.foerdertopf.proofofuse.AcceptProof;
import de.foerdertopf.proofofuse.HearMissingProof;
import de.foerdertopf.proofofuse.RejectedItem;
import de.foerdertopf.proofofuse.RevokeGrant;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the fund's administrator: accepts what the rules propose, after adding judgements and setting findings aside. */
@Component
@Profile({"rehearsal", "demo", "test"})
class OfficerPlayer {

    private static final String DISCRETION =
            "Wir haben das Projekt nach den Zielen des Fonds gewichtet und mit gleichen Fällen verglichen.";

    private final Funds funds;
    private final Findings findings;
    private final CompletenessChecks completenessChecks;
    private final JudgeFinding judgeFinding;
    private final OverrideFinding overrideFinding;
    private final RequestInformation requestInformation;
    private final ConfirmCompleteness confirmCompleteness;
    private final RecordConductCertificate recordConductCertificate;
    private final RecordCounsellingSession recordCounsellingSession;
    private final CounsellingSessions counsellingSessions;
    private final ClarifyCounselling clarifyCounselling;
    private final Proposals proposals;
    private final ProposeDecision proposeDecision;
    private final ApproveDecision approveDecision;
    private final AnswerChange answerChange;
    private final ConfirmAccount confirmAccount;
    private final IssueNotice issueNotice;
    private final AcceptProof acceptProof;
    private final HearMissingProof hearMissingProof;
    private final RevokeGrant revokeGrant;

    OfficerPlayer(
            Funds funds,
            Findings findings,
            CompletenessChecks completenessChecks,
            JudgeFinding judgeFinding,
            OverrideFinding overrideFinding,
            RequestInformation requestInformation,
            ConfirmCompleteness confirmCompleteness,
            RecordConductCertificate recordConductCertificate,
            RecordCounsellingSession recordCounsellingSession,
            CounsellingSessions counsellingSessions,
            ClarifyCounselling clarifyCounselling,
            Proposals proposals,
            ProposeDecision proposeDecision,
            ApproveDecision approveDecision,
            AnswerChange answerChange,
            ConfirmAccount confirmAccount,
            IssueNotice issueNotice,
            AcceptProof acceptProof,
            HearMissingProof hearMissingProof,
            RevokeGrant revokeGrant) {
        this.funds = funds;
        this.findings = findings;
        this.completenessChecks = completenessChecks;
        this.judgeFinding = judgeFinding;
        this.overrideFinding = overrideFinding;
        this.requestInformation = requestInformation;
        this.confirmCompleteness = confirmCompleteness;
        this.recordConductCertificate = recordConductCertificate;
        this.recordCounsellingSession = recordCounsellingSession;
        this.counsellingSessions = counsellingSessions;
        this.clarifyCounselling = clarifyCounselling;
        this.proposals = proposals;
        this.proposeDecision = proposeDecision;
        this.approveDecision = approveDecision;
        this.answerChange = answerChange;
        this.confirmAccount = confirmAccount;
        this.issueNotice = issueNotice;
        this.acceptProof = acceptProof;
        this.hearMissingProof = hearMissingProof;
        this.revokeGrant = revokeGrant;
    }

    void recordSession(PlayedCase played, CaseScript.ScriptSession session, Cast.Staff staff) {
        recordCounsellingSession.record(new RecordCounsellingSession.Command(
                played.number(),
                new CounsellingSession(
                        session.date(),
                        session.minutes(),
                        session.channel(),
                        session.phase(),
                        session.topics(),
                        null,
                        null,
                        session.outcome(),
                        Objects.requireNonNullElse(session.nextSteps(), List.of()),
                        null,
                        null),
                staff.officer()));
    }

    void recordCertificate(
            PlayedCase played, de.foerdertopf.application.ConductCertificateCheck check, Cast.Staff staff) {
        recordConductCertificate.record(new RecordConductCertificate.Command(
                played.number(), check.role(), check.seenOn(), check.seenBy(), staff.officer()));
    }

    /** Adds what only a person sees, and sets aside what shall not count. */
    void judge(PlayedCase played, Cast.Staff staff) {
        var people = played.script().people();
        for (var judgement : Objects.requireNonNullElse(people.judgement(), List.<CaseScript.ScriptJudgement>of())) {
            judgeFinding.judge(new JudgeFinding.Command(
                    played.number(),
                    judgement.code(),
                    judgement.severity(),
                    "Nach Ansehen des Antrags so beurteilt.",
                    staff.officer()));
        }
        for (var override : Objects.requireNonNullElse(people.overrides(), List.<CaseScript.ScriptOverride>of())) {
            overrideFinding.override(
                    new OverrideFinding.Command(played.number(), override.code(), override.reason(), staff.officer()));
        }
    }

    void requestCompletion(PlayedCase played, LocalDate today, Cast.Staff staff) {
        var script = played.script();
        var edition = funds.editionFor(funds.round(script.fund(), script.round()));
        requestInformation.request(new RequestInformation.Command(
                played.number(),
                sectionsToAsk(played.number()),
                today.plusDays(edition.rules().completion().replyDays()),
                "Bitte ergänzen oder berichtigen Sie die genannten Angaben. Wir helfen gern.",
                staff.officer()));
    }

    /**
     * Decides as the rules propose.
     *
     * @return whether the case was decided; otherwise the group was asked to complete it
     */
    boolean decide(PlayedCase played, LocalDate today, Cast.Staff staff) {
        var caseNumber = played.number();
        var proposal = proposals.of(caseNumber, played.script().people().grants());
        if (proposal.step() == Proposal.Step.REQUEST) {
            requestCompletion(played, today, staff);
            return false;
        }
        if (completenessChecks.require(caseNumber).state() != AssessmentState.COMPLETE) {
            confirmCompleteness.confirm(new ConfirmCompleteness.Command(caseNumber, staff.officer()));
        }
        var edition = funds.editionFor(
                funds.round(played.script().fund(), played.script().round()));
        if (edition.rules().counselling().offered()) {
            clarifyCounselling.clarify(
                    new ClarifyCounselling.Command(caseNumber, offerOf(caseNumber), staff.officer()));
        }
        var second = proposeDecision.propose(new ProposeDecision.Command(
                caseNumber,
                outcome(proposal),
                proposal.amount(),
                List.of(),
                reasons(proposal),
                proposal.step() == Proposal.Step.APPROVE ? "" : DISCRETION,
                played.script().people().provisional(),
                staff.officer()));
        if (second) {
            approveDecision.approve(new ApproveDecision.Command(caseNumber, staff.second()));
        }
        return true;
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

    private CounsellingOffer offerOf(CaseNumber caseNumber) {
        return counsellingSessions.of(caseNumber).stream()
                        .anyMatch(s -> s.session().phase() == CounsellingPhase.BEFORE_APPLICATION)
                ? CounsellingOffer.HELD
                : CounsellingOffer.NOT_NEEDED;
    }

    private static Outcome outcome(Proposal proposal) {
        return switch (proposal.step()) {
            case APPROVE -> Outcome.APPROVED;
            case APPROVE_PARTIALLY -> Outcome.PARTIALLY_APPROVED;
            case REJECT -> Outcome.REJECTED;
            case REQUEST -> throw new IllegalArgumentException("Nothing to decide");
        };
    }

    private static String reasons(Proposal proposal) {
        if (proposal.step() == Proposal.Step.APPROVE) {
            return "";
        }
        return proposal.reasonText().isBlank()
                ? "Nach Prüfung des Kostenplans erkennen wir nicht alle Ausgaben an."
                : proposal.reasonText();
    }

    private Set<Section> sectionsToAsk(CaseNumber caseNumber) {
        var sections = EnumSet.noneOf(Section.class);
        findings.of(caseNumber).forEach(f -> sections.add(sectionOf(f.code())));
        if (sections.isEmpty()) {
            sections.add(Section.PROJECT);
        }
        return sections;
    }

    private static Section sectionOf(FindingCode code) {
        return switch (code) {
            case PLAN_NOT_BALANCED, AMOUNT_ABOVE_CAP, PAID_STAFF, COST_NOT_ELIGIBLE -> Section.PLAN;
            case IBAN_INVALID, ACCOUNT_OUTSIDE_SEPA, ACCOUNT_HOLDER_DIFFERS, NAME_SPELLING -> Section.ACCOUNT;
            case MISSING_SPONSOR_CONSENT -> Section.SPONSOR;
            case DUTY_BENEFITS_NOT_CHECKED, DOUBLE_FUNDING, VAT_NET_COSTS, START_BEFORE_DECISION, DECLARATION_MISSING ->
                Section.DECLARATIONS;
            case CONDUCT_CERTIFICATE_NEEDED -> Section.ATTACHMENTS;
            default -> Section.PROJECT;
        };
    }
}
