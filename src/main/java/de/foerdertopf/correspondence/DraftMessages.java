package de.foerdertopf.correspondence;

import de.foerdertopf.application.ForgetOldDrafts.DraftExpires;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.ApplicantAccounts;
import de.foerdertopf.identity.ApplicantId;
import de.foerdertopf.mail.Outbox;
import de.foerdertopf.mail.OutgoingMail;
import de.foerdertopf.shared.GermanDates;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever began an application and never sent it that it will be deleted, with the day and how to keep it. */
@Component
class DraftMessages {

    private final ApplicantAccounts accounts;
    private final Funds funds;
    private final Outbox outbox;

    DraftMessages(ApplicantAccounts accounts, Funds funds, Outbox outbox) {
        this.accounts = accounts;
        this.funds = funds;
        this.outbox = outbox;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(DraftExpires event) {
        accounts.find(new ApplicantId(event.owner()))
                .ifPresent(account -> outbox.enqueue(new OutgoingMail(
                        "draft-expires:" + event.reference() + ":" + event.deletedOn() + ":" + event.warning(),
                        account.email(),
                        account.email(),
                        "draft-expires",
                        Map.of(
                                "title", event.title(),
                                "hasTitle", !event.title().isBlank(),
                                "fund", fund(event),
                                "touchedOn", GermanDates.inWords(event.touchedOn()),
                                "deletedOn", GermanDates.inWords(event.deletedOn()),
                                "draft", event.reference()),
                        null,
                        List.of(),
                        false)));
    }

    private String fund(DraftExpires event) {
        return funds.all().stream()
                .filter(fund -> fund.code().value().equals(event.fund()))
                .map(Fund::name)
                .findFirst()
                .orElse(event.fund());
    }
}
