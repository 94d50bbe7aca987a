package de.foerdertopf.assessment;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.Identities;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.ChangedAnswers;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.ConductCertificateCheck;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.Section;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.EditionId;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.RulesAsWritten;
import de.foerdertopf.fund.Severity;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0001");
    private static final CaseNumber OTHER = new CaseNumber("SFHB-2025-0002");
    private static final LocalDate DUE = LocalDate.of(2025, 3, 17);
    private static final Instant AT = Instant.parse("2025-03-03T10:00:00Z");

    @Test
    void aRequestOpensItsSectionsAndNoOthersUntilItIsAnswered() {
        var assessment = new Assessment(CASE);
        assertThat(assessment.isOpen(Section.PLAN)).isFalse();

        assessment.request(Set.of(Section.PLAN, Section.ACCOUNT), DUE, "Bitte ein Angebot.");

        assertThat(assessment.isOpen(Section.PLAN)).isTrue();
        assertThat(assessment.isOpen(Section.GROUP)).isFalse();
        assertThat(assessment.view())
                .isEqualTo(new CompletenessCheck(
                        CASE,
                        AssessmentState.REQUESTED,
                        Set.of(Section.PLAN, Section.ACCOUNT),
                        DUE,
                        "Bitte ein Angebot.",
                        Set.of()));
        assessment.reply();
        assertThat(assessment.isOpen(Section.PLAN)).isFalse();
        assertThat(assessment.view())
                .isEqualTo(new CompletenessCheck(
                        CASE, AssessmentState.CHECKING, Set.of(), null, "Bitte ein Angebot.", Set.of()));
    }

    @Test
    void whoseRequestDidNotArriveHasAsLongAsSheWouldHaveHad() {
        var assessment = new Assessment(CASE);
        assertThat(assessment.pauseReply(DUE.minusDays(14))).isFalse();
        assertThat(assessment.resumeReply(DUE)).isFalse();
        assessment.request(Set.of(Section.PLAN), DUE, "");

        assertThat(assessment.pauseReply(DUE.minusDays(14))).isTrue();
        assertThat(assessment.isReplyPaused()).isTrue();
        assertThat(assessment.pauseReply(DUE.minusDays(10))).isFalse();
        assertThat(assessment.resumeReply(DUE.minusDays(9))).isTrue();

        assertThat(assessment.isReplyPaused()).isFalse();
        assertThat(assessment.replyDueOn()).isEqualTo(DUE.plusDays(5));
        assertThat(assessment.pauseReply(DUE)).isTrue();
        assertThat(assessment.resumeReply(DUE.minusDays(1))).isTrue();
        assertThat(assessment.replyDueOn()).as("never shorter").isEqualTo(DUE.plusDays(5));
    }

    @Test
    void noPeriodIsPausedOnceTheFindingsAreFrozen() {
        var assessment = new Assessment(CASE);
        assessment.request(Set.of(Section.PLAN), DUE, "");
        assessment.freeze();

        assertThat(assessment.pauseReply(DUE)).isFalse();
        assertThat(assessment.isReplyPaused()).isFalse();
    }

    @Test
    void onlyWhatWasAskedIsAnsweredExtendedOrDecidedWithoutAnswer() {
        var assessment = new Assessment(CASE);
        refuses("assessment.not-requested", assessment::reply);
        refuses("assessment.not-requested", assessment::continueWithoutReply);
        refuses("assessment.not-requested", () -> assessment.extend(DUE));

        assessment.request(Set.of(Section.PLAN), DUE, "");
        assessment.extend(DUE.plusDays(14));
        assertThat(assessment.view().replyDueOn()).isEqualTo(DUE.plusDays(14));
        assessment.continueWithoutReply();

        assertThat(assessment.state()).isEqualTo(AssessmentState.COMPLETE);
        assertThat(assessment.view().openSections()).isEmpty();
        assertThat(assessment.view().replyDueOn()).isNull();
    }

    @Test
    void onceDecidedNothingIsCheckedOrAskedAnyMore() {
        var assessment = new Assessment(CASE);
        assertThat(assessment.isFrozen()).isFalse();
        assessment.freeze();
        assertThat(assessment.isFrozen()).isTrue();

        refuses("assessment.decided", assessment::confirm);
        refuses("assessment.decided", () -> assessment.request(Set.of(Section.PLAN), DUE, ""));
        refuses("assessment.decided", assessment::reply);
        assertThat(assessment.state()).isEqualTo(AssessmentState.CHECKING);

        assessment.unfreeze();
        assessment.confirm();
        assertThat(assessment.state()).isEqualTo(AssessmentState.COMPLETE);
    }

    @Test
    void aCompleteApplicationIsCheckedAnewWhenItIsOpenedAgain() {
        var assessment = new Assessment(CASE);
        assessment.confirm();

        assessment.reopen();

        assertThat(assessment.state()).isEqualTo(AssessmentState.CHECKING);
    }

    @Test
    void aFindingFollowsItsRuleUntilAPersonJudgesIt() {
        var finding =
                new Finding(CASE, NewFinding.of(FindingCode.AMOUNT_ABOVE_CAP, "1.600", "1.500"), Consequence.CAP, AT);
        assertThat(finding.caseNumber()).isEqualTo(CASE);
        assertThat(finding.code()).isEqualTo(FindingCode.AMOUNT_ABOVE_CAP);
        assertThat(finding.isJudged()).isFalse();
        assertThat(finding.view())
                .isEqualTo(new CaseFinding(
                        FindingCode.AMOUNT_ABOVE_CAP,
                        Consequence.CAP,
                        List.of("1.600", "1.500"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));

        finding.update(NewFinding.of(FindingCode.AMOUNT_ABOVE_CAP).about(OTHER), Consequence.REDUCE);
        assertThat(finding.view().consequence()).isEqualTo(Consequence.REDUCE);
        assertThat(finding.view().relatedCase()).isEqualTo(OTHER);
        assertThat(finding.view().arguments()).isEmpty();

        finding.judge(Consequence.NOTE, "Schon besprochen.", "officer");
        finding.update(NewFinding.of(FindingCode.AMOUNT_ABOVE_CAP, "1.700"), Consequence.REJECT);
        assertThat(finding.isJudged()).isTrue();
        assertThat(finding.view())
                .extracting(
                        CaseFinding::consequence,
                        CaseFinding::arguments,
                        CaseFinding::judgedBy,
                        CaseFinding::judgementReason,
                        CaseFinding::severity)
                .containsExactly(Consequence.NOTE, List.of("1.700"), "officer", "Schon besprochen.", Severity.INFO);
    }

    @Test
    void aFindingThatIsSetAsideDoesNotCountUntilItCountsAgain() {
        var finding = new Finding(CASE, NewFinding.of(FindingCode.PAID_STAFF), Consequence.REJECT, AT);
        assertThat(finding.view().counts()).isTrue();
        assertThat(finding.view().severity()).isEqualTo(Severity.BLOCKING);

        finding.override("Honorar.", "officer", AT);
        assertThat(finding.view())
                .extracting(
                        CaseFinding::counts,
                        CaseFinding::overrideReason,
                        CaseFinding::overriddenBy,
                        CaseFinding::overriddenAt)
                .containsExactly(false, "Honorar.", "officer", AT);
        finding.undoOverride();

        assertThat(finding.view())
                .extracting(
                        CaseFinding::counts,
                        CaseFinding::overrideReason,
                        CaseFinding::overriddenBy,
                        CaseFinding::overriddenAt)
                .containsExactly(true, null, null, null);
    }

    @Test
    void aPermissionSaysFromWhenAndWhoGaveIt() {
        var officer = Actor.staff("officer");
        var permission = new EarlyStartPermission(CASE, DUE, "Die Halle ist frei.", officer, DUE.minusDays(3));

        assertThat(permission.view())
                .isEqualTo(new EarlyStarts.Permitted(CASE, DUE, "Die Halle ist frei.", "officer", DUE.minusDays(3)));
        Identities.areTwo(
                permission, new EarlyStartPermission(CASE, DUE, "Die Halle ist frei.", officer, DUE.minusDays(3)));
    }

    @Test
    void aConflictNamesCaseAndPerson() {
        var conflict = new ConflictOfInterest(CASE, "officer", "Meine Schwester.", AT);

        assertThat(conflict.caseNumber()).isEqualTo(CASE);
        assertThat(conflict.staffId()).isEqualTo("officer");
    }

    @Test
    void aCertificateCountsFromTheDayOnWhichItWasSeen() {
        assertThat(facts(DUE).certificateSeen()).isTrue();
        assertThat(facts(DUE.minusDays(1)).certificateSeen()).isFalse();
    }

    private static CaseFacts facts(LocalDate today) {
        var application = new SubmittedApplication(
                CASE,
                new EditionId(ApplicationFixture.BREMEN, "2025"),
                ChangedAnswers.ROUND.label(),
                ApplicationState.SUBMITTED,
                ChangedAnswers.of(ApplicationFixture.anApplication()).answers(),
                DUE,
                AT,
                Channel.ONLINE,
                "de",
                DeliveryChoice.EMAIL,
                null,
                OTHER,
                SponsorState.NOT_NEEDED,
                List.of(new ConductCertificateCheck("Betreuerin", DUE, "Malte Behrens")));
        var facts = CaseFacts.of(
                application,
                Optional.empty(),
                false,
                ChangedAnswers.ROUND,
                RulesAsWritten.of(ApplicationFixture.BREMEN),
                today,
                true,
                List.of(),
                Optional.empty(),
                Optional.empty());
        assertThat(facts.followUpOf()).contains(OTHER);
        assertThat(facts.receivedOn()).isEqualTo(DUE);
        return facts;
    }
}
