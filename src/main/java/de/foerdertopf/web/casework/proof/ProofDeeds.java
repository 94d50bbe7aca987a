package de.foerdertopf.web.casework.proof;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.identity.Role.FINANCE;
import static de.foerdertopf.web.form.Fields.AMOUNT;
import static de.foerdertopf.web.form.Fields.ON;
import static de.foerdertopf.web.form.Fields.REASON;
import static de.foerdertopf.web.form.Fields.TEXT;

import de.foerdertopf.proofofuse.AskBackProof;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RecordRepayment;
import de.foerdertopf.proofofuse.ReverseAcceptance;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.ReplyDay;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.desk.DeedPages.Draft;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.workflow.CaseTask;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked about a proof, an acceptance that is taken back, and money that is paid back. */
@Configuration(proxyBeanMethods = false)
class ProofDeeds {

    private static final int ASK_BACK_DAYS = 14;

    private final ProofsOfUse proofs;
    private final EndWords endWords;
    private final Clock clock;

    ProofDeeds(ProofsOfUse proofs, EndWords endWords, Clock clock) {
        this.proofs = proofs;
        this.endWords = endWords;
        this.clock = clock;
    }

    @Bean
    Deed askAboutProof(AskBackProof askBack) {
        return Deed.at("nachweis/rueckfrage", "ask-back", ADMINISTRATOR)
                .onTask(CaseTask.CHECK_PROOF)
                .beginsWith((it, form) ->
                        form.on = DateFields.of(HouseTime.today(clock).plusDays(ASK_BACK_DAYS)))
                .asks(TEXT.printed(), ON.judgedBy(day -> ReplyDay.require(day, HouseTime.today(clock))))
                .does((it, said) -> {
                    askBack.askBack(
                            new AskBackProof.Command(it.caseNumber(), said.get(TEXT), said.get(ON), it.actor()));
                    return it.done("proof-asked-back");
                });
    }

    @Bean
    Deed takeBackAcceptance(ReverseAcceptance reverse) {
        return Deed.at("nachweis/anerkennung-aufheben", "reverse-acceptance", ADMINISTRATOR)
                .offeredWhile(opened -> reverse.isPossible(opened.caseNumber()))
                .shows(this::claim)
                .asks(REASON)
                .does((it, said) -> {
                    reverse.reverse(new ReverseAcceptance.Command(it.caseNumber(), said.get(REASON), it.actor()));
                    return it.done("acceptance-reversed");
                });
    }

    @Bean
    Deed moneyCameBack(RecordRepayment record) {
        return Deed.at("rueckzahlung", "repayment", FINANCE, ADMINISTRATOR)
                .onTask(CaseTask.AWAIT_REPAYMENT)
                .unless(opened ->
                        proofs.require(opened.caseNumber()).openClaim().isZero())
                .countsOnce()
                .beginsWith((it, form) -> {
                    form.on = DateFields.of(HouseTime.today(clock));
                    form.amount = proofs.require(it.caseNumber()).openClaim().toGermanNumber();
                })
                .shows((it, page) -> {
                    claim(it, page);
                    var suspendedOn = proofs.require(it.caseNumber()).claimSuspendedOn();
                    if (suspendedOn != null) {
                        page.fact(
                                it.words().text("case.proof.claim"),
                                endWords.contested(it.caseNumber(), GermanDates.inWords(suspendedOn)));
                    }
                })
                .asksOf(it -> List.of(
                        AMOUNT.judgedBy(sum -> record.requireAmount(it.caseNumber(), sum)),
                        ON.judgedBy(day -> record.requireDay(it.caseNumber(), day))))
                .does((it, said) -> {
                    record.record(
                            new RecordRepayment.Command(it.caseNumber(), said.get(AMOUNT), said.get(ON), it.actor()));
                    return it.done("repayment-recorded");
                });
    }

    private void claim(CaseAtHand it, Draft page) {
        page.fact(
                it.words().text("case.proof.open-claim"),
                proofs.require(it.caseNumber()).openClaim().toGerman());
    }
}
