package de.foerdertopf.web.casework.check;

import de.foerdertopf.assessment.CompletenessCheck;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.identity.Role;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import de.foerdertopf.web.desk.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the check of a case has found, what was asked, and what came up late. */
@Component
@Order(10)
class FindingsSection implements CaseSection {

    private final CaseFindings caseFindings;
    private final CompletenessChecks checks;
    private final Words words;

    FindingsSection(CaseFindings caseFindings, CompletenessChecks checks, Words words) {
        this.caseFindings = caseFindings;
        this.checks = checks;
        this.words = words;
    }

    /**
     * What is shown.
     *
     * @param passed how many checks found nothing
     * @param mayOverride whether findings can be set aside here
     * @param late what was found only after the proposal; null where nothing
     */
    public record Shown(
            List<FindingWords.Shown> findings,
            int passed,
            boolean mayOverride,
            CompletenessCheck check,
            @Nullable String late) {}

    @Override
    public String template() {
        return "casework/check/findings";
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        var findings = caseFindings.shown(it.opened());
        var check = checks.require(it.caseNumber());
        return Optional.of(new Shown(
                findings,
                Math.max(0, Findings.CHECKS - findings.size()),
                it.is(Role.ADMINISTRATOR) && it.isBeforeDecision(),
                check,
                late(check)));
    }

    private @Nullable String late(CompletenessCheck check) {
        if (check.lateFindings().isEmpty()) {
            return null;
        }
        var titles = check.lateFindings().stream()
                .sorted()
                .map(code -> words.text("finding." + code + ".title"))
                .collect(Collectors.joining(", "));
        return words.text("case.findings.late", titles);
    }
}
