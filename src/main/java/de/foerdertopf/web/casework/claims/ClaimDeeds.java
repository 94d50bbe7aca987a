package de.foerdertopf.web.casework.claims;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.web.form.Fields.AMOUNT;
import static de.foerdertopf.web.form.Fields.ON;
import static de.foerdertopf.web.form.Fields.REASON;
import static de.foerdertopf.web.form.Fields.TEXT;

import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.proofofuse.ClaimLeftover;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaim.About;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.proofofuse.WithdrawGrant;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.desk.DeedPages.Draft;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import de.foerdertopf.web.form.Said;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.workflow.CaseTask;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Money is claimed back, because statements were wrong (withdrawal) or money was left over (repayment): always first a hearing, then a
 * decision by a person.
 */
@Configuration(proxyBeanMethods = false)
class ClaimDeeds {

    /** What becomes of interest on the claim, and why. */
    private static final Field<String> INTEREST = InterestDeeds.CLAIM_OR_WAIVE;

    private static final Field<String> WHY_INTEREST = Fields.longtext("secondReason");

    private final Payments payments;
    private final HeardClaims heardClaims;
    private final HearClaim hearClaim;
    private final Fmt fmt;
    private final Clock clock;

    ClaimDeeds(Payments payments, HeardClaims heardClaims, HearClaim hearClaim, Fmt fmt, Clock clock) {
        this.payments = payments;
        this.heardClaims = heardClaims;
        this.hearClaim = hearClaim;
        this.fmt = fmt;
        this.clock = clock;
    }

    @Bean
    Deed hearBeforeWithdrawal() {
        return Deed.at("ruecknahme-anhoerung", "hear-ruecknahme", ADMINISTRATOR)
                .offeredAs("hear-withdrawal")
                .offeredWhile(opened -> hearClaim.mayHearWithdrawal(opened.caseNumber()))
                .countsOnce()
                .beginsWith((it, form) -> {
                    form.amount = payments.paidTotal(it.caseNumber()).toGermanNumber();
                    form.on = DateFields.of(HouseTime.today(clock));
                })
                .shows(this::paid)
                .asksOf(it -> isPaid(it)
                        ? List.of(
                                TEXT,
                                AMOUNT.judgedBy(sum -> hearClaim.requireAmount(it.caseNumber(), sum)),
                                ON.judgedBy(hearClaim::requireKnown))
                        : List.of(TEXT, ON.judgedBy(hearClaim::requireKnown)))
                .does((it, said) -> {
                    hearClaim.hear(new HearClaim.Command(
                            it.caseNumber(),
                            About.WITHDRAWAL,
                            said.get(TEXT),
                            isPaid(it) ? said.get(AMOUNT) : null,
                            said.get(ON),
                            it.actor()));
                    return it.done("claim-heard");
                });
    }

    @Bean
    Deed hearBeforeRepayment() {
        return Deed.at("erstattung-anhoerung", "hear-erstattung", ADMINISTRATOR)
                .offeredAs("hear-repayment")
                .offeredWhile(opened -> hearClaim.mayHearRepayment(opened.caseNumber()))
                .countsOnce()
                .shows(this::paid)
                .asks(TEXT)
                .does((it, said) -> {
                    hearClaim.hear(new HearClaim.Command(
                            it.caseNumber(), About.REPAYMENT, said.get(TEXT), null, null, it.actor()));
                    return it.done("claim-heard");
                });
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
                    if (!isPaid(it)) {
                        page.lead(it.words().text("deed.claim-ruecknahme.lead.unpaid"))
                                .submit(it.words().text("deed.claim-ruecknahme.submit.unpaid"));
                    }
                    var hearing = hearing(it, About.WITHDRAWAL);
                    if (hearing.knownOn() != null && hearing.lastDay() != null) {
                        page.fact(it.words().text("case.claim.known"), fmt.day(hearing.knownOn()))
                                .fact(it.words().text("case.claim.last-day"), fmt.day(hearing.lastDay()));
                    }
                })
                .asksOf(it -> isPaid(it)
                        ? List.of(
                                AMOUNT.judgedBy(sum -> withdraw.requireAmount(it.caseNumber(), sum)),
                                TEXT,
                                REASON,
                                INTEREST,
                                WHY_INTEREST)
                        : List.of(TEXT, REASON))
                .does((it, said) -> {
                    withdraw.withdraw(
                            isPaid(it)
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
                .shows((it, page) -> heard(it, About.REPAYMENT, page))
                .asks(TEXT, REASON, INTEREST, WHY_INTEREST)
                .does((it, said) -> {
                    claim.claim(new ClaimLeftover.Command(it.caseNumber(), weighing(said), it.actor()));
                    return it.done("leftover-claimed");
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
                .asks(TEXT)
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
                        it.words().text("case.claim.facts"), hearing(it, about).facts()))
                .asks(REASON)
                .does((it, said) -> {
                    hearClaim.drop(it.caseNumber(), about, said.get(REASON), it.actor());
                    return it.done("claim-dropped");
                });
    }

    private void paid(CaseAtHand it, Draft page) {
        WhatWentOut.show(it, page, payments, fmt);
    }

    /** What was said to the group, and what it answered. */
    private void heard(CaseAtHand it, About about, Draft page) {
        var hearing = hearing(it, about);
        var answer = hearing.answer();
        page.fact(it.words().text("case.claim.facts"), hearing.facts())
                .fact(it.words().text("case.proof.hearing"), fmt.day(hearing.answerDueOn()))
                .fact(
                        it.words().text("case.proof.hearing-answer"),
                        answer == null ? it.words().text("case.proof.no-answer") : answer)
                .fact(it.words().text("case.claim.intended"), intendedInWords(it, about));
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

    private boolean isPaid(CaseAtHand it) {
        return payments.paidTotal(it.caseNumber()).isPositive();
    }

    private HeardClaim hearing(CaseAtHand it, About about) {
        return heardClaims
                .open(it.caseNumber(), about)
                .orElseThrow(() -> new StaleCaseException(it.caseNumber(), "claim"));
    }

    private Money intended(CaseAtHand it, About about) {
        return hearing(it, about).intendedOf(payments.paidTotal(it.caseNumber()));
    }

    private boolean isOpen(DeskCase opened, About about) {
        return heardClaims.open(opened.caseNumber(), about).isPresent();
    }

    /** Stays out of sight until the group could answer. */
    private boolean isHeard(DeskCase opened, About about) {
        return heardClaims
                .open(opened.caseNumber(), about)
                .filter(hearing -> hearing.isOverOn(HouseTime.today(clock)))
                .isPresent();
    }
}
