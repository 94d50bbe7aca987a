package de.foerdertopf.web.casework;

import de.foerdertopf.proofofuse.AcceptProof;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RejectedItem;
import de.foerdertopf.proofofuse.Settlement;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.TroubleAdvice;
import de.foerdertopf.web.questions.Reads;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Proofs of use at the desk: checked, accepted, asked back, paid back. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class ProofDeskController {

    private static final int ASK_BACK_DAYS = 14;

    private final Desk desk;
    private final Attempts attempts;
    private final Words words;
    private final ProofCheckPages pages;
    private final TroubleAdvice trouble;
    private final ProofsOfUse proofs;
    private final AcceptProof acceptProof;

    ProofDeskController(
            Desk desk,
            Attempts attempts,
            Words words,
            ProofCheckPages pages,
            TroubleAdvice trouble,
            ProofsOfUse proofs,
            AcceptProof acceptProof) {
        this.desk = desk;
        this.attempts = attempts;
        this.words = words;
        this.pages = pages;
        this.trouble = trouble;
        this.proofs = proofs;
        this.acceptProof = acceptProof;
    }

    @GetMapping("/nachweis")
    String askToCheck(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.administer(actor, caseNumber);
        var form = new ProofCheckForm();
        var errors = new DirectFieldBindingResult(form, "form");
        var settlement = previewed(submitted(caseNumber).caseNumber(), List.of(), errors);
        FormFields.show(form, errors.hasErrors() ? errors : null, model);
        return pages.show(opened, form, settlement, model);
    }

    /** Computes what accepting would mean; nothing is kept. */
    @PostMapping("/nachweis/vorschau")
    String preview(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") ProofCheckForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var opened = desk.administer(actor, caseNumber);
        var rejected = rejected(submitted(caseNumber), form, errors);
        var settlement = errors.hasErrors() ? null : previewed(caseNumber, rejected, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return pages.show(opened, form, settlement, model);
    }

    @PostMapping("/nachweis")
    String accept(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") ProofCheckForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var rejected = rejected(submitted(caseNumber), form, errors);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    acceptProof.accept(new AcceptProof.Command(caseNumber, rejected, actor));
                    return Done.in(opened, "proof-accepted");
                },
                () -> pages.show(opened, form, null, model));
    }

    /** What accepting would mean; where a rule stands against that, it speaks at the form. */
    private @Nullable Settlement previewed(CaseNumber caseNumber, List<RejectedItem> rejected, BindingResult errors) {
        try {
            return acceptProof.preview(caseNumber, rejected);
        } catch (BusinessRuleViolation e) {
            errors.reject("refused-by-a-rule", trouble.sentence(e));
            return null;
        }
    }

    private ProofView submitted(CaseNumber caseNumber) {
        var proof = proofs.require(caseNumber);
        if (proof.state() != ProofState.SUBMITTED) {
            throw new StaleCaseException(caseNumber, "check-proof");
        }
        return proof;
    }

    private List<RejectedItem> rejected(ProofView proof, ProofCheckForm form, BindingResult errors) {
        var spent = Objects.requireNonNull(proof.report()).totalCosts();
        form.rejected.removeIf(ProofCheckForm.Row::isEmpty);
        var items = new ArrayList<RejectedItem>();
        for (var i = 0; i < form.rejected.size(); i++) {
            var row = form.rejected.get(i);
            var field = "rejected[" + i + "].";
            var amount = attempts.money(errors, field + "amount", row.amount);
            if (row.what.isBlank()) {
                errors.rejectValue(field + "what", "wrong", words.text("deed.wrong.what"));
            }
            if (row.reason.isBlank()) {
                errors.rejectValue(field + "reason", "wrong", words.text("deed.wrong.reason"));
            }
            Map.of(field + "what", row.what, field + "reason", row.reason)
                    .forEach((input, typed) -> Reads.printable(
                            typed, (key, arguments) -> errors.rejectValue(input, "wrong", words.text(key))));
            amount.filter(sum -> sum.isMoreThan(spent))
                    .ifPresent(sum -> errors.rejectValue(
                            field + "amount",
                            "wrong",
                            trouble.sentence(new BusinessRuleViolation("proof.rejected-amount"))));
            amount.ifPresent(
                    sum -> items.add(new RejectedItem(Texts.cleanLine(row.what), sum, Texts.clean(row.reason))));
        }
        return List.copyOf(items);
    }
}
