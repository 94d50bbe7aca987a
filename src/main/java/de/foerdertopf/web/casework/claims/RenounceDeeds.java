package de.foerdertopf.web.casework.claims;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.web.form.Fields.CHANNEL;
import static de.foerdertopf.web.form.Fields.TEXT;

import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.proofofuse.RenounceGrant;
import de.foerdertopf.proofofuse.Renunciations;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.layout.Fmt;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A group gives its grant up: whoever runs the fund notes how it said so. */
@Configuration(proxyBeanMethods = false)
class RenounceDeeds {

    @Bean
    Deed renounce(RenounceGrant renounce, Renunciations renunciations, Payments payments, Fmt fmt) {
        return Deed.at("verzicht", "renounce", ADMINISTRATOR)
                .offeredWhile(opened -> renunciations.isPossible(opened.caseNumber()))
                .shows((it, page) -> {
                    if (payments.isAtTheCashOffice(it.caseNumber())) {
                        page.lead(it.words().text("deed.renounce.lead.under-way"));
                    }
                    WhatWentOut.show(it, page, payments, fmt);
                })
                .asks(CHANNEL, TEXT)
                .does((it, said) -> {
                    renounce.renounce(
                            new RenounceGrant.Command(it.caseNumber(), said.get(CHANNEL), said.get(TEXT), it.actor()));
                    return it.done("grant-renounced");
                });
    }
}
