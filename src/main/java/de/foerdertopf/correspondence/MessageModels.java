package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every message about a case may say, beside its own values: who reads it, of which group and fund, whom one can ask. */
@Component
class MessageModels {

    private final Applications applications;
    private final Funds funds;
    private final Links links;

    MessageModels(Applications applications, Funds funds, Links links) {
        this.applications = applications;
        this.funds = funds;
        this.links = links;
    }

    /**
     * A group reads of a grant of its sponsor that the money is not its own: {@code sponsors} is true there, and {@code toSponsor} where
     * the sponsor reads. Its name is there only with {@code sponsors}, unless the message itself brings it. A link to the case is there only for whom it opens: where {@code page} is true.
     */
    Map<String, Object> of(CaseNumber caseNumber, Addressee addressee, Message message, boolean byMail) {
        var application = applications.require(caseNumber);
        var fund = funds.require(application.fund());
        var model = new HashMap<>(message.values());
        model.put("mail", byMail);
        model.put("name", addressee.name());
        model.put("group", application.answers().initiative().name());
        var sponsors = addressee.role() == Addressee.Role.GROUP && Addressee.sponsorIsRecipient(application);
        model.put("sponsors", sponsors);
        model.put("toSponsor", addressee.role() == Addressee.Role.SPONSOR);
        if (sponsors) {
            model.put("sponsorName", application.recipient().name());
        }
        model.put("fundName", fund.name());
        model.put("phone", fund.authority().phone());
        model.put("officeEmail", fund.authority().email());
        model.put("office", fund.authority().head() + ", " + fund.authority().department());
        var page = byMail && addressee.hasPage(application);
        model.put("page", page);
        if (page) {
            model.put("statusLink", links.status(caseNumber));
            model.put("proofLink", links.proof(caseNumber));
        }
        return model;
    }
}
