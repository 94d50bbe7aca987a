package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.CaseNumber;
import jakarta.servlet.http.HttpServletRequest;

/** From which side somebody looks at a case: as the group that applied, or as the fiscal sponsor who answers for it. */
enum CaseSide {
    GROUP("/meine/"),
    SPONSOR("/gruppen/");

    private final String root;

    CaseSide(String root) {
        this.root = root;
    }

    /** The side to which the address of a page belongs. */
    static CaseSide of(HttpServletRequest request) {
        return request.getRequestURI().startsWith(SPONSOR.root) ? SPONSOR : GROUP;
    }

    /** The page of this case; what else belongs to it lies below. */
    String page(CaseNumber caseNumber) {
        return root + caseNumber;
    }
}
