package de.foerdertopf.web.casework.check;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.web.form.Fields.REASON;

import de.foerdertopf.assessment.Findings;
import de.foerdertopf.assessment.JudgeFinding;
import de.foerdertopf.assessment.OverrideFinding;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Severity;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.CaseStanding;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import de.foerdertopf.web.layout.Choice;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the rules found and what a person says to it: sets a finding aside with a reason, lets it count again, adds one. */
@Configuration(proxyBeanMethods = false)
class FindingDeeds {

    private static final Field<Severity> SEVERITY = Fields.oneOf("who", Severity.class)
            .choices(it -> Arrays.stream(Severity.values())
                    .map(severity -> Choice.of(severity.name(), it.text("severity." + severity)))
                    .toList());

    private final FindingWords findingWords;
    private final Findings findings;
    private final CaseStanding standing;
    private final Field<FindingCode> finding;

    FindingDeeds(FindingWords findingWords, Findings findings, CaseStanding standing) {
        this.findings = findings;
        this.standing = standing;
        this.findingWords = findingWords;
        this.finding = Fields.oneOf("choice", FindingCode.class).choices(it -> Arrays.stream(FindingCode.values())
                .map(code -> Choice.of(code.name(), findingWords.title(code)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(Locale.GERMAN)))
                .toList());
    }

    @Bean
    Deed setFindingAside(OverrideFinding override) {
        return Deed.at("befunde/{code}/ausser-kraft", "override", ADMINISTRATOR)
                .isToDoWhere(it -> isFound(it, true))
                .opensWhile(this::isBeforeDecision)
                .shows((it, page) -> page.fact(it.words().text("overrides.finding"), findingWords.title(code(it))))
                .asks(REASON)
                .does((it, said) -> {
                    override.override(
                            new OverrideFinding.Command(it.caseNumber(), code(it), said.get(REASON), it.actor()));
                    return it.done("finding-overridden");
                });
    }

    @Bean
    Deed letFindingCount(OverrideFinding override) {
        return Deed.at("befunde/{code}/gilt", "finding-counts", ADMINISTRATOR)
                .isToDoWhere(it -> isFound(it, false))
                .opensWhile(this::isBeforeDecision)
                .shows((it, page) -> page.fact(it.words().text("overrides.finding"), findingWords.title(code(it))))
                .does((it, said) -> {
                    override.undo(new OverrideFinding.Command(it.caseNumber(), code(it), "", it.actor()));
                    return it.done("finding-counts");
                });
    }

    @Bean
    Deed addFinding(JudgeFinding judge) {
        return Deed.at("befunde/neu", "judge", ADMINISTRATOR)
                .opensWhile(this::isBeforeDecision)
                .countsOnce()
                .asks(finding, SEVERITY, REASON)
                .does((it, said) -> {
                    judge.judge(new JudgeFinding.Command(
                            it.caseNumber(), said.get(finding), said.get(SEVERITY), said.get(REASON), it.actor()));
                    return it.done("finding-judged");
                });
    }

    private boolean isFound(CaseAtHand it, boolean counts) {
        var code = code(it);
        return findings.of(it.caseNumber()).stream()
                .anyMatch(found -> found.code() == code && found.counts() == counts);
    }

    private boolean isBeforeDecision(DeskCase opened) {
        return standing.isBeforeDecision(opened.caseNumber());
    }

    /** @throws NotFoundException if no rule is called so */
    private static FindingCode code(CaseAtHand it) {
        return Arrays.stream(FindingCode.values())
                .filter(code -> code.name().equals(it.named("code")))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No such finding"));
    }
}
