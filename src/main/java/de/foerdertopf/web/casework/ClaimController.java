package de.foerdertopf.web.casework;

import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.notice.ClaimTerms;
import de.foerdertopf.notice.Notices;
import de.foerdertopf.proofofuse.ChargedInterest;
import de.foerdertopf.proofofuse.ClaimLeftover;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.RecordInterest;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.proofofuse.WithdrawGrant;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.casework.Deeds.Done;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.Fmt;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Money is claimed back: wrong statements, leftover money, interest; always first a hearing, then a decision by a person. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class ClaimController {

    private static final String CLAIM = "CLAIM";
    private static final String WAIVE = "WAIVE";

    private final Desk desk;
    private final Deeds deeds;
    private final DeedPages pages;
    private final Words words;
    private final Fmt fmt;
    private final Notices notices;
    private final Payments payments;
    private final HeardClaims heardClaims;
    private final HearClaim hearClaim;
    private final WithdrawGrant withdrawGrant;
    private final ClaimLeftover claimLeftover;
    private final DecideInterest decideInterest;
    private final RecordInterest recordInterest;
    private final Clock clock;

    ClaimController(
            Desk desk,
            Deeds deeds,
            DeedPages pages,
            Words words,
            Fmt fmt,
            Notices notices,
            Payments payments,
            HeardClaims heardClaims,
            HearClaim hearClaim,
            WithdrawGrant withdrawGrant,
            ClaimLeftover claimLeftover,
            DecideInterest decideInterest,
            RecordInterest recordInterest,
            Clock clock) {
        this.desk = desk;
        this.deeds = deeds;
        this.pages = pages;
        this.words = words;
        this.fmt = fmt;
        this.notices = notices;
        this.payments = payments;
        this.heardClaims = heardClaims;
        this.hearClaim = hearClaim;
        this.withdrawGrant = withdrawGrant;
        this.claimLeftover = claimLeftover;
        this.decideInterest = decideInterest;
        this.recordInterest = recordInterest;
        this.clock = clock;
    }

    @GetMapping("/{about:ruecknahme|erstattung}-anhoerung")
    String askToHear(@PathVariable CaseNumber caseNumber, @PathVariable String about, Actor actor, Model model) {
        var opened = desk.administer(actor, caseNumber);
        var form = new DeedForm();
        form.setFormId(Deeds.newFormId());
        if (of(about) == HeardClaim.About.WITHDRAWAL) {
            form.setAmount(payments.paidTotal(caseNumber).toGermanNumber());
            form.setOn(DateFields.of(HouseTime.today(clock)));
        }
        model.addAttribute("form", form);
        return hearPage(opened, about, model);
    }

    @PostMapping("/{about:ruecknahme|erstattung}-anhoerung")
    String hear(
            @PathVariable CaseNumber caseNumber,
            @PathVariable String about,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        deeds.require(errors, "text", form.getText());
        var withdrawal = of(about) == HeardClaim.About.WITHDRAWAL;
        var amount = withdrawal ? deeds.money(errors, "amount", form.getAmount()) : Optional.<Money>empty();
        var knownOn = withdrawal ? deeds.day(errors, "on", form.getOn()) : Optional.<LocalDate>empty();
        return deeds.attempt(
                form,
                errors,
                () -> {
                    hearClaim.hear(new HearClaim.Command(
                            caseNumber, of(about), form.cleanText(), amount.orElse(null), knownOn.orElse(null), actor));
                    return Done.in(opened, "claim-heard");
                },
                () -> hearPage(opened, about, model));
    }

    @GetMapping("/{about:ruecknahme|erstattung}-anhoerung/antwort")
    String askForAnswer(@PathVariable CaseNumber caseNumber, @PathVariable String about, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return answerPage(desk.administer(actor, caseNumber), about, model);
    }

    @PostMapping("/{about:ruecknahme|erstattung}-anhoerung/antwort")
    String answered(
            @PathVariable CaseNumber caseNumber,
            @PathVariable String about,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        deeds.require(errors, "text", form.getText());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    hearClaim.answered(caseNumber, of(about), form.cleanText(), actor);
                    return Done.in(opened, "hearing-answered");
                },
                () -> answerPage(opened, about, model));
    }

    @GetMapping("/{about:ruecknahme|erstattung}-anhoerung/beenden")
    String askToDrop(@PathVariable CaseNumber caseNumber, @PathVariable String about, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return dropPage(desk.administer(actor, caseNumber), about, model);
    }

    @PostMapping("/{about:ruecknahme|erstattung}-anhoerung/beenden")
    String drop(
            @PathVariable CaseNumber caseNumber,
            @PathVariable String about,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        deeds.require(errors, "reason", form.getReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    hearClaim.drop(caseNumber, of(about), form.cleanReason(), actor);
                    return Done.in(opened, "claim-dropped");
                },
                () -> dropPage(opened, about, model));
    }

    @GetMapping("/bescheid-{about:ruecknahme|erstattung}")
    String askToClaim(@PathVariable CaseNumber caseNumber, @PathVariable String about, Actor actor, Model model) {
        var opened = desk.administer(actor, caseNumber);
        var form = new DeedForm();
        form.setAmount(intended(caseNumber, about).toGermanNumber());
        model.addAttribute("form", form);
        return claimPage(opened, about, model);
    }

    @PostMapping("/bescheid-{about:ruecknahme|erstattung}")
    String claim(
            @PathVariable CaseNumber caseNumber,
            @PathVariable String about,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var withdrawal = of(about) == HeardClaim.About.WITHDRAWAL;
        var amount = withdrawal ? deeds.money(errors, "amount", form.getAmount()) : Optional.<Money>empty();
        deeds.require(errors, "text", form.getText());
        deeds.require(errors, "reason", form.getReason());
        deeds.require(errors, "secondReason", form.getSecondReason());
        requireChoice(form, errors);
        return deeds.attempt(
                form,
                errors,
                () -> {
                    var weighing = new Weighing(
                            form.cleanText(),
                            form.cleanReason(),
                            Texts.clean(form.getSecondReason()),
                            form.getChoice().equals(CLAIM));
                    if (withdrawal) {
                        withdrawGrant.withdraw(
                                new WithdrawGrant.Command(caseNumber, amount.orElseThrow(), weighing, actor));
                        return Done.in(opened, "grant-withdrawn");
                    }
                    claimLeftover.claim(new ClaimLeftover.Command(caseNumber, weighing, actor));
                    return Done.in(opened, "leftover-claimed");
                },
                () -> claimPage(opened, about, model));
    }

    @GetMapping("/zinsen")
    String askAboutInterest(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.administer(actor, caseNumber);
        var claim = claimed(caseNumber);
        var form = new DeedForm();
        form.setOn(DateFields.of(claim.interestFrom() == null ? claim.effectiveFrom() : claim.interestFrom()));
        model.addAttribute("form", form);
        return interestPage(opened, claim, model);
    }

    @PostMapping("/zinsen")
    String decideInterest(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        requireChoice(form, errors);
        var claims = form.getChoice().equals(CLAIM);
        var from = claims ? deeds.day(errors, "on", form.getOn()) : Optional.<LocalDate>empty();
        deeds.require(errors, "reason", form.getReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    decideInterest.decide(
                            new DecideInterest.Command(caseNumber, from.orElse(null), form.cleanReason(), actor));
                    return Done.in(opened, claims ? "interest-charged" : "interest-waived");
                },
                () -> interestPage(opened, claimed(caseNumber), model));
    }

    @GetMapping("/zinsen/eingang")
    String askForInterestReceived(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.handleMoney(actor, caseNumber);
        var form = new DeedForm();
        form.setFormId(Deeds.newFormId());
        form.setOn(DateFields.of(HouseTime.today(clock)));
        form.setAmount(charged(caseNumber).open().toGermanNumber());
        model.addAttribute("form", form);
        return interestReceivedPage(opened, model);
    }

    @PostMapping("/zinsen/eingang")
    String recordInterest(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.handleMoney(actor, caseNumber);
        var amount = deeds.money(errors, "amount", form.getAmount());
        var on = deeds.day(errors, "on", form.getOn());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    recordInterest.record(
                            new RecordInterest.Command(caseNumber, amount.orElseThrow(), on.orElseThrow(), actor));
                    return Done.in(opened, "interest-received");
                },
                () -> interestReceivedPage(opened, model));
    }

    private ChargedInterest charged(CaseNumber caseNumber) {
        return heardClaims
                .interest(caseNumber)
                .filter(interest -> interest.open().isPositive())
                .orElseThrow(() -> new StaleCaseException(caseNumber, "interest-received"));
    }

    private String interestReceivedPage(DeskCase opened, Model model) {
        var interest = charged(opened.caseNumber());
        return pages.page("interest-received", opened, "zinsen/eingang")
                .fact(words.text("case.claim.interest.charged"), fmt.money(interest.amount()))
                .fact(words.text("case.claim.interest.open"), fmt.money(interest.open()))
                .money("amount")
                .date("on")
                .show(model);
    }

    private void requireChoice(DeedForm form, BindingResult errors) {
        if (!form.getChoice().equals(CLAIM) && !form.getChoice().equals(WAIVE)) {
            deeds.wrong(errors, "choice");
        }
    }

    private static HeardClaim.About of(String about) {
        return about.equals("ruecknahme") ? HeardClaim.About.WITHDRAWAL : HeardClaim.About.REPAYMENT;
    }

    private HeardClaim hearing(CaseNumber caseNumber, String about) {
        return heardClaims.open(caseNumber, of(about)).orElseThrow(() -> new StaleCaseException(caseNumber, "claim"));
    }

    private Money intended(CaseNumber caseNumber, String about) {
        return hearing(caseNumber, about).intendedOf(payments.paidTotal(caseNumber));
    }

    private ClaimTerms claimed(CaseNumber caseNumber) {
        return notices.claimTerms(caseNumber).orElseThrow(() -> new StaleCaseException(caseNumber, "interest"));
    }

    private String hearPage(DeskCase opened, String about, Model model) {
        var page = pages.page("hear-" + about, opened, about + "-anhoerung")
                .fact(words.text("case.paid"), fmt.money(payments.paidTotal(opened.caseNumber())))
                .longtext("text");
        return of(about) == HeardClaim.About.WITHDRAWAL
                ? page.money("amount").date("on").show(model)
                : page.show(model);
    }

    private String answerPage(DeskCase opened, String about, Model model) {
        return pages.page("hearing-answer", opened, about + "-anhoerung/antwort")
                .longtext("text")
                .show(model);
    }

    private String dropPage(DeskCase opened, String about, Model model) {
        return pages.page("claim-drop", opened, about + "-anhoerung/beenden")
                .fact(
                        words.text("case.claim.facts"),
                        hearing(opened.caseNumber(), about).facts())
                .longtext("reason")
                .show(model);
    }

    private String claimPage(DeskCase opened, String about, Model model) {
        var hearing = hearing(opened.caseNumber(), about);
        var page = pages.page("claim-" + about, opened, "bescheid-" + about)
                .fact(words.text("case.claim.facts"), hearing.facts())
                .fact(words.text("case.proof.hearing"), fmt.day(hearing.answerDueOn()))
                .fact(
                        words.text("case.proof.hearing-answer"),
                        hearing.answer() == null ? words.text("case.proof.no-answer") : hearing.answer())
                .fact(words.text("case.claim.intended"), fmt.money(intended(opened.caseNumber(), about)));
        if (hearing.knownOn() != null && hearing.lastDay() != null) {
            page.fact(words.text("case.claim.known"), fmt.day(hearing.knownOn()))
                    .fact(words.text("case.claim.last-day"), fmt.day(hearing.lastDay()))
                    .money("amount");
        }
        return page.longtext("text")
                .longtext("reason")
                .radios("choice", interestChoices())
                .longtext("secondReason")
                .show(model);
    }

    private String interestPage(DeskCase opened, ClaimTerms claim, Model model) {
        var page = pages.page("interest", opened, "zinsen")
                .fact(words.text("case.claim.letter"), claim.letter().name())
                .fact(words.text("case.claim.amount"), fmt.money(claim.amount()))
                .fact(words.text("case.claim.effective"), fmt.day(claim.effectiveFrom()));
        var from = claim.interestFrom() == null ? claim.effectiveFrom() : claim.interestFrom();
        var rows = decideInterest.preview(opened.caseNumber(), from);
        page.fact(
                words.text("case.claim.interest", fmt.day(from)),
                rows.map(all -> fmt.money(
                                all.stream().map(row -> row.interest()).reduce(Money.ZERO, Money::plus)))
                        .orElseGet(() -> words.text("case.claim.interest.unknown")));
        return page.radios("choice", interestChoices())
                .date("on")
                .longtext("reason")
                .show(model);
    }

    private List<Choice> interestChoices() {
        return List.of(
                Choice.of(CLAIM, words.text("case.claim.interest.claim")),
                Choice.of(WAIVE, words.text("case.claim.interest.waive")));
    }
}
