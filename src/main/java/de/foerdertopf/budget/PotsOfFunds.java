package de.foerdertopf.budget;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens at start what the funds' {@code pots.yaml} name and nobody opened before. */
@Component
class PotsOfFunds {

    private static final Logger LOG = LoggerFactory.getLogger(PotsOfFunds.class);

    private final Funds funds;
    private final OpenPot openPot;
    private final Pots pots;

    PotsOfFunds(Funds funds, OpenPot openPot, Pots pots) {
        this.funds = funds;
        this.openPot = openPot;
        this.pots = pots;
    }

    @EventListener
    @Order(0)
    void open(ApplicationStartedEvent started) {
        for (var fund : funds.all()) {
            for (var pot : funds.pots(fund.code())) {
                var opened = openPot.open(new OpenPot.Command(
                        fund.code(),
                        pot.fiscalYear(),
                        pot.budget(),
                        "Ansatz nach den Dateien des Fonds",
                        Actor.SYSTEM));
                var inForce = pots.pot(fund.code(), pot.fiscalYear()).budget();
                if (!opened && !inForce.equals(pot.budget())) {
                    LOG.info(
                            "The pot of {} in {} holds {}; its file says {}: an open pot is changed on its page",
                            fund.code(),
                            pot.fiscalYear(),
                            inForce,
                            pot.budget());
                }
            }
        }
    }
}
