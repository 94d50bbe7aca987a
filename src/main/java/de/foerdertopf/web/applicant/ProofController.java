package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.application.Channel;
import de.foerdertopf.decision.PlannedCosts;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.SubmitProofOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.StaleCaseException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The proof of use on one page, and the same page again when the office asks back: for the group, and for the sponsor whom the notice obliges. */
@Controller
@RequestMapping({"/meine/{caseNumber}/nachweis", "/gruppen/{caseNumber}/nachweis"})
class ProofController {

    private final OwnCases ownCases;
    private final ProofsOfUse proofs;
    private final PlannedCosts plannedCosts;
    private final ProofDrafts drafts;
    private final ProofMeanwhile meanwhile;
    private final ProofPages pages;
    private final SentProofPages sentPages;
    private final SendProof sendProof;
    private final Clock clock;

    ProofController(
            OwnCases ownCases,
            ProofsOfUse proofs,
            PlannedCosts plannedCosts,
            ProofDrafts drafts,
            ProofMeanwhile meanwhile,
            ProofPages pages,
            SentProofPages sentPages,
            SendProof sendProof,
            Clock clock) {
        this.ownCases = ownCases;
        this.proofs = proofs;
        this.plannedCosts = plannedCosts;
        this.drafts = drafts;
        this.meanwhile = meanwhile;
        this.pages = pages;
        this.sentPages = sentPages;
        this.sendProof = sendProof;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable CaseNumber caseNumber, Actor actor, HttpServletRequest request, Model model) {
        var side = CaseSide.of(request);
        var application = ownCases.require(caseNumber, actor, side);
        var proof = proofs.find(caseNumber);
        if (proof.isEmpty() || proof.get().state() != ProofState.AWAITED) {
            return "redirect:" + side.page(caseNumber)
                    + (proof.map(ProofView::report).isPresent() ? "/nachweis/gesendet" : "");
        }
        var saved = drafts.find(OwnCases.owner(actor), caseNumber);
        model.addAttribute("handedIn", meanwhile.ofAnother(proof.get(), saved, sender(side, caseNumber, actor)));
        return pages.show(application, side, proof.get(), form(proof.get(), saved), saved.orElse(null), null, model);
    }

    /** What was handed in, to be read again; also while the office asks about it. */
    @GetMapping("/gesendet")
    String showSent(@PathVariable CaseNumber caseNumber, Actor actor, HttpServletRequest request, Model model) {
        var side = CaseSide.of(request);
        var application = ownCases.require(caseNumber, actor, side);
        var proof = proofs.find(caseNumber);
        var report = proof.map(ProofView::report);
        return report.isEmpty()
                ? "redirect:" + side.page(caseNumber)
                : sentPages.show(application, side, proof.get(), report.get(), model);
    }

    /** Who a report comes from. */
    private static Actor sender(CaseSide side, CaseNumber caseNumber, Actor actor) {
        return side == CaseSide.SPONSOR ? Actor.sponsor(caseNumber.value()) : actor;
    }

    @PostMapping
    String take(
            @PathVariable CaseNumber caseNumber,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        TypedProof.requireLines(fields);
        var side = CaseSide.of(request);
        var page = side.page(caseNumber);
        var application = ownCases.require(caseNumber, actor, side);
        var owner = OwnCases.owner(actor);
        var sent = files == null ? List.<MultipartFile>of() : files;
        var found = proofs.find(caseNumber);
        var seen = SeenForm.in(fields::getFirst);
        if (found.isEmpty()) {
            throw new StaleCaseException(caseNumber, "proof");
        }
        var proof = found.get();
        if (proof.state() != ProofState.AWAITED) {
            if (seen == null || meanwhile.isWhatWasSent(proof, fields)) {
                return "redirect:" + page + "?nachweis";
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            var mayBeAskedBack = proof.state() == ProofState.SUBMITTED;
            var kept = mayBeAskedBack ? drafts.keep(owner, caseNumber, fields, sent, seen) : null;
            return meanwhile.tooLate(application, side, proof, fields, kept, model);
        }
        var last = drafts.find(owner, caseNumber);
        if (seen != null && ProofMeanwhile.isOutdated(seen, proof, last)) {
            var here = TypedProof.form(TypedProof.typed(Map.of(), fields, List.of()));
            var differing =
                    meanwhile.differing(form(proof, last), here, sent.stream().anyMatch(file -> !file.isEmpty()));
            if (!differing.isEmpty()) {
                model.addAttribute("meanwhile", differing);
                response.setStatus(HttpStatus.CONFLICT.value());
                return pages.show(application, side, proof, here, last.orElse(null), null, model);
            }
        }
        var kept = drafts.keep(owner, caseNumber, fields, sent, seen);
        var wantsHelp = fields.containsKey("help");
        var leaves = wantsHelp || Leaving.isMeant(fields);
        if (leaves || Stream.of("compute", "removeFile", "add", "remove").anyMatch(fields::containsKey)) {
            var form = TypedProof.form(kept.saved().values());
            var errors = Typed.checkLengths(form, kept.saved().values(), "report");
            if (fields.containsKey("compute")) {
                ProofReading.checkSums(form, errors);
            }
            refuse(kept, errors);
            if (errors.hasErrors()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return pages.show(application, side, proof, form, kept.saved(), errors, model);
            }
            if (wantsHelp) {
                return "redirect:/beratung?fonds=" + application.fund();
            }
            if (leaves) {
                return Leaving.redirect(fields, page);
            }
            return "redirect:" + page + "/nachweis"
                    + (fields.containsKey("compute") ? "#summe" : fields.containsKey("add") ? "#belege" : "#files");
        }
        var form = TypedProof.form(kept.saved().values());
        var errors = check(form, proof, kept);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(application, side, proof, form, kept.saved(), errors, model);
        }
        try {
            sendProof.send(
                    new SubmitProofOfUse.Command(
                            caseNumber,
                            ProofReading.report(form, plannedCosts.of(caseNumber)),
                            HouseTime.today(clock),
                            Channel.ONLINE,
                            sender(side, caseNumber, actor)),
                    TypedProof.filesOf(kept.saved()),
                    owner);
        } catch (BusinessRuleViolation e) {
            // the same form was sent twice at once: it counts once, and both lead to what was saved
            var now = proofs.require(caseNumber);
            if (!meanwhile.isWhatWasSent(now, fields)) {
                if (now.state() == ProofState.AWAITED) {
                    throw e;
                }
                response.setStatus(HttpStatus.CONFLICT.value());
                return meanwhile.tooLate(application, side, now, fields, kept, model);
            }
        }
        return "redirect:" + page + "?nachweis";
    }

    /** What was typed last; before that, what the office knows already. */
    private ProofForm form(ProofView proof, Optional<SavedForm> saved) {
        return saved.map(kept -> TypedProof.form(kept.values()))
                .orElseGet(() -> ProofReading.formOf(proof, plannedCosts.of(proof.caseNumber())));
    }

    private static void refuse(ProofDrafts.Kept kept, BindingResult errors) {
        if (!kept.refused().isEmpty()) {
            errors.rejectValue("files", "typed.file", String.join(" ", kept.refused()));
        }
    }

    private BindingResult check(ProofForm form, ProofView proof, ProofDrafts.Kept kept) {
        var errors = ProofReading.check(
                form,
                plannedCosts.of(proof.caseNumber()),
                proof,
                pages.endsOn(proof.caseNumber()),
                pages.asksOtherIncome(proof.caseNumber()));
        refuse(kept, errors);
        if (proof.mode() == ProofMode.RECEIPTS
                && kept.refused().isEmpty()
                && !drafts.hasFiles(proof.caseNumber(), kept.saved())) {
            errors.rejectValue("files", "typed.receipts.missing");
        }
        return errors;
    }
}
