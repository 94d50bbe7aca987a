package de.foerdertopf.identity;

import de.foerdertopf.identity.ApplicantEvents.ApplicantAddressCorrected;
import de.foerdertopf.mail.Outbox;
import de.foerdertopf.mail.OutgoingMail;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.Texts;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects the mistyped address of a person who applies. Whoever holds the address holds the cases: so staff must say how they
 * made sure, may do it only for people whose cases they all look after, and both addresses are told.
 */
@Service
public class CorrectApplicantAddress {

    private static final int SHORTEST_CHECK = 10;
    private static final int LONGEST_CHECK = 500;

    private final ApplicantAccountRepository accounts;
    private final Staff staff;
    private final ObjectProvider<ApplicantFunds> applicantFunds;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectApplicantAddress(
            ApplicantAccountRepository accounts,
            Staff staff,
            ObjectProvider<ApplicantFunds> applicantFunds,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.staff = staff;
        this.applicantFunds = applicantFunds;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Corrects the address.
     *
     * @throws BusinessRuleViolation {@code applicant.address-unknown}, {@code applicant.address-taken},
     *     {@code applicant.address-check}
     */
    @Transactional
    public ApplicantId correct(Command command) {
        var person =
                staff.find(StaffId.of(command.by())).orElseThrow(() -> new NotFoundException("Not for this person"));
        if (!person.hasAnywhere(Role.ADMINISTRATOR, Role.COUNSELLOR)) {
            throw new NotFoundException("Not for this person");
        }
        var check = Texts.clean(command.check());
        if (check.length() < SHORTEST_CHECK || check.length() > LONGEST_CHECK) {
            throw new BusinessRuleViolation("applicant.address-check", SHORTEST_CHECK, LONGEST_CHECK);
        }
        // A person of another fund is answered like an unknown address.
        var account = accounts.findByEmail(command.wrong().value())
                .filter(found -> mayCorrect(person, found.id()))
                .orElseThrow(() -> new BusinessRuleViolation("applicant.address-unknown"));
        accounts.lockAddress(command.right().value());
        if (accounts.findByEmail(command.right().value()).isPresent()) {
            throw new BusinessRuleViolation("applicant.address-taken");
        }
        account.correctAddress(command.right());
        events.publishEvent(new ApplicantAddressCorrected(
                account.id(), command.wrong().value(), command.right().value(), check, clock.instant(), command.by()));
        var occasion = UUID.randomUUID();
        tell("address-corrected", "address-corrected:" + occasion, command.right());
        tell("address-no-longer-used", "address-no-longer-used:" + occasion, command.wrong());
        return account.id();
    }

    private boolean mayCorrect(StaffMember person, ApplicantId applicant) {
        return applicantFunds.stream()
                .flatMap(port -> port.of(applicant).stream())
                .allMatch(fund -> person.has(fund, Role.ADMINISTRATOR, Role.COUNSELLOR));
    }

    private void tell(String template, String key, EmailAddress to) {
        outbox.enqueue(new OutgoingMail(key, to.value(), "", template, Map.of(), null, java.util.List.of(), false));
    }

    /**
     * What was wrong and what is right.
     *
     * @param check how staff made sure who asks, such as "called back at the number on the paper form"
     */
    public record Command(EmailAddress wrong, EmailAddress right, String check, Actor by) {}
}
