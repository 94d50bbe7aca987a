package de.foerdertopf.decision;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was granted, for the stages that pay and settle. */
@Component
@Transactional(readOnly = true)
public class Grants {

    private final DecisionRepository decisions;
    private final Applications applications;
    private final PayeeAccounts accounts;
    private final Findings findings;
    private final Funds funds;
    private final ChangeRequestRepository changes;

    Grants(
            DecisionRepository decisions,
            Applications applications,
            PayeeAccounts accounts,
            Findings findings,
            Funds funds,
            ChangeRequestRepository changes) {
        this.decisions = decisions;
        this.applications = applications;
        this.accounts = accounts;
        this.findings = findings;
        this.funds = funds;
        this.changes = changes;
    }

    public Optional<Grant> find(CaseNumber caseNumber) {
        return decisions
                .findByCaseNumberAndState(caseNumber, DecisionState.TAKEN)
                .filter(decision -> decision.outcome().isGrant())
                .map(Decision::view)
                .map(this::grant);
    }

    /**
     * The grant of a case.
     *
     * @throws NotFoundException if nothing is granted
     */
    public Grant require(CaseNumber caseNumber) {
        return find(caseNumber).orElseThrow(() -> new NotFoundException("No grant in " + caseNumber));
    }

    /**
     * Why nothing may be paid today, as codes: {@code sponsor-consent-missing}, {@code certificate-missing},
     * {@code account-missing}, {@code account-invalid}, {@code account-second-person} (changed after the money was certified, and
     * nobody else than who typed it has confirmed it), {@code account-unconfirmed} (a sponsor's account, or one that was changed,
     * needs a staff member's check through a second channel), {@code account-change-wished} (the group named another account, and
     * nobody has answered yet), {@code amount-change-wished} (the same of a smaller sum).
     */
    public List<String> obstaclesToPayment(CaseNumber caseNumber) {
        var application = applications.require(caseNumber);
        var obstacles = new ArrayList<String>();
        if (application.hasSponsor() && application.sponsorState() != SponsorState.CONSENTED) {
            obstacles.add("sponsor-consent-missing");
        }
        if (isCertificateMissing(caseNumber)) {
            obstacles.add("certificate-missing");
        }
        var account = accounts.find(caseNumber);
        if (account.isEmpty()) {
            obstacles.add("account-missing");
        } else if (!account.get().iban().isValid()) {
            obstacles.add("account-invalid");
        } else if (account.get().isWaitingForSecondPerson()) {
            obstacles.add("account-second-person");
        } else if (!account.get().checked()
                && (application.recipient().kind() == GrantRecipient.Kind.SPONSOR || accounts.wasChanged(caseNumber))) {
            obstacles.add("account-unconfirmed");
        }
        if (changes.existsByCaseNumberAndKindAndAcceptedIsNull(caseNumber, ChangeKind.BANK_ACCOUNT)) {
            obstacles.add("account-change-wished");
        }
        if (changes.existsByCaseNumberAndKindAndAcceptedIsNull(caseNumber, ChangeKind.AMOUNT)) {
            obstacles.add("amount-change-wished");
        }
        return List.copyOf(obstacles);
    }

    /**
     * Whether a certificate of conduct must be seen before money is paid: the condition stands as long as its finding was not set
     * aside and none was seen, before or after the decision.
     */
    public boolean isCertificateMissing(CaseNumber caseNumber) {
        return applications.require(caseNumber).certificatesSeen().isEmpty()
                && findings.of(caseNumber).stream()
                        .anyMatch(f -> f.consequence() == Consequence.CONDITION && f.counts());
    }

    private Grant grant(DecisionView decision) {
        var application = applications.require(decision.caseNumber());
        var round = funds.round(application.fund(), application.round());
        return new Grant(
                decision.caseNumber(),
                decision.id(),
                application.fund(),
                application.edition(),
                round.fiscalYear(),
                decision.amountGranted(),
                decision.financingType(),
                application.recipient().name(),
                application.answers().initiative().nameInLetters(),
                application.answers().project().title(),
                decision.projectPeriod(),
                Objects.requireNonNullElse(decision.decidedOn(), LocalDate.MIN),
                Objects.requireNonNullElse(decision.decidedBy(), ""));
    }
}
