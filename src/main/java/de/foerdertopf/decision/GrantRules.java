package de.foerdertopf.decision;

import de.foerdertopf.fund.FundRules;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** The rules under which a grant was approved: those of the edition to which its application is pinned. */
@Component
public class GrantRules {

    private final Grants grants;
    private final Funds funds;

    GrantRules(Grants grants, Funds funds) {
        this.grants = grants;
        this.funds = funds;
    }

    /** Of the authority that granted: by its code, such as {@code HB}. */
    public String land(CaseNumber caseNumber) {
        return funds.require(grants.require(caseNumber).fund()).authority().land();
    }

    /** The rules for what was granted in the case, or {@link de.foerdertopf.shared.NotFoundException} where nothing is granted. */
    public FundRules of(CaseNumber caseNumber) {
        return funds.edition(grants.require(caseNumber).edition()).rules();
    }
}
