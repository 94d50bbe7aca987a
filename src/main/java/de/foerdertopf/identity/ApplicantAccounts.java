package de.foerdertopf.identity;

import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of people who apply. */
@Component
@Transactional(readOnly = true)
public class ApplicantAccounts {

    private final ApplicantAccountRepository accounts;

    ApplicantAccounts(ApplicantAccountRepository accounts) {
        this.accounts = accounts;
    }

    /** The account, or {@link NotFoundException}. */
    public ApplicantAccount require(ApplicantId id) {
        return find(id).orElseThrow(() -> new NotFoundException("No applicant " + id));
    }

    public Optional<ApplicantAccount> find(ApplicantId id) {
        return accounts.findById(id.value()).map(ApplicantLogin::account);
    }

    public Optional<ApplicantAccount> byEmail(EmailAddress email) {
        return accounts.findByEmail(email.value()).map(ApplicantLogin::account);
    }

    /** The first accounts by address. */
    public List<ApplicantAccount> first(int most) {
        return accounts.findAllByOrderByEmail(Limit.of(most)).stream()
                .map(ApplicantLogin::account)
                .toList();
    }
}
