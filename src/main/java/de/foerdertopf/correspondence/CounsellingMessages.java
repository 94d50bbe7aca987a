package de.foerdertopf.correspondence;

import de.foerdertopf.counselling.RequestCounselling.CounsellingRequested;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.mail.Outbox;
import de.foerdertopf.mail.OutgoingMail;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the counsellors of a fund that somebody wants to talk; where a fund has none, its administrators, else its office. */
@Component
class CounsellingMessages {

    private final Funds funds;
    private final Staff staff;
    private final Outbox outbox;
    private final Links links;

    CounsellingMessages(Funds funds, Staff staff, Outbox outbox, Links links) {
        this.funds = funds;
        this.staff = staff;
        this.outbox = outbox;
        this.links = links;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(CounsellingRequested event) {
        var wanted = event.fund();
        var names = new TreeMap<String, String>();
        for (var fund : wanted == null ? funds.all() : List.of(funds.require(wanted))) {
            names.putAll(counsellorsOf(fund));
        }
        var fundName = wanted == null ? "noch offen" : funds.require(wanted).name();
        names.forEach((address, name) -> outbox.enqueue(new OutgoingMail(
                "counselling-requested:" + event.requestId() + ":" + address,
                address,
                name,
                "counselling-requested",
                Map.of("name", name, "fundName", fundName, "link", links.counsellingRequest(event.requestId())),
                null,
                List.of(),
                false)));
    }

    private Map<String, String> counsellorsOf(Fund fund) {
        var names = new TreeMap<String, String>();
        for (var role : List.of(Role.COUNSELLOR, Role.ADMINISTRATOR)) {
            if (names.isEmpty()) {
                staff.withRole(role, fund.code()).forEach(person -> names.put(person.email(), person.name()));
            }
        }
        if (names.isEmpty()) {
            names.put(fund.authority().email(), fund.authority().department());
        }
        return names;
    }
}
