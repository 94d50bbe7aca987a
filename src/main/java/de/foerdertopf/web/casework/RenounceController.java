package de.foerdertopf.web.casework;

import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.proofofuse.RenounceGrant;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.casework.Deeds.Done;
import de.foerdertopf.web.layout.Fmt;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A group gives its grant up: whoever runs the fund notes how it said so. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}/verzicht")
class RenounceController {

    private final Desk desk;
    private final Deeds deeds;
    private final DeedPages pages;
    private final Words words;
    private final Fmt fmt;
    private final Payments payments;
    private final RenounceGrant renounceGrant;

    RenounceController(
            Desk desk,
            Deeds deeds,
            DeedPages pages,
            Words words,
            Fmt fmt,
            Payments payments,
            RenounceGrant renounceGrant) {
        this.desk = desk;
        this.deeds = deeds;
        this.pages = pages;
        this.words = words;
        this.fmt = fmt;
        this.payments = payments;
        this.renounceGrant = renounceGrant;
    }

    @GetMapping
    String ask(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return page(desk.administer(actor, caseNumber), model);
    }

    @PostMapping
    String renounce(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var channel = deeds.channel(errors, form);
        deeds.require(errors, "text", form.getText());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    renounceGrant.renounce(new RenounceGrant.Command(
                            caseNumber, Objects.requireNonNull(channel), form.cleanText(), actor));
                    return Done.in(opened, "grant-renounced");
                },
                () -> page(opened, model));
    }

    private String page(DeskCase opened, Model model) {
        return pages.page("renounce", opened, "verzicht")
                .fact(words.text("case.paid"), fmt.money(payments.paidTotal(opened.caseNumber())))
                .radios("channel", words.offlineChannels())
                .longtext("text")
                .show(model);
    }
}
