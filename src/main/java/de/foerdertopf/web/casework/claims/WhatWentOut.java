package de.foerdertopf.web.casework.claims;

import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.DeedPages.Draft;
import de.foerdertopf.web.layout.Fmt;

/** What of a grant is paid, and what lies at the cash office and may still go out: whoever ends a grant has both before her eyes. */
final class WhatWentOut {

    private WhatWentOut() {}

    /** Whether anything was paid at all. */
    static boolean isAny(CaseAtHand it, Payments payments) {
        return payments.paidTotal(it.caseNumber()).isPositive();
    }

    static void show(CaseAtHand it, Draft page, Payments payments, Fmt fmt) {
        var paid = payments.paidTotal(it.caseNumber());
        page.fact(it.words().text("case.paid"), fmt.money(paid));
        if (payments.isAtTheCashOffice(it.caseNumber())) {
            var underWay = payments.paidOrUnderWay(it.caseNumber()).minus(paid);
            page.fact(
                    it.words().text("case.under-way"), it.words().text("case.under-way.recalled", fmt.money(underWay)));
        }
    }
}
