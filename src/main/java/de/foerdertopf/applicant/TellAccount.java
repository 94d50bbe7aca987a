package de.foerdertopf.applicant;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down to which account a case's money shall go, first or anew. */
@Service
public class TellAccount {

    private final AccountRecordRepository accounts;
    private final List<CertifiedMoney> certifiedMoney;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TellAccount(
            AccountRecordRepository accounts,
            List<CertifiedMoney> certifiedMoney,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.certifiedMoney = certifiedMoney;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was told.
     *
     * @param recipientName whom the account should belong to; another holder is shown on the payment order
     * @param typedBy who typed it, and so does not confirm it alone
     * @param by who puts it into force now, for the trail
     * @param withConsent whether a fiscal sponsor names it together with its consent
     */
    public record Command(
            CaseNumber caseNumber,
            String holder,
            Iban iban,
            String recipientName,
            Actor typedBy,
            Actor by,
            boolean withConsent) {

        /** By itself. */
        public Command(CaseNumber caseNumber, String holder, Iban iban, String recipientName, Actor typedBy, Actor by) {
            this(caseNumber, holder, iban, recipientName, typedBy, by, false);
        }

        /** Where whoever types it puts it into force, too. */
        public Command(CaseNumber caseNumber, String holder, Iban iban, String recipientName, Actor by) {
            this(caseNumber, holder, iban, recipientName, by, by);
        }
    }

    /**
     * A new account is in force; it is not confirmed yet, by a second person where its money was certified already.
     *
     * @param withConsent whether it came together with a fiscal sponsor's consent, which is told as well
     */
    public record AccountTold(
            CaseNumber caseNumber,
            String ibanBefore,
            Iban iban,
            String holder,
            boolean withConsent,
            Instant at,
            Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.personal("iban", ibanBefore, iban.normalised()), Change.personal("holder", "", holder));
        }
    }

    /**
     * Does nothing where this very account is in force and nobody has to look at it.
     *
     * @throws BusinessRuleViolation {@code account.no-iban}
     */
    @Transactional
    public void tell(Command command) {
        if (!Iban.isMeantBy(command.iban().typed())) {
            throw new BusinessRuleViolation("account.no-iban");
        }
        var last = accounts.findFirstByCaseNumberOrderByToldAtDescIdDesc(command.caseNumber());
        var before = last.map(a -> a.view().iban().normalised()).orElse("");
        var told = new AccountRecord(
                command.caseNumber(),
                command.holder(),
                command.iban(),
                command.recipientName(),
                toldAt(last),
                command.typedBy());
        if (last.filter(known -> known.isInForce() && known.isSettled())
                .filter(told::isSameAs)
                .filter(known -> known.isFor(command.recipientName()))
                .isPresent()) {
            return;
        }
        var certified = certifiedMoney.stream().anyMatch(port -> port.isCertified(command.caseNumber()));
        last.ifPresent(known -> told.replace(known, certified));
        if (certified && last.isEmpty() && command.typedBy().isStaff()) {
            told.needSecondPerson();
        }
        accounts.save(told);
        events.publishEvent(new AccountTold(
                command.caseNumber(),
                before,
                command.iban(),
                command.holder(),
                command.withConsent(),
                clock.instant(),
                command.by()));
    }

    /** Always after the account before it, also where the clock stands still: the last one told is in force. */
    private Instant toldAt(Optional<AccountRecord> last) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return last.map(AccountRecord::toldAt)
                .filter(before -> !before.isBefore(now))
                .map(before -> before.plus(1, ChronoUnit.MICROS))
                .orElse(now);
    }
}
