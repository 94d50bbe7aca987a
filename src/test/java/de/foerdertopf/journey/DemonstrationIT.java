package de.foerdertopf.journey;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.web.casework.Stage;
import de.foerdertopf.workflow.CaseTask;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever starts the demonstration finds every page alive: said on the console once, before anybody moves its clock. */
class DemonstrationIT {

    private static final int FEWEST_CASES = 60;
    private static final Pattern LOADED =
            Pattern.compile("Loaded (\\S+): (\\d+) cases stand at \\{(.*)}, work waits \\{(.*)}");

    private static final Pattern NAME = Pattern.compile("(\\w+)=");

    /** Money that was paid makes its group prove what it does at once. */
    private static final EnumSet<Stage> PASSING = EnumSet.of(Stage.PAID);

    /** For each role something: administrator, counsellor, second person, cash office, panel. */
    private static final List<CaseTask> IN_EACH_FUND = List.of(
            CaseTask.CONFIRM_COMPLETENESS,
            CaseTask.REPLY,
            CaseTask.DECIDE,
            CaseTask.ISSUE_NOTICE,
            CaseTask.POST_LETTER,
            CaseTask.ORDER_PAYMENT,
            CaseTask.RELEASE_PAYMENT,
            CaseTask.EXECUTE_PAYMENT,
            CaseTask.CLARIFY_ACCOUNT,
            CaseTask.CHECK_PROOF,
            CaseTask.AWAIT_REPAYMENT,
            CaseTask.DECIDE_OBJECTION);

    private static final List<CaseTask> SOMEWHERE = List.of(
            CaseTask.NO_ANSWER,
            CaseTask.CLARIFY_COUNSELLING,
            CaseTask.RECORD_PANEL_VOTE,
            CaseTask.SECOND_SIGNATURE,
            CaseTask.JOINT_REVIEW,
            CaseTask.MISSING_PROOF,
            CaseTask.DECIDE_REVOCATION,
            CaseTask.DECIDE_INTEREST,
            CaseTask.DECIDE_WITHDRAWAL,
            CaseTask.DECIDE_REPAYMENT);

    @Test
    void manyCasesStandAtEachStageAndNoneWentWrong() {
        var funds = loaded();

        assertThat(funds.stream().mapToInt(Fund::cases).sum()).isGreaterThanOrEqualTo(FEWEST_CASES);
        assertThat(funds)
                .flatExtracting(Fund::stages)
                .containsAll(Arrays.stream(Stage.values())
                        .filter(stage -> !PASSING.contains(stage))
                        .map(Stage::name)
                        .toList());
        assertThat(funds).flatExtracting(Fund::work).containsAll(names(SOMEWHERE));
        assertThat(Product.running().said().lines())
                .noneMatch(line -> line.contains(" WARN ") && line.contains(".rehearsal."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bremen-stadtteilfonds", "mannheim-fluechtlingsfonds"})
    void eachRoleHasWorkInTheFund(String code) {
        assertThat(loaded())
                .filteredOn(fund -> fund.code().equals(code))
                .singleElement()
                .satisfies(fund -> assertThat(fund.work()).containsAll(names(IN_EACH_FUND)));
    }

    private record Fund(String code, int cases, List<String> stages, List<String> work) {}

    private static List<Fund> loaded() {
        return LOADED.matcher(Product.running().said())
                .results()
                .map(found -> new Fund(
                        found.group(1), Integer.parseInt(found.group(2)), keys(found.group(3)), keys(found.group(4))))
                .toList();
    }

    private static List<String> keys(String counts) {
        return NAME.matcher(counts).results().map(found -> found.group(1)).toList();
    }

    private static List<String> names(List<CaseTask> tasks) {
        return tasks.stream().map(CaseTask::name).toList();
    }
}
