package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.typed.TypedSum;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;

/** Asks a group about the change that it wants, and looks at what it typed. */
@Component
class AskedChanges {

    private final Grants grants;
    private final Payments payments;
    private final ReachableAccounts reachable;
    private final MoneyWords words;
    private final MessageSource messages;
    private final Fmt fmt;

    AskedChanges(
            Grants grants,
            Payments payments,
            ReachableAccounts reachable,
            MoneyWords words,
            MessageSource messages,
            Fmt fmt) {
        this.grants = grants;
        this.payments = payments;
        this.reachable = reachable;
        this.words = words;
        this.messages = messages;
        this.fmt = fmt;
    }

    /** What a group is asked about a change of this kind, and what stands so far. */
    ChangePage page(SubmittedApplication application, String kind) {
        var caseNumber = application.caseNumber();
        var grant = grants.find(caseNumber).orElseThrow(() -> new NotFoundException("No grant"));
        var current = kind.equals("betrag")
                ? fmt.money(grant.amount())
                : fmt.weekday(grant.projectPeriod().to());
        return new ChangePage(
                caseNumber,
                kind,
                words.text(application, "change." + kind + ".lead", current),
                kind.equals("betrag") ? promise(application) : null);
    }

    /** Only what has not left the house can be held until the desk has answered. */
    private String promise(SubmittedApplication application) {
        var caseNumber = application.caseNumber();
        if (payments.isAtTheCashOffice(caseNumber)) {
            return words.text(application, "change.betrag.under-way");
        }
        return words.text(application, payments.isAnyToGoOut(caseNumber) ? "change.betrag.held" : "change.betrag.paid");
    }

    /** How much less is needed stands before the reason, in words that the desk reads. */
    String said(ChangeKind kind, ChangeForm form) {
        var why = Texts.clean(form.description);
        return kind == ChangeKind.AMOUNT
                ? text("change.betrag.said", fmt.money(needed(form).orElseThrow()), why)
                : why;
    }

    /** How much the group still needs; empty where nothing readable was typed. */
    static Optional<Money> needed(ChangeForm form) {
        return Optional.ofNullable(TypedSum.exact(form.amount).sum());
    }

    /** What is missing or cannot be asked for. */
    BindingResult check(ChangeForm form, ChangeKind kind, SubmittedApplication application) {
        var caseNumber = application.caseNumber();
        var errors = new DirectFieldBindingResult(form, "form");
        if (form.description.isBlank() && kind != ChangeKind.BANK_ACCOUNT) {
            errors.rejectValue("description", "typed.change.missing");
        }
        Typed.checkText(errors, "description", form.description);
        if (kind == ChangeKind.PERIOD) {
            Typed.requireDay(errors, "newEnd", form.newEnd, "typed.to.missing");
            var present = grants.require(caseNumber).projectPeriod().to();
            Typed.day(form.newEnd)
                    .filter(end -> !end.isAfter(present))
                    .ifPresent(end -> errors.rejectValue(
                            "newEnd", "typed.more-time.not-later", new Object[] {fmt.weekday(present)}, null));
        }
        if (kind == ChangeKind.AMOUNT) {
            checkAmount(errors, form, application);
        }
        if (kind == ChangeKind.BANK_ACCOUNT) {
            Typed.requireLine(errors, "holder", form.holder, "typed.holder.missing");
            Typed.requireIban(errors, "iban", form.iban);
            if (!errors.hasFieldErrors("iban") && reachable.isRefused(new Iban(Texts.cleanLine(form.iban)))) {
                errors.rejectValue("iban", "typed.iban.refused");
            }
        }
        return errors;
    }

    /** Less than what is granted, and no less than what was paid or is on its way: what is left of that comes back with the proof. */
    private void checkAmount(BindingResult errors, ChangeForm form, SubmittedApplication application) {
        var caseNumber = application.caseNumber();
        Typed.requireSum(errors, "amount", form.amount, "typed.less.missing");
        var paid = payments.paidTotal(caseNumber);
        var gone = payments.paidOrUnderWay(caseNumber);
        needed(form).filter(sum -> !errors.hasFieldErrors("amount")).ifPresent(sum -> {
            if (!sum.isPositive()) {
                errors.rejectValue("amount", "typed.less.nothing");
            } else if (!sum.isLessThan(grants.require(caseNumber).amount())) {
                errors.rejectValue(
                        "amount",
                        "typed.less.not-less",
                        new Object[] {fmt.money(grants.require(caseNumber).amount())},
                        null);
            } else if (sum.isLessThan(paid)) {
                errors.rejectValue("amount", "less", words.text(application, "typed.less.paid", fmt.money(paid)));
            } else if (sum.isLessThan(gone)) {
                errors.rejectValue("amount", "less", words.text(application, "typed.less.under-way", fmt.money(gone)));
            }
        });
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
