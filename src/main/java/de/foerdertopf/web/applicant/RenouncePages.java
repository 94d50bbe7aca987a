package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.proofofuse.RenounceGrant;
import de.foerdertopf.proofofuse.Renunciations;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The page on which a group reads what giving its grant up means. */
@Component
class RenouncePages {

    private final Renunciations renunciations;
    private final ChangeWishes changeWishes;
    private final Funds funds;
    private final MessageSource messages;
    private final Fmt fmt;

    RenouncePages(
            Renunciations renunciations, ChangeWishes changeWishes, Funds funds, MessageSource messages, Fmt fmt) {
        this.renunciations = renunciations;
        this.changeWishes = changeWishes;
        this.funds = funds;
        this.messages = messages;
        this.fmt = fmt;
    }

    /**
     * What the page says.
     *
     * @param sentences what it means
     * @param possible false where somebody else must say so
     * @param mayWantLess whether the group can ask for less instead
     */
    record Page(List<String> sentences, boolean possible, boolean mayWantLess, String action, String backHref) {}

    /** Where what she saw is not so any more, it is asked for again. */
    String showChanged(SubmittedApplication application, Model model) {
        model.addAttribute("changed", text("renounce.meanwhile"));
        return show(application, new RenounceForm(), null, model);
    }

    /** Whether the grant is the group's own to give up. */
    static boolean isItsOwn(SubmittedApplication application) {
        return application.recipient().kind() != GrantRecipient.Kind.SPONSOR;
    }

    String show(SubmittedApplication application, RenounceForm form, @Nullable BindingResult errors, Model model) {
        var caseNumber = application.caseNumber();
        var standing = renunciations.standing(caseNumber);
        SeenForm.of(standing).putInto(model);
        FormFields.show(form, errors, model);
        var page = new Page(
                isItsOwn(application) ? meaning(caseNumber, standing) : sponsors(application),
                isItsOwn(application),
                changeWishes.mayAsk(application, ChangeWishes.AMOUNT),
                "/meine/" + caseNumber + "/verzicht",
                "/meine/" + caseNumber);
        return FundFaces.show("applicant/renounce", funds.require(application.fund()), page, model);
    }

    private List<String> meaning(CaseNumber caseNumber, RenounceGrant.Standing standing) {
        var sentences = new ArrayList<String>();
        sentences.add(text("renounce.text", fmt.money(standing.granted())));
        if (standing.paid().isPositive()) {
            sentences.add(text(
                    "renounce.paid", fmt.money(standing.paid()), fmt.weekday(renunciations.payBackUntil(caseNumber))));
        } else if (!standing.onItsWay()) {
            sentences.add(text("renounce.unpaid"));
        }
        if (standing.onItsWay()) {
            sentences.add(text("renounce.on-its-way"));
        }
        sentences.add(text("renounce.final"));
        return sentences;
    }

    private List<String> sponsors(SubmittedApplication application) {
        var office = funds.require(application.fund()).authority();
        return List.of(text("renounce.sponsor", MoneyWords.sponsorOf(application), office.phone(), office.email()));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
