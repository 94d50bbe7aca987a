package de.foerdertopf.correspondence;

import de.foerdertopf.decision.Grants;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.GrantTerms;
import de.foerdertopf.notice.letters.NamedLetter;
import de.foerdertopf.notice.letters.Provision;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The approval of a case, as the letters cite it that claim its money back. */
@Component
class CitedApprovals {

    private final Notices notices;
    private final Grants grants;

    CitedApprovals(Notices notices, Grants grants) {
        this.notices = notices;
        this.grants = grants;
    }

    NoticeId id(CaseNumber caseNumber) {
        return require(caseNumber).id();
    }

    LocalDate issuedOn(CaseNumber caseNumber) {
        return require(caseNumber).issuedOn();
    }

    NamedLetter named(CaseNumber caseNumber) {
        return notices.named(id(caseNumber));
    }

    /** The last day of the project, as approved or changed since. */
    LocalDate projectEnd(CaseNumber caseNumber) {
        return grants.require(caseNumber).projectPeriod().to();
    }

    /**
     * What it ordered about a matter.
     *
     * @param heading how older letters, which name no matters, head it
     */
    Provision provision(CaseNumber caseNumber, String matter, String heading) {
        return notices.grantTerms(caseNumber).map(GrantTerms::provisions).orElse(List.of()).stream()
                .filter(provision -> provision.is(matter, heading))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The approval orders nothing about " + matter));
    }

    private IssuedNotice require(CaseNumber caseNumber) {
        return notices.ofDecision(caseNumber).orElseThrow();
    }
}
