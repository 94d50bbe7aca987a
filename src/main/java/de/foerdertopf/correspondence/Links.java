package de.foerdertopf.correspondence;

import de.foerdertopf.platform.Addresses;
import de.foerdertopf.shared.CaseNumber;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where in the pages a message leads. */
@Component
public class Links {

    private final Addresses addresses;

    Links(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Where a group sees how far its case is. */
    public String status(CaseNumber caseNumber) {
        return addresses.of("/meine/" + caseNumber);
    }

    /** Where the recipient, once signed in, can retrieve a notice; to open it retrieves nothing yet. */
    String retrieval(CaseNumber caseNumber, int letter) {
        return addresses.of("/meine/" + caseNumber + "/briefe/" + letter + "/abruf");
    }

    /** Where a group reports on its project. */
    public String proof(CaseNumber caseNumber) {
        return addresses.of("/meine/" + caseNumber + "/nachweis");
    }

    /** Where a fiscal sponsor, once signed in, sees how far a case of its group is. */
    public String sponsored(CaseNumber caseNumber) {
        return addresses.of("/gruppen/" + caseNumber);
    }

    /** Where a fiscal sponsor hands in the report that the notice obliges it to. */
    public String sponsoredProof(CaseNumber caseNumber) {
        return addresses.of("/gruppen/" + caseNumber + "/nachweis");
    }

    /** Where staff see who wants to talk. */
    public String counsellingRequest(UUID request) {
        return addresses.of("/schreibtisch/beratung/" + request);
    }

    /** Where a sponsor answers; the token works once. */
    public String sponsor(String token) {
        return addresses.of("/traeger/" + token);
    }
}
