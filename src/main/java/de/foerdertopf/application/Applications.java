package de.foerdertopf.application;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.Names;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Mailbox;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All applications that came in. */
@Component
@Transactional(readOnly = true)
public class Applications {

    private final ApplicationRepository applications;
    private final CertificateRecordRepository certificates;
    private final PayeeAccounts accounts;

    Applications(ApplicationRepository applications, CertificateRecordRepository certificates, PayeeAccounts accounts) {
        this.applications = applications;
        this.certificates = certificates;
        this.accounts = accounts;
    }

    /** The application of this case, or {@link NotFoundException}. */
    public SubmittedApplication require(CaseNumber caseNumber) {
        return view(applications.require(caseNumber));
    }

    public Optional<SubmittedApplication> find(CaseNumber caseNumber) {
        return applications.findByCaseNumber(caseNumber).map(this::view);
    }

    /** What an applicant's account has submitted, the newest first. */
    public List<SubmittedApplication> ofApplicant(UUID applicantId) {
        return applications.findByApplicantIdOrderBySubmittedAtDesc(applicantId).stream()
                .map(this::view)
                .toList();
    }

    /** What the house writes to the group about at this address, however it was handed in, the newest first. */
    public List<SubmittedApplication> ofContact(EmailAddress address) {
        return applications.ofContact(Mailbox.spellings(address.value())).stream()
                .map(this::view)
                .toList();
    }

    /** Cases whose fiscal sponsor is written to at this address and consented, the newest first. */
    public List<SubmittedApplication> ofSponsor(EmailAddress address) {
        return applications.ofSponsor(Mailbox.spellings(address.value()), SponsorState.CONSENTED).stream()
                .map(this::view)
                .toList();
    }

    /**
     * Applications to the same fund for the same project days that have the same account or the same group's name, in order of their
     * numbers: an application on paper often names no account yet. The account is the one in force, whenever it was told.
     */
    public List<SubmittedApplication> ofSamePeopleAndDays(SubmittedApplication application) {
        var period = application.answers().project().period();
        var sameName = ofInitiative(application.answers().initiative().name()).stream()
                .filter(other -> other.fund().equals(application.fund())
                        && other.answers().project().period().equals(period));
        return Stream.concat(withSameAccount(application), sameName)
                .filter(other -> !other.caseNumber().equals(application.caseNumber()))
                .collect(Collectors.toMap(
                        SubmittedApplication::caseNumber, Function.identity(), (one, same) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private Stream<SubmittedApplication> withSameAccount(SubmittedApplication application) {
        var account = accountOf(application).orElse(null);
        if (account == null) {
            return Stream.of();
        }
        var period = application.answers().project().period();
        var answered = applications
                .findByFundAndTermsAccountKeyAndTermsProjectStartAndTermsProjectEndOrderBySubmittedAt(
                        application.fund(), SearchTerms.accountKey(account), period.from(), period.to())
                .stream()
                .map(this::view)
                .filter(other -> accountOf(other)
                        .filter(theirs -> SearchTerms.accountKey(theirs).equals(SearchTerms.accountKey(account)))
                        .isPresent());
        var toldLater = accounts.casesPaidTo(account).stream()
                .flatMap(other -> find(other).stream())
                .filter(other -> other.fund().equals(application.fund())
                        && other.answers().project().period().equals(period));
        return Stream.concat(answered, toldLater);
    }

    private Optional<Iban> accountOf(SubmittedApplication application) {
        return accounts.find(application.caseNumber())
                .map(PayeeAccount::iban)
                .or(() -> Optional.ofNullable(application.answers().account()).map(BankAccount::iban));
    }

    /** Everything that the group of this name applied for, in order of submission. */
    public List<SubmittedApplication> ofInitiative(String name) {
        return applications.findByTermsInitiativeKeyOrderBySubmittedAt(Names.key(name)).stream()
                .map(this::view)
                .toList();
    }

    private SubmittedApplication view(Application application) {
        return application.view(certificates.findByCaseNumberOrderBySeenOn(application.caseNumber()).stream()
                .map(CertificateRecord::view)
                .toList());
    }
}
