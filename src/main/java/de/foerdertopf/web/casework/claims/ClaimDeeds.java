package de.foerdertopf.web.casework.claims;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.web.form.Fields.AMOUNT;
import static de.foerdertopf.web.form.Fields.REASON;
import static de.foerdertopf.web.form.Fields.TEXT;

import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.proofofuse.ClaimLeftover;
import de.foerdertopf.proofofuse.HeardClaim.About;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.proofofuse.WithdrawGrant;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.desk.DeedPages.Draft;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import de.foerdertopf.web.form.Said;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.workflow.CaseTask;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Money is claimed back, because statements were wrong (withdrawal) or money was left over (repayment): a person decides so after the
 * hearing ({@link HearingDeeds}).
 */
@Configuration(proxyBeanMethods = false)
class ClaimDeeds {

    /** What becomes of interest on the claim, and why. */
    private static final Field<String> INTEREST = InterestDeeds.CLAIM_OR_WAIVE;

    private static final Field<String> WHY_INTEREST =
            Fields.longtext("secondReason").printed();

    private final Payments payments;
    private final HeardClaims heardClaims;
    private final PayBackFact payBack;
    private final Fmt fmt;
    private final Clock clock;

    ClaimDeeds(Payments payments, HeardClaims heardClaims, PayBackFact payBack, Fmt fmt, Clock clock) {
        this.payments = payments;
        this.heardClaims = heardClaims;
        this.payBack = payBack;
        this.fmt = fmt;
        this.clock = clock;
    }

    @Bean
    Deed withdrawGrantAfterHearing(WithdrawGrant withdraw) {
        return Deed.at("bescheid-ruecknahme", "claim-ruecknahme", ADMINISTRATOR)
                .offeredAs("claim-WITHDRAWAL")
                .offeredWhile(opened -> isHeard(opened, About.WITHDRAWAL))
                .onTask(CaseTask.DECIDE_WITHDRAWAL)
                .beginsWith((it, form) ->
                        form.amount = intended(it, About.WITHDRAWAL).toGermanNumber())
                .shows((it, page) -> {
                    heard(it, About.WITHDRAWAL, page);
                    if (!WhatWentOut.isAny(it, payments)) {
                        page.lead(it.words().text("deed.claim-ruecknahme.lead.unpaid"))
                                .submit(it.words().text("deed.claim-ruecknahme.submit.unpaid"));
                    } else {
                        payBack.on(page, it);
                    }
                    var hearing = heardClaims.requireOpen(it.caseNumber(), About.WITHDRAWAL);
                    if (hearing.knownOn() != null && hearing.lastDay() != null) {
                        page.fact(it.words().text("case.claim.known"), fmt.day(hearing.knownOn()))
                                .fact(it.words().text("case.claim.last-day"), fmt.day(hearing.lastDay()));
                    }
                })
                .asksOf(it -> WhatWentOut.isAny(it, payments)
                        ? List.of(
                                AMOUNT.judgedBy(sum -> withdraw.requireAmount(it.caseNumber(), sum)),
                                TEXT.printed(),
                                REASON.printed(),
                                INTEREST,
                                WHY_INTEREST)
                        : List.of(TEXT.printed(), REASON.printed()))
                .does((it, said) -> {
                    withdraw.withdraw(
                            WhatWentOut.isAny(it, payments)
                                    ? new WithdrawGrant.Command(
                                            it.caseNumber(), said.get(AMOUNT), weighing(said), it.actor())
                                    : new WithdrawGrant.Command(
                                            it.caseNumber(), Money.ZERO, weighingUnpaid(said), it.actor()));
                    return it.done("grant-withdrawn");
                });
    }

    @Bean
    Deed claimLeftoverAfterHearing(ClaimLeftover claim) {
        return Deed.at("bescheid-erstattung", "claim-erstattung", ADMINISTRATOR)
                .offeredAs("claim-REPAYMENT")
                .offeredWhile(opened -> isHeard(opened, About.REPAYMENT))
                .onTask(CaseTask.DECIDE_REPAYMENT)
                .shows((it, page) -> {
                    heard(it, About.REPAYMENT, page);
                    payBack.on(page, it);
                })
                .asks(TEXT.printed(), REASON.printed(), INTEREST, WHY_INTEREST)
                .does((it, said) -> {
                    claim.claim(new ClaimLeftover.Command(it.caseNumber(), weighing(said), it.actor()));
                    return it.done("leftover-claimed");
                });
    }

    /** What was said to the group, and what it answered. */
    private void heard(CaseAtHand it, About about, Draft page) {
        var hearing = heardClaims.requireOpen(it.caseNumber(), about);
        page.fact(it.words().text("case.claim.facts"), hearing.facts())
                .fact(it.words().text("case.proof.hearing"), fmt.day(hearing.answerDueOn()));
        HeardAnswer.show(hearing.said(), it, page);
        page.fact(it.words().text("case.claim.intended"), intendedInWords(it, about));
    }

    private String intendedInWords(CaseAtHand it, About about) {
        var intended = intended(it, about);
        return intended.isPositive() ? fmt.money(intended) : it.words().text("case.claim.intended.nothing");
    }

    private static Weighing weighing(Said said) {
        return new Weighing(
                said.get(TEXT), said.get(REASON), said.get(WHY_INTEREST), said.is(INTEREST, InterestDeeds.CLAIM));
    }

    /** Where nothing was paid nothing bears interest. */
    private static Weighing weighingUnpaid(Said said) {
        return new Weighing(said.get(TEXT), said.get(REASON), "", false);
    }

    private Money intended(CaseAtHand it, About about) {
        return heardClaims.requireOpen(it.caseNumber(), about).intendedOf(payments.paidTotal(it.caseNumber()));
    }

    /** Stays out of sight until the group could answer. */
    private boolean isHeard(DeskCase opened, About about) {
        return heardClaims
                .open(opened.caseNumber(), about)
                .filter(hearing -> hearing.isOverOn(HouseTime.today(clock)))
                .isPresent();
    }
}
