package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.NewDocument;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What every message about a case may say, beside its own values: who reads it, of which group and fund, whom one can ask. */
@Component
class MessageModels {

    private static final String CODE = "girocode.png";

    private final Applications applications;
    private final Funds funds;
    private final Links links;
    private final DocumentStore documents;

    MessageModels(Applications applications, Funds funds, Links links, DocumentStore documents) {
        this.applications = applications;
        this.funds = funds;
        this.links = links;
        this.documents = documents;
    }

    /** What goes with the mail: to whoever is asked for money, and nobody else, also the code that its banking app reads. */
    List<DocumentId> attachments(CaseNumber caseNumber, Addressee addressee, Message message) {
        var slip = message.slip();
        if (slip == null || !slip.isScannable() || !isRecipient(addressee, caseNumber)) {
            return message.attachments();
        }
        var code = documents.store(new NewDocument(CODE, "image/png", RetentionClass.CASE, slip.giroCodeFile()));
        return Stream.concat(message.attachments().stream(), Stream.of(code.id()))
                .toList();
    }

    private boolean isRecipient(Addressee addressee, CaseNumber caseNumber) {
        var sponsors = Addressee.sponsorIsRecipient(applications.require(caseNumber));
        return addressee.role() == (sponsors ? Addressee.Role.SPONSOR : Addressee.Role.GROUP);
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
        model.put("group", application.answers().initiative().nameInLetters());
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
            var ofSponsor = addressee.role() == Addressee.Role.SPONSOR;
            model.put("statusLink", ofSponsor ? links.sponsored(caseNumber) : links.status(caseNumber));
            model.put("proofLink", ofSponsor ? links.sponsoredProof(caseNumber) : links.proof(caseNumber));
        }
        return model;
    }
}
