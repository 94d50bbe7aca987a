package de.foerdertopf.web.applicant;

import de.foerdertopf.application.ChooseDelivery;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.writing.PortalDelivery;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.questions.Reads;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A group consents to retrieve its notice on the portal, or takes the consent back; only where its fund offers it. */
@Controller
@RequestMapping("/meine/{caseNumber}/briefwege")
class DeliveryController {

    private final OwnCases ownCases;
    private final PortalDelivery portal;
    private final ChooseDelivery chooseDelivery;
    private final Funds funds;
    private final MessageSource messages;

    DeliveryController(
            OwnCases ownCases,
            PortalDelivery portal,
            ChooseDelivery chooseDelivery,
            Funds funds,
            MessageSource messages) {
        this.ownCases = ownCases;
        this.portal = portal;
        this.chooseDelivery = chooseDelivery;
        this.funds = funds;
        this.messages = messages;
    }

    @GetMapping
    String ask(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = offered(caseNumber, actor);
        var form = new DeliveryForm();
        form.delivery = application.delivery().name();
        FormFields.show(form, null, model);
        return draw(application, model);
    }

    @TakesTwoClicks
    @PostMapping
    String choose(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeliveryForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var application = offered(caseNumber, actor);
        var delivery = Reads.chosen(DeliveryChoice.class, form.delivery);
        if (delivery == null) {
            errors.rejectValue("delivery", "typed.delivery.missing");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return draw(application, model);
        }
        chooseDelivery.choose(new ChooseDelivery.Command(caseNumber, delivery, actor));
        return "redirect:/meine/" + caseNumber + "?briefwege";
    }

    private SubmittedApplication offered(CaseNumber caseNumber, Actor actor) {
        var application = ownCases.require(caseNumber, actor);
        if (!portal.isOffered(application)) {
            throw new NotFoundException("This fund offers no portal");
        }
        return application;
    }

    private String draw(SubmittedApplication application, Model model) {
        FundFaces.put(funds.require(application.fund()), model);
        model.addAttribute("caseNumber", application.caseNumber());
        model.addAttribute(
                "deliveries",
                Arrays.stream(DeliveryChoice.values()).map(this::choice).toList());
        return "applicant/delivery";
    }

    private Choice choice(DeliveryChoice way) {
        var locale = LocaleContextHolder.getLocale();
        var key = "delivery-choice." + way;
        return new Choice(
                way.name(),
                messages.getMessage(key, null, locale),
                messages.getMessage(key + ".hint", null, null, locale));
    }
}
