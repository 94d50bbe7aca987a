package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.counselling.RequestCounselling;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.TooManyAttempts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.login.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom to call, write to or visit, before there is any application, and a form for those who want to be called. */
@Controller
@RequestMapping("/beratung")
class TalkController {

    private static final int FEWEST_DIGITS = 5;

    private final Funds funds;
    private final RequestCounselling requestCounselling;
    private final OwnCases ownCases;
    private final MessageSource messages;

    TalkController(Funds funds, RequestCounselling requestCounselling, OwnCases ownCases, MessageSource messages) {
        this.funds = funds;
        this.requestCounselling = requestCounselling;
        this.ownCases = ownCases;
        this.messages = messages;
    }

    @GetMapping
    String ask(@RequestParam(required = false) @Nullable String fonds, Model model) {
        var form = new TalkForm();
        form.request = UUID.randomUUID().toString();
        form.fund = fund(fonds).map(fund -> fund.code().value()).orElse("");
        var mine = mine();
        if (!mine.isEmpty()) {
            know(mine.get(mine.size() - 1), form);
        }
        return draw(form, null, model);
    }

    /** A group that is signed in types nothing that we know. */
    private static void know(SubmittedApplication last, TalkForm form) {
        var contact = last.answers().contact();
        form.name = contact.nameInLetters();
        form.reach = Optional.ofNullable(contact.phone())
                .filter(phone -> !phone.isBlank())
                .orElse(Objects.requireNonNullElse(contact.email(), ""));
        form.caseNumber = last.caseNumber().value();
        if (form.fund.isEmpty()) {
            form.fund = last.fund().value();
        }
    }

    @PostMapping
    String take(
            @ModelAttribute("form") TalkForm form,
            BindingResult ignored,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var errors = check(form);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return draw(form, errors, model);
        }
        var about = mine().stream()
                .filter(one -> one.caseNumber().value().equals(form.caseNumber))
                .findFirst();
        try {
            requestCounselling.request(new RequestCounselling.Command(
                    idOf(form),
                    about.map(SubmittedApplication::fund)
                            .or(() -> fund(form.fund).map(Fund::code))
                            .orElse(null),
                    about.map(SubmittedApplication::caseNumber).orElse(null),
                    Texts.cleanLine(form.name),
                    Texts.cleanLine(form.reach),
                    Texts.cleanLine(form.goodTime),
                    Texts.clean(form.words),
                    request.getRemoteAddr(),
                    visitor()));
        } catch (TooManyAttempts tooMany) {
            errors.reject("talk.too-many");
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfter().toSeconds() + 1));
            return draw(form, errors, model);
        }
        return "redirect:/beratung/danke";
    }

    @GetMapping("/danke")
    String thank() {
        return "applicant/talk-done";
    }

    private static BindingResult check(TalkForm form) {
        var errors = new DirectFieldBindingResult(form, "form");
        Typed.requireLine(errors, "name", form.name, "typed.name.missing");
        if (!isReachable(form.reach)) {
            errors.rejectValue("reach", "typed.reach.missing");
        }
        Typed.checkNote(errors, "reach", form.reach);
        Typed.checkNote(errors, "goodTime", form.goodTime);
        Typed.checkLength(errors, "words", form.words);
        return errors;
    }

    /** An e-mail address or something that can be dialled. */
    private static boolean isReachable(String typed) {
        if (!typed.contains("@")) {
            return typed.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
        }
        try {
            EmailAddress.parse(typed);
            return true;
        } catch (BusinessRuleViolation e) {
            return false;
        }
    }

    private static UUID idOf(TalkForm form) {
        try {
            return UUID.fromString(form.request);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private static Actor visitor() {
        var person = SignedIn.current();
        return person == null ? Actor.SYSTEM : person.actor();
    }

    /** What the group that is signed in has sent, the newest last. */
    private List<SubmittedApplication> mine() {
        var person = SignedIn.current();
        return person == null || person.kind() != Actor.Kind.APPLICANT
                ? List.of()
                : ownCases.of(person.actor()).stream()
                        .sorted(Comparator.comparing(SubmittedApplication::receivedOn))
                        .toList();
    }

    private Optional<Fund> fund(@Nullable String code) {
        return funds.all().stream()
                .filter(fund -> fund.code().value().equals(code))
                .findFirst();
    }

    private String draw(TalkForm form, @Nullable BindingResult errors, Model model) {
        FormFields.show(form, errors, model);
        var choices = new ArrayList<Choice>();
        funds.all()
                .forEach(fund -> choices.add(new Choice(
                        fund.code().value(), fund.shortName(), fund.authority().head())));
        choices.add(Choice.of("", text("talk.fund.unknown")));
        var offices = funds.all().stream()
                .sorted(Comparator.comparing(fund -> !fund.code().equals(chosen(form))))
                .map(fund -> new CounsellingPage.Office(
                        FundFaces.of(fund),
                        fund.authority().department(),
                        fund.authority().street(),
                        fund.authority().postcodeTown(),
                        fund.authority().phone(),
                        fund.authority().email()))
                .toList();
        model.addAttribute("counselling", new CounsellingPage(offices, choices, caseChoices()));
        return "applicant/counselling";
    }

    private List<Choice> caseChoices() {
        var choices = new ArrayList<Choice>();
        mine().forEach(one -> choices.add(
                Choice.of(one.caseNumber().value(), one.answers().project().title())));
        if (!choices.isEmpty()) {
            choices.add(Choice.of("", text("talk.case.none")));
        }
        return choices;
    }

    private @Nullable FundCode chosen(TalkForm form) {
        return fund(form.fund).map(Fund::code).orElse(null);
    }

    private String text(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
