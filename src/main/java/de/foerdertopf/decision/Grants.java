package de.foerdertopf.decision;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was granted, for the stages that pay and settle. */
@Component
public class Grants {

    /**
     * The grant of a case.
     *
     * @throws NotFoundException if nothing is granted
     */
    public Grant require(CaseNumber caseNumber) {
        throw new NotFoundException("No grant in " + caseNumber);
    }

    /** Why nothing may be paid today, as codes ({@code certificate-missing}, {@code sponsor-account-unchecked}, …). */
    public List<String> obstaclesToPayment(CaseNumber caseNumber) {
        return List.of();
    }
}
