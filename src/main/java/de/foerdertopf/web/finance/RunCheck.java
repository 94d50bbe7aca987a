package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.RunPreview;
import java.util.List;
import java.util.function.Predicate;

/** One check of a run before it is closed: how many of its payments pass. */
public record RunCheck(String key, long passing, long all) {

    static List<RunCheck> of(RunPreview preview) {
        var all = preview.ready();
        return List.of(
                check("iban", all, payment -> payment.iban().isValid()),
                new RunCheck("doubles", all.size() - preview.doubles(), all.size()),
                check("correct", all, payment -> !payment.orderedBy().isEmpty()),
                check(
                        "released",
                        all,
                        payment -> payment.releasedBy() != null
                                && !payment.releasedBy().equals(payment.orderedBy())),
                check("other-run", all, payment -> payment.run() == null));
    }

    private static RunCheck check(String key, List<PaymentView> payments, Predicate<PaymentView> passes) {
        return new RunCheck(key, payments.stream().filter(passes).count(), payments.size());
    }

    public boolean isPassed() {
        return passing == all;
    }
}
