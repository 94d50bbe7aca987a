package de.foerdertopf.web.casework.claims;

import static de.foerdertopf.identity.Role.AUTHORIZER;
import static de.foerdertopf.identity.Role.FINANCE;
import static de.foerdertopf.web.form.Fields.ON;
import static de.foerdertopf.web.form.Fields.REASON;

import de.foerdertopf.proofofuse.CancelRefund;
import de.foerdertopf.proofofuse.OrderRefund;
import de.foerdertopf.proofofuse.Refunds;
import de.foerdertopf.proofofuse.SendRefund;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.workflow.CaseTask;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A group gets back what it paid and does not owe: one person orders it, another one records that it went out. */
@Configuration(proxyBeanMethods = false)
class RefundDeeds {

    private static final int LONGEST_NOTE = 200;

    private static final Field<String> NOTE =
            Fields.text("text", LONGEST_NOTE).printed().optional();

    private static final Pattern CENTS = Pattern.compile("\\d{1,12}");

    private final Refunds refunds;
    private final RefundWords words;
    private final Clock clock;

    RefundDeeds(Refunds refunds, RefundWords words, Clock clock) {
        this.refunds = refunds;
        this.words = words;
        this.clock = clock;
    }

    @Bean
    Deed refundToOrder(OrderRefund order) {
        return Deed.at("rueckgabe/anordnen", "order-refund", AUTHORIZER)
                .onTask(CaseTask.ORDER_REFUND)
                .countsOnce()
                .shows((it, page) -> refunds.due(it.caseNumber()).ifPresent(due -> {
                    words.facts(it.caseNumber(), due.ofClaim(), due.ofInterest(), page);
                    page.version(String.valueOf(due.amount().cents()));
                    words.mistakes(it.caseNumber(), page);
                }))
                .asks(NOTE)
                .does((it, said) -> {
                    order.order(new OrderRefund.Command(
                            it.caseNumber(), seen(it.version()), said.find(NOTE).orElse(""), it.actor()));
                    return it.done("refund-ordered");
                });
    }

    @Bean
    Deed refundToSend(SendRefund send) {
        return Deed.at("rueckgabe", "send-refund", FINANCE)
                .onTask(CaseTask.SEND_REFUND)
                .countsOnce()
                .beginsWith((it, form) -> form.on = DateFields.of(HouseTime.today(clock)))
                .shows((it, page) -> refunds.underWay(it.caseNumber()).ifPresent(ordered -> {
                    words.facts(it.caseNumber(), ordered.ofClaim(), ordered.ofInterest(), page);
                    words.order(ordered, page);
                    if (ordered.orderedBy().equals(it.actor().id())) {
                        page.leftToOthers(it.words().text("violation.refund.same-person"));
                    }
                    words.mistakes(it.caseNumber(), page);
                }))
                .asksOf(it -> List.of(ON.judgedBy(day -> send.requireDay(it.caseNumber(), day))))
                .does((it, said) -> {
                    send.record(new SendRefund.Command(it.caseNumber(), said.get(ON), it.actor()));
                    return it.done("refund-sent");
                });
    }

    @Bean
    Deed refundToCancel(CancelRefund cancel) {
        return Deed.at("rueckgabe/zuruecknehmen", "cancel-refund", AUTHORIZER, FINANCE)
                .onTask(CaseTask.SEND_REFUND)
                .countsOnce()
                .shows((it, page) -> refunds.underWay(it.caseNumber()).ifPresent(ordered -> {
                    words.facts(it.caseNumber(), ordered.ofClaim(), ordered.ofInterest(), page);
                    words.order(ordered, page);
                }))
                .asks(REASON)
                .does((it, said) -> {
                    cancel.cancel(it.caseNumber(), said.get(REASON), it.actor());
                    return it.done("refund-cancelled");
                });
    }

    /** What stood on the page, in cents; nothing where it says none. */
    private static Money seen(String version) {
        return CENTS.matcher(version).matches() ? Money.ofCents(Long.parseLong(version)) : Money.ZERO;
    }
}
