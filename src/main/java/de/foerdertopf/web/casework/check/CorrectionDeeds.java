package de.foerdertopf.web.casework.check;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.identity.Role.AUTHORIZER;
import static de.foerdertopf.identity.Role.COUNSELLOR;
import static de.foerdertopf.identity.Role.FINANCE;
import static de.foerdertopf.web.form.Fields.CHANNEL;
import static de.foerdertopf.web.form.Fields.ON;
import static de.foerdertopf.web.form.Fields.REASON;
import static de.foerdertopf.web.form.Fields.TEXT;

import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.CorrectReceivedOn;
import de.foerdertopf.application.RecordConductCertificate;
import de.foerdertopf.application.UndoWithdrawal;
import de.foerdertopf.application.WithdrawApplication;
import de.foerdertopf.assessment.DeclareConflict;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.CaseStanding;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import de.foerdertopf.web.layout.DateFields;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff record because it came another way, and what they put right: certificates, dates, withdrawal, bias. */
@Configuration(proxyBeanMethods = false)
class CorrectionDeeds {

    private static final Field<String> WHO = Fields.text("who", 200);

    private final CaseStanding standing;

    CorrectionDeeds(CaseStanding standing) {
        this.standing = standing;
    }

    @Bean
    Deed seeCertificate(RecordConductCertificate record, Clock clock) {
        return Deed.at("fuehrungszeugnis", "certificate", COUNSELLOR, ADMINISTRATOR)
                .opensWhile(opened -> true)
                .countsOnce()
                .beginsWith((it, form) -> form.on = DateFields.of(HouseTime.today(clock)))
                .asks(WHO, ON.judgedBy(record::requireDay))
                .does((it, said) -> {
                    record.record(new RecordConductCertificate.Command(
                            it.caseNumber(),
                            said.get(WHO),
                            said.get(ON),
                            it.opened().person().name(),
                            it.actor()));
                    return it.done("certificate-seen");
                });
    }

    @Bean
    Deed correctDayOfReceipt(CorrectReceivedOn correct) {
        return Deed.at("eingang", "received-on", ADMINISTRATOR)
                .opensWhile(this::isAppliedFor)
                .beginsWith((it, form) ->
                        form.on = DateFields.of(it.opened().application().receivedOn()))
                .asks(ON.judgedBy(correct::requireDay), REASON)
                .does((it, said) -> {
                    correct.correct(
                            new CorrectReceivedOn.Command(it.caseNumber(), said.get(ON), said.get(REASON), it.actor()));
                    return it.done("received-on-corrected");
                });
    }

    @Bean
    Deed withdraw(WithdrawApplication withdraw) {
        return Deed.at("ruecknahme", "withdraw", ADMINISTRATOR)
                .opensWhile(this::isAppliedFor)
                .asks(CHANNEL, TEXT)
                .does((it, said) -> {
                    withdraw.withdraw(new WithdrawApplication.Command(
                            it.caseNumber(), said.get(CHANNEL), said.get(TEXT), it.actor()));
                    return it.done("application-withdrawn");
                });
    }

    @Bean
    Deed takeBackWithdrawal(UndoWithdrawal undo) {
        return Deed.at("ruecknahme/aufheben", "undo-withdrawal", ADMINISTRATOR)
                .opensWhile(CorrectionDeeds::isWithdrawn)
                .asks(REASON)
                .does((it, said) -> {
                    undo.undo(new UndoWithdrawal.Command(it.caseNumber(), said.get(REASON), it.actor()));
                    return it.done("withdrawal-undone");
                });
    }

    @Bean
    Deed stayOut(DeclareConflict declare, Payments payments) {
        return Deed.at("befangenheit", "conflict", ADMINISTRATOR, COUNSELLOR, FINANCE, AUTHORIZER)
                .opensWhile(opened -> !standing.isOver(opened.caseNumber())
                        || payments.tooMuch(opened.caseNumber()).isPositive())
                .asks(REASON)
                .does((it, said) -> {
                    declare.declare(new DeclareConflict.Command(
                            it.caseNumber(), it.actor().id(), said.get(REASON), it.actor()));
                    return it.done("conflict-declared");
                });
    }

    private boolean isAppliedFor(DeskCase opened) {
        return standing.isBeforeDecision(opened.caseNumber()) && !isWithdrawn(opened);
    }

    private static boolean isWithdrawn(DeskCase opened) {
        return opened.application().state() == ApplicationState.WITHDRAWN;
    }
}
