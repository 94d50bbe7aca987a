package de.foerdertopf.web.applicant;

import de.foerdertopf.decision.Grant;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.proofofuse.HearMissingProof;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** More time for the proof of use: by one click the first time, by a call after that. */
@Controller
@RequestMapping("/meine/{caseNumber}/mehr-zeit")
class MoreTimeController {

    private final OwnCases ownCases;
    private final ProofsOfUse proofs;
    private final Grants grants;
    private final Funds funds;
    private final HearMissingProof hearMissingProof;
    private final MessageSource messages;
    private final Fmt fmt;
    private final Clock clock;

    MoreTimeController(
            OwnCases ownCases,
            ProofsOfUse proofs,
            Grants grants,
            Funds funds,
            HearMissingProof hearMissingProof,
            MessageSource messages,
            Fmt fmt,
            Clock clock) {
        this.ownCases = ownCases;
        this.proofs = proofs;
        this.grants = grants;
        this.funds = funds;
        this.hearMissingProof = hearMissingProof;
        this.messages = messages;
        this.fmt = fmt;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        var fund = funds.require(application.fund());
        var grant = grants.require(caseNumber);
        var proof = proofOf(caseNumber);
        var possible = mayExtend(proof, grant);
        var days = funds.edition(grant.edition()).rules().proof().extensionDays();
        model.addAttribute("fund", FundFaces.of(fund));
        model.addAttribute(
                "confirm",
                new ConfirmPage(
                        text("extend.title"),
                        List.of(
                                possible
                                        ? text(
                                                "extend.text",
                                                days,
                                                fmt.weekday(later(proof.dueOn()).plusDays(days)))
                                        : text("extend.call", fund.authority().phone())),
                        possible,
                        "/meine/" + caseNumber + "/mehr-zeit",
                        text("extend.submit", days),
                        "/meine/" + caseNumber,
                        text("proof.back")));
        return "applicant/confirm";
    }

    @PostMapping
    String extend(@PathVariable CaseNumber caseNumber, Actor actor) {
        ownCases.require(caseNumber, actor);
        if (mayExtend(proofOf(caseNumber), grants.require(caseNumber))) {
            hearMissingProof.extend(caseNumber, null, actor);
        }
        return "redirect:/meine/" + caseNumber + "?mehrzeit";
    }

    /** The extension counts from the due day, or from today where that has passed. */
    private LocalDate later(LocalDate dueOn) {
        var today = HouseTime.today(clock);
        return dueOn.isAfter(today) ? dueOn : today;
    }

    private ProofView proofOf(CaseNumber caseNumber) {
        return proofs.find(caseNumber).orElseThrow(() -> new NotFoundException("No proof"));
    }

    /** Once: as long as the due day is still the one that the edition counts. */
    private boolean mayExtend(ProofView proof, Grant grant) {
        return proof.state() == ProofState.AWAITED
                && proof.hearingOn() == null
                && proof.askedBack() == null
                && proof.dueOn()
                        .equals(funds.edition(grant.edition())
                                .rules()
                                .proof()
                                .dueFor(grant.projectPeriod().to()));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
