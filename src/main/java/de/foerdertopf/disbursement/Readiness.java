package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.decision.Grants;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a released payment may still go out: something may have come up since its release. */
@Component
class Readiness {

    static final String ACCOUNT_CHANGED = "account-changed";

    private final Grants grants;
    private final PayeeAccounts accounts;

    Readiness(Grants grants, PayeeAccounts accounts) {
        this.grants = grants;
        this.accounts = accounts;
    }

    /** What holds the payment back; empty if it may go out. */
    List<String> obstacles(Payment payment) {
        var codes = new ArrayList<>(grants.obstaclesToPayment(payment.caseNumber()));
        if (accounts.find(payment.caseNumber()).filter(payment::isFor).isEmpty()) {
            codes.add(ACCOUNT_CHANGED);
        }
        return List.copyOf(codes);
    }
}
