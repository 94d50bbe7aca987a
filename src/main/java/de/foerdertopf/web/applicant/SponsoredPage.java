package de.foerdertopf.web.applicant;

import de.foerdertopf.notice.letters.PaymentSlip;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.Link;
import de.foerdertopf.web.layout.Stand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group's case as its fiscal sponsor sees it: what is its own to do, and the letters that it got.
 *
 * @param slip how it pays back what it owes; null where it owes nothing
 * @param proof the way to the report that was handed in; null while none was
 */
public record SponsoredPage(
        CaseNumber caseNumber,
        String initiative,
        String projectName,
        Stand stand,
        @Nullable PaymentSlip slip,
        List<StatusPage.Fact> facts,
        StatusPage.Contact contact,
        List<StatusPage.Letter> letters,
        @Nullable Link proof) {}
