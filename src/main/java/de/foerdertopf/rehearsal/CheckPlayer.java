package de.foerdertopf.rehearsal;

import de.foerdertopf.application.RecordConductCertificate;
import de.foerdertopf.application.Section;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.assessment.JudgeFinding;
import de.foerdertopf.assessment.OverrideFinding;
import de.foerdertopf.assessment.RequestInformation;
import de.foerdertopf.counselling.CounsellingSession;
import de.foerdertopf.counselling.RecordCounsellingSession;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the administrator before a decision: talks, adds judgements, sets findings aside, asks for what is missing. */
@Component
@Profile({"rehearsal", "demo", "test"})
class CheckPlayer {

    private final Funds funds;
    private final Findings findings;
    private final JudgeFinding judgeFinding;
    private final OverrideFinding overrideFinding;
    private final RequestInformation requestInformation;
    private final RecordConductCertificate recordConductCertificate;
    private final RecordCounsellingSession recordCounsellingSession;

    CheckPlayer(
            Funds funds,
            Findings findings,
            JudgeFinding judgeFinding,
            OverrideFinding overrideFinding,
            RequestInformation requestInformation,
            RecordConductCertificate recordConductCertificate,
            RecordCounsellingSession recordCounsellingSession) {
        this.funds = funds;
        this.findings = findings;
        this.judgeFinding = judgeFinding;
        this.overrideFinding = overrideFinding;
        this.requestInformation = requestInformation;
        this.recordConductCertificate = recordConductCertificate;
        this.recordCounsellingSession = recordCounsellingSession;
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
                        session.followUpOn()),
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
            case IBAN_INVALID, ACCOUNT_OUTSIDE_SEPA, ACCOUNT_OF_CITY, ACCOUNT_HOLDER_DIFFERS, NAME_SPELLING ->
                Section.ACCOUNT;
            case MISSING_SPONSOR_CONSENT -> Section.SPONSOR;
            case DUTY_BENEFITS_NOT_CHECKED, DOUBLE_FUNDING, VAT_NET_COSTS, START_BEFORE_DECISION, DECLARATION_MISSING ->
                Section.DECLARATIONS;
            case CONDUCT_CERTIFICATE_NEEDED -> Section.ATTACHMENTS;
            default -> Section.PROJECT;
        };
    }
}
