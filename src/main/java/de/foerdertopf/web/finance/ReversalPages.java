package de.foerdertopf.web.finance;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseEntry;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.layout.Fmt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page for a mistake about money shows. */
@Component
class ReversalPages {

    private final FinanceDesk desk;
    private final ReverseEntry reverseEntry;
    private final Refusals refusals;
    private final PaymentRows words;
    private final Fmt fmt;

    ReversalPages(FinanceDesk desk, ReverseEntry reverseEntry, Refusals refusals, PaymentRows words, Fmt fmt) {
        this.desk = desk;
        this.reverseEntry = reverseEntry;
        this.refusals = refusals;
        this.words = words;
        this.fmt = fmt;
    }

    ReversalPage of(Fund fund, ReversalKind kind, String subject, Actor actor) {
        var entry = entry(fund, kind, subject);
        var waiting = reverseEntry
                .waitingFor(kind, subject)
                .filter(wish -> wish.fund().equals(fund.code()))
                .orElse(null);
        return new ReversalPage(
                ReversalController.href(fund, kind, subject),
                entry.what(),
                entry.back(),
                entry.refused(),
                waiting,
                waiting == null ? null : desk.names(waiting.requestedBy()).get(waiting.requestedBy()),
                reverseEntry
                        .refused(kind, subject)
                        .map(answer -> words.text(
                                "reversal.refused",
                                desk.names(answer.by()).getOrDefault(answer.by(), answer.by()),
                                fmt.moment(answer.at()),
                                answer.refusal()))
                        .orElse(null),
                words.text("reversal.follows." + kind),
                words.crumbs(fund, words.text("reversal.title"), desk.reads(actor, fund.code())));
    }

    private record Entry(
            @Nullable String what,
            @Nullable String back,
            @Nullable String refused) {}

    private Entry entry(Fund fund, ReversalKind kind, String subject) {
        try {
            var entry = reverseEntry.subject(kind, subject);
            if (!entry.fund().equals(fund.code())) {
                throw new NotFoundException("No such entry in " + fund.code());
            }
            return new Entry(words.text("reversal." + kind, entry.about().toArray()), entry.page(), null);
        } catch (BusinessRuleViolation refused) {
            return new Entry(null, null, refusals.sentence(refused));
        }
    }
}
