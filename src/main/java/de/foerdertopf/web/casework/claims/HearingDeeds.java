package de.foerdertopf.web.casework.claims;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.web.form.Fields.AMOUNT;
import static de.foerdertopf.web.form.Fields.ON;
import static de.foerdertopf.web.form.Fields.REASON;
import static de.foerdertopf.web.form.Fields.TEXT;

import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.Hearable;
import de.foerdertopf.proofofuse.HeardClaim.About;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.desk.DeedPages.Draft;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.workflow.CaseTask;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The group is heard before money is claimed back, because statements were wrong (withdrawal) or money was left over (repayment); what it
 * says is noted, or the matter rests.
 */
@Configuration(proxyBeanMethods = false)
class HearingDeeds {

    private final Payments payments;
    private final Hearable hearable;
    private final HeardClaims heardClaims;
    private final HearClaim hearClaim;
    private final Fmt fmt;
    private final Clock clock;

    HearingDeeds(
            Payments payments, Hearable hearable, HeardClaims heardClaims, HearClaim hearClaim, Fmt fmt, Clock clock) {
        this.payments = payments;
        this.hearable = hearable;
        this.heardClaims = heardClaims;
        this.hearClaim = hearClaim;
        this.fmt = fmt;
        this.clock = clock;
    }

    @Bean
    Deed hearBeforeWithdrawal() {
        return Deed.at("ruecknahme-anhoerung", "hear-ruecknahme", ADMINISTRATOR)
                .offeredAs("hear-withdrawal")
                .offeredWhile(opened -> hearable.is(opened.caseNumber(), About.WITHDRAWAL))
                .countsOnce()
                .beginsWith((it, form) -> {
                    form.amount = payments.paidTotal(it.caseNumber()).toGermanNumber();
                    form.on = DateFields.of(HouseTime.today(clock));
                })
                .shows(this::paid)
                .asksOf(it -> WhatWentOut.isAny(it, payments)
                        ? List.of(
                                TEXT.printed(),
                                AMOUNT.judgedBy(sum -> hearable.requireAmount(it.caseNumber(), sum)),
                                ON.judgedBy(day -> hearable.requireKnown(it.caseNumber(), day)))
                        : List.of(TEXT.printed(), ON.judgedBy(day -> hearable.requireKnown(it.caseNumber(), day))))
                .does((it, said) -> {
                    hearClaim.hear(new HearClaim.Command(
                            it.caseNumber(),
                            About.WITHDRAWAL,
                            said.get(TEXT),
                            WhatWentOut.isAny(it, payments) ? said.get(AMOUNT) : null,
                            said.get(ON),
                            it.actor()));
                    return it.done("claim-heard");
                });
    }

    @Bean
    Deed hearBeforeRepayment() {
        return Deed.at("erstattung-anhoerung", "hear-erstattung", ADMINISTRATOR)
                .offeredAs("hear-repayment")
                .offeredWhile(opened -> hearable.is(opened.caseNumber(), About.REPAYMENT))
                .countsOnce()
                .shows(this::paid)
                .asks(TEXT.printed())
                .does((it, said) -> {
                    hearClaim.hear(new HearClaim.Command(
                            it.caseNumber(), About.REPAYMENT, said.get(TEXT), null, null, it.actor()));
                    return it.done("claim-heard");
                });
    }

    @Bean
    Deed answerBeforeWithdrawal() {
        return answered("ruecknahme", About.WITHDRAWAL, CaseTask.DECIDE_WITHDRAWAL);
    }

    @Bean
    Deed answerBeforeRepayment() {
        return answered("erstattung", About.REPAYMENT, CaseTask.DECIDE_REPAYMENT);
    }

    @Bean
    Deed dropWithdrawal() {
        return dropped("ruecknahme", About.WITHDRAWAL, CaseTask.DECIDE_WITHDRAWAL);
    }

    @Bean
    Deed dropRepayment() {
        return dropped("erstattung", About.REPAYMENT, CaseTask.DECIDE_REPAYMENT);
    }

    private Deed answered(String path, About about, CaseTask task) {
        return Deed.at(path + "-anhoerung/antwort", "hearing-answer", ADMINISTRATOR)
                .offeredAs("claim-answer-" + about)
                .offeredWhile(opened -> isOpen(opened, about))
                .onTask(task)
                .countsOnce()
                .shows((it, page) -> HeardAnswer.show(
                        heardClaims.requireOpen(it.caseNumber(), about).said(), it, page))
                .asks(TEXT.printed())
                .does((it, said) -> {
                    hearClaim.answered(it.caseNumber(), about, said.get(TEXT), it.actor());
                    return it.done("hearing-answered");
                });
    }

    private Deed dropped(String path, About about, CaseTask task) {
        return Deed.at(path + "-anhoerung/beenden", "claim-drop", ADMINISTRATOR)
                .offeredAs("claim-drop-" + about)
                .offeredWhile(opened -> isOpen(opened, about))
                .onTask(task)
                .shows((it, page) -> page.fact(
                        it.words().text("case.claim.facts"),
                        heardClaims.requireOpen(it.caseNumber(), about).facts()))
                .asks(REASON)
                .does((it, said) -> {
                    hearClaim.drop(it.caseNumber(), about, said.get(REASON), it.actor());
                    return it.done("claim-dropped");
                });
    }

    private void paid(CaseAtHand it, Draft page) {
        WhatWentOut.show(it, page, payments, fmt);
    }

    private boolean isOpen(DeskCase opened, About about) {
        return heardClaims.open(opened.caseNumber(), about).isPresent();
    }
}
