package de.foerdertopf.web.casework.claims;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.identity.Role.FINANCE;
import static de.foerdertopf.web.form.Fields.AMOUNT;
import static de.foerdertopf.web.form.Fields.ON;
import static de.foerdertopf.web.form.Fields.REASON;

import de.foerdertopf.proofofuse.BearingClaim;
import de.foerdertopf.proofofuse.BearingClaims;
import de.foerdertopf.proofofuse.ChargedInterest;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.RecordInterest;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.desk.DeedPages.Draft;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.workflow.CaseTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Interest on a claim: charged or waived by a person, and booked when it comes in. */
@Configuration(proxyBeanMethods = false)
class InterestDeeds {

    static final String CLAIM = "CLAIM";
    private static final String WAIVE = "WAIVE";

    /** Whether interest is charged. */
    static final Field<String> CLAIM_OR_WAIVE = Fields.oneOf("choice", CLAIM, WAIVE)
            .choices(it -> List.of(
                    Choice.of(CLAIM, it.text("case.claim.interest.claim")),
                    Choice.of(WAIVE, it.text("case.claim.interest.waive"))));

    private static final Field<LocalDate> FROM = ON.when(said -> said.is(CLAIM_OR_WAIVE, CLAIM));

    private final BearingClaims claims;
    private final HeardClaims heardClaims;
    private final DecideInterest decideInterest;
    private final Fmt fmt;

    InterestDeeds(BearingClaims claims, HeardClaims heardClaims, DecideInterest decideInterest, Fmt fmt) {
        this.claims = claims;
        this.heardClaims = heardClaims;
        this.decideInterest = decideInterest;
        this.fmt = fmt;
    }

    @Bean
    Deed chargeInterest() {
        return Deed.at("zinsen", "interest", ADMINISTRATOR)
                .onTask(CaseTask.DECIDE_INTEREST)
                .offeredWhile(opened -> decideInterest.isToDecide(opened.caseNumber()))
                .beginsWith((it, form) -> form.on = DateFields.of(from(claimed(it))))
                .shows(this::claim)
                .asksOf(it -> List.of(
                        CLAIM_OR_WAIVE,
                        FROM.judgedBy(day -> decideInterest.requireFrom(it.caseNumber(), day)),
                        REASON.printed()))
                .does((it, said) -> {
                    decideInterest.decide(new DecideInterest.Command(
                            it.caseNumber(), said.find(FROM).orElse(null), said.get(REASON), it.actor()));
                    return it.done(said.is(CLAIM_OR_WAIVE, CLAIM) ? "interest-charged" : "interest-waived");
                });
    }

    @Bean
    Deed interestCame(RecordInterest record, Clock clock) {
        return Deed.at("zinsen/eingang", "interest-received", FINANCE, ADMINISTRATOR)
                .offeredWhile(opened -> record.isPossible(opened.caseNumber()))
                .countsOnce()
                .beginsWith((it, form) -> {
                    form.on = DateFields.of(HouseTime.today(clock));
                    form.amount = charged(it).open().toGermanNumber();
                })
                .shows((it, page) -> page.fact(
                                it.words().text("case.claim.interest.charged"),
                                fmt.money(charged(it).amount()))
                        .fact(
                                it.words().text("case.claim.interest.open"),
                                fmt.money(charged(it).open())))
                .asksOf(it -> List.of(
                        AMOUNT.judgedBy(sum -> record.requireAmount(it.caseNumber(), sum)),
                        ON.judgedBy(day -> record.requireDay(it.caseNumber(), day))))
                .does((it, said) -> {
                    record.record(
                            new RecordInterest.Command(it.caseNumber(), said.get(AMOUNT), said.get(ON), it.actor()));
                    return it.done("interest-received");
                });
    }

    private void claim(CaseAtHand it, Draft page) {
        var claim = claimed(it);
        var from = from(claim);
        page.fact(it.words().text("case.claim.letter"), claim.terms().letter().name())
                .fact(it.words().text("case.claim.amount"), fmt.money(claim.amount()))
                .fact(
                        it.words().text("case.claim.effective"),
                        fmt.day(claim.terms().effectiveFrom()))
                .fact(
                        it.words().text("case.claim.interest", fmt.day(from)),
                        decideInterest
                                .preview(it.caseNumber(), from)
                                .map(rows -> fmt.money(
                                        rows.stream().map(row -> row.interest()).reduce(Money.ZERO, Money::plus)))
                                .orElseGet(() -> it.words().text("case.claim.interest.unknown")));
    }

    private static LocalDate from(BearingClaim claim) {
        var from = claim.terms().interestFrom();
        return from == null ? claim.terms().earliestInterest() : from;
    }

    private BearingClaim claimed(CaseAtHand it) {
        return claims.find(it.caseNumber()).orElseThrow(() -> new StaleCaseException(it.caseNumber(), "interest"));
    }

    private ChargedInterest charged(CaseAtHand it) {
        return heardClaims
                .interest(it.caseNumber())
                .filter(interest -> interest.open().isPositive())
                .orElseThrow(() -> new StaleCaseException(it.caseNumber(), "interest-received"));
    }
}
