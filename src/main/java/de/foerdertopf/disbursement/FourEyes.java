package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.identity.Roster;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is a payment's first person, and so not its second one: whoever certified it, and whoever typed the account to which it goes, never
 * releases it. Where that leaves nobody, the system administration must see to it that somebody can.
 */
@Component
@Transactional(readOnly = true)
public class FourEyes {

    private static final String CERTIFIED = "disbursement.same-person";
    private static final String TYPED = "disbursement.account-typed";

    private final PaymentRepository payments;
    private final PaymentCertificateRepository certificates;
    private final PayeeAccounts accounts;
    private final Conflicts conflicts;
    private final Staff staff;

    FourEyes(
            PaymentRepository payments,
            PaymentCertificateRepository certificates,
            PayeeAccounts accounts,
            Conflicts conflicts,
            Staff staff) {
        this.payments = payments;
        this.certificates = certificates;
        this.accounts = accounts;
        this.conflicts = conflicts;
        this.staff = staff;
    }

    /** Whether this person certifies no payment of the case: she changed its account herself, and nobody else has confirmed that. */
    public boolean leavesOrder(CaseNumber caseNumber, Actor person) {
        return accounts.find(caseNumber)
                .filter(account -> account.isVouchedForOnlyBy(person))
                .isPresent();
    }

    /** Why this person does not release the payment, as the code of a sentence; empty where she may, if it is her duty. */
    public Optional<String> leavesRelease(PaymentId id, Actor person) {
        return leavesRelease(
                payments.findById(id.value()).orElseThrow(() -> new NotFoundException("No payment " + id)), person);
    }

    /** @throws BusinessRuleViolation if this person is the payment's first one */
    void requireSecondPerson(Payment payment, Actor person) {
        var why = leavesRelease(payment, person);
        if (why.filter(CERTIFIED::equals).isPresent()) {
            throw new BusinessRuleViolation(CERTIFIED);
        }
        if (why.isPresent()) {
            throw new BusinessRuleViolation(TYPED);
        }
    }

    private Optional<String> leavesRelease(Payment payment, Actor person) {
        if (payment.view().orderedBy().equals(person.id()) || certifiedEarlier(payment, person)) {
            return Optional.of(CERTIFIED);
        }
        return accounts.find(payment.caseNumber())
                .filter(account -> account.isTypedBy(person))
                .map(account -> TYPED);
    }

    /** Everybody who is there and may release the payment. */
    public List<StaffMember> releasers(PaymentId id) {
        return releasers(
                payments.findById(id.value()).orElseThrow(() -> new NotFoundException("No payment " + id)),
                staff.roster());
    }

    /** Checked payments that nobody who is there may release, those that wait longest first. */
    public List<PaymentView> leftToNobody() {
        var waiting = payments.findByStateOrderByOrderedAtAscNumberAsc(PaymentState.ORDERED);
        if (waiting.isEmpty()) {
            return List.of();
        }
        var roster = staff.roster();
        return waiting.stream()
                .filter(payment -> releasers(payment, roster).isEmpty())
                .map(Payment::view)
                .toList();
    }

    private List<StaffMember> releasers(Payment payment, Roster roster) {
        return roster.actingAs(PaymentDuty.RELEASE.role(), payment.fund(), conflicts.of(payment.caseNumber())).stream()
                .filter(person -> leavesRelease(payment, person.actor()).isEmpty())
                .toList();
    }

    /** Whether this person certified the payment with the decision, even if somebody else ordered it in the end. */
    private boolean certifiedEarlier(Payment payment, Actor by) {
        return certificates
                .findById(payment.grantId())
                .filter(certificate -> certificate.certifiedBy().id().equals(by.id()))
                .isPresent();
    }
}
