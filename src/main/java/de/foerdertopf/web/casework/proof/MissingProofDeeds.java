package de.foerdertopf.web.casework.proof;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.identity.Role.COUNSELLOR;
import static de.foerdertopf.web.form.Fields.ON;
import static de.foerdertopf.web.form.Fields.REASON;
import static de.foerdertopf.web.form.Fields.SURE;
import static de.foerdertopf.web.form.Fields.TEXT;

import de.foerdertopf.proofofuse.HearMissingProof;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RevokeGrant;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.casework.claims.HeardAnswer;
import de.foerdertopf.web.casework.claims.PayBackFact;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.desk.DeedPages.Draft;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.workflow.CaseTask;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A proof that does not come: more time, the hearing and its answer, the revocation. Help comes first. */
@Configuration(proxyBeanMethods = false)
class MissingProofDeeds {

    private static final Field<String> DISCRETION =
            Fields.longtext("secondReason").printed();

    private final ProofsOfUse proofs;
    private final Fmt fmt;

    MissingProofDeeds(ProofsOfUse proofs, Fmt fmt) {
        this.proofs = proofs;
        this.fmt = fmt;
    }

    @Bean
    Deed extendProof(HearMissingProof missing, Clock clock) {
        return Deed.at("nachweis/frist", "extend-proof", COUNSELLOR, ADMINISTRATOR)
                .onTask(CaseTask.MISSING_PROOF, CaseTask.DECIDE_REVOCATION)
                .opensWhile(opened -> isAwaited(opened.caseNumber()))
                .beginsWith((it, form) -> {
                    var dueOn = proofs.requireAwaited(it.caseNumber()).dueOn();
                    var today = HouseTime.today(clock);
                    form.on = DateFields.of((dueOn.isAfter(today) ? dueOn : today)
                            .plusDays(it.opened().edition().rules().proof().extensionDays()));
                })
                .shows(this::due)
                .asks(ON)
                .does((it, said) -> {
                    missing.extend(it.caseNumber(), said.get(ON), it.actor());
                    return it.done("proof-extended");
                });
    }

    @Bean
    Deed hearMissing(HearMissingProof missing) {
        return Deed.at("nachweis/anhoerung", "hear", ADMINISTRATOR)
                .onTask(CaseTask.MISSING_PROOF)
                .shows((it, page) -> {
                    due(it, page);
                    page.fact(
                            it.words().text("case.proof.reminders"),
                            Integer.toString(proofs.require(it.caseNumber()).reminders()));
                })
                .asks(SURE)
                .does((it, said) -> {
                    missing.hear(it.caseNumber(), it.actor());
                    return it.done("hearing-sent");
                });
    }

    @Bean
    Deed hearingAnswered(HearMissingProof missing) {
        return Deed.at("nachweis/anhoerung/antwort", "hearing-answer", ADMINISTRATOR)
                .offeredAs("hearing-answer")
                .opensWhile(opened -> isAwaited(opened.caseNumber())
                        && proofs.require(opened.caseNumber()).hearingDueOn() != null)
                .countsOnce()
                .shows((it, page) ->
                        HeardAnswer.show(proofs.require(it.caseNumber()).heard(), it, page))
                .asks(TEXT.printed())
                .does((it, said) -> {
                    missing.answered(it.caseNumber(), said.get(TEXT), it.actor());
                    return it.done("hearing-answered");
                });
    }

    @Bean
    Deed revoke(RevokeGrant revoke, PayBackFact payBack) {
        return Deed.at("nachweis/widerruf", "revoke", ADMINISTRATOR)
                .onTask(CaseTask.DECIDE_REVOCATION)
                .shows((it, page) -> {
                    due(it, page);
                    var proof = proofs.require(it.caseNumber());
                    var hearing = proof.hearingDueOn();
                    if (hearing != null) {
                        page.fact(it.words().text("case.proof.hearing"), fmt.day(hearing));
                    }
                    HeardAnswer.show(proof.heard(), it, page);
                    payBack.on(page, it);
                })
                .asks(REASON.printed(), DISCRETION)
                .does((it, said) -> {
                    revoke.revoke(new RevokeGrant.Command(
                            it.caseNumber(), said.get(REASON), said.get(DISCRETION), it.actor()));
                    return it.done("grant-revoked");
                });
    }

    private boolean isAwaited(CaseNumber caseNumber) {
        return proofs.find(caseNumber)
                .filter(proof -> proof.state() == ProofState.AWAITED)
                .isPresent();
    }

    private void due(CaseAtHand it, Draft page) {
        page.fact(
                it.words().text("case.proof.due"),
                fmt.day(proofs.require(it.caseNumber()).dueOn()));
    }
}
