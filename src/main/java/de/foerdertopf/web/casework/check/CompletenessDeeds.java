package de.foerdertopf.web.casework.check;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.web.form.Fields.CHANNEL;
import static de.foerdertopf.web.form.Fields.ON;
import static de.foerdertopf.web.form.Fields.SURE;
import static de.foerdertopf.web.form.Fields.TEXT;

import de.foerdertopf.application.Section;
import de.foerdertopf.assessment.AnswerSilence;
import de.foerdertopf.assessment.AssessmentState;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.ConfirmCompleteness;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.assessment.ReplyToRequest;
import de.foerdertopf.assessment.RequestInformation;
import de.foerdertopf.fund.Severity;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.ReplyDay;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.desk.DeedPages.Draft;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.workflow.CaseTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The check of an application: complete or not, what is asked of the group, and when nobody answers. */
@Configuration(proxyBeanMethods = false)
class CompletenessDeeds {

    private static final String EXTEND = "EXTEND";
    private static final Field<String> WHAT_NOW = Fields.oneOf("choice", EXTEND, "CONTINUE");
    private static final Field<LocalDate> UNTIL = ON.when(said -> said.is(WHAT_NOW, EXTEND));
    private static final Field<Set<Section>> SECTIONS = Fields.someOf("sections", Section.class);
    private static final Field<String> CONFIRMED = Fields.text("confirmed", 500);

    private final Findings findings;
    private final FindingWords findingWords;
    private final CompletenessChecks checks;
    private final Clock clock;

    CompletenessDeeds(Findings findings, FindingWords findingWords, CompletenessChecks checks, Clock clock) {
        this.findings = findings;
        this.findingWords = findingWords;
        this.checks = checks;
        this.clock = clock;
    }

    @Bean
    Deed confirmComplete(ConfirmCompleteness confirm) {
        return Deed.at("vollstaendig", "confirm", ADMINISTRATOR)
                .onTask(CaseTask.CONFIRM_COMPLETENESS)
                .unless(opened -> opened.isDecidedAtOnce())
                .shows((it, page) -> findings.of(it.caseNumber()).stream()
                        .filter(CaseFinding::counts)
                        .forEach(f ->
                                page.fact(it.words().text("severity." + f.severity()), findingWords.title(f.code()))))
                .asks(SURE)
                .does((it, said) -> {
                    confirm.confirm(new ConfirmCompleteness.Command(it.caseNumber(), it.actor()));
                    return it.done("completeness-confirmed");
                });
    }

    @Bean
    Deed requestMore(RequestInformation request) {
        return Deed.at("nachfordern", "request", ADMINISTRATOR)
                .onTask(CaseTask.CONFIRM_COMPLETENESS, CaseTask.DECIDE)
                .beginsWith((it, form) -> {
                    var solvable = findings.of(it.caseNumber()).stream()
                            .filter(CaseFinding::counts)
                            .filter(f -> f.severity() == Severity.CORRECTABLE)
                            .toList();
                    form.sections = solvable.stream()
                            .flatMap(f -> FindingWords.sectionsOf(f).stream())
                            .map(Section::name)
                            .distinct()
                            .collect(Collectors.toList());
                    form.text = solvable.stream()
                            .map(findingWords::request)
                            .distinct()
                            .collect(Collectors.joining("\n"));
                    form.on = DateFields.of(replyDay(it));
                })
                .asks(SECTIONS, TEXT.printed(), ON.judgedBy(day -> ReplyDay.require(day, HouseTime.today(clock))))
                .does((it, said) -> {
                    request.request(new RequestInformation.Command(
                            it.caseNumber(), said.get(SECTIONS), said.get(ON), said.get(TEXT), it.actor()));
                    return it.done("information-requested");
                });
    }

    @Bean
    Deed silence(AnswerSilence answer) {
        return Deed.at("keine-antwort", "silence", ADMINISTRATOR)
                .onTask(CaseTask.NO_ANSWER)
                .beginsWith((it, form) -> form.on = DateFields.of(replyDay(it)))
                .shows(this::asked)
                .asks(WHAT_NOW, UNTIL.judgedBy(day -> ReplyDay.require(day, HouseTime.today(clock))))
                .does((it, said) -> {
                    if (said.is(WHAT_NOW, EXTEND)) {
                        answer.extend(it.caseNumber(), said.get(UNTIL), it.actor());
                        return it.done("reply-period-extended");
                    }
                    answer.continueWithout(it.caseNumber(), it.actor());
                    return it.done("continued-without-reply");
                });
    }

    @Bean
    Deed recordReply(ReplyToRequest reply) {
        return Deed.at("antwort", "reply", ADMINISTRATOR)
                .onTask(CaseTask.REPLY, CaseTask.NO_ANSWER)
                .opensWhile(opened -> checks.require(opened.caseNumber()).state() == AssessmentState.REQUESTED)
                .takesScans()
                .beginsWith((it, form) -> form.on = DateFields.of(HouseTime.today(clock)))
                .shows(this::asked)
                .asks(CHANNEL, ON, TEXT, CONFIRMED)
                .does((it, said) -> {
                    reply.reply(new ReplyToRequest.Command(
                            it.caseNumber(),
                            said.get(CHANNEL),
                            said.get(ON),
                            said.get(TEXT),
                            it.attachments(),
                            said.get(CONFIRMED),
                            it.actor()));
                    return it.done("reply-recorded");
                });
    }

    private void asked(CaseAtHand it, Draft page) {
        var request = checks.require(it.caseNumber()).requestText();
        if (request != null) {
            page.fact(it.words().text("deed.reply.asked"), request);
        }
    }

    private LocalDate replyDay(CaseAtHand it) {
        return HouseTime.today(clock)
                .plusDays(it.opened().edition().rules().completion().replyDays());
    }
}
