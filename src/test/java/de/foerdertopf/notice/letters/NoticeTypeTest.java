package de.foerdertopf.notice.letters;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.fund.Outcome;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which letters regulate something, who stands behind them, and how they can be contested. */
class NoticeTypeTest {

    private static final LetterFixtures LETTERS = new LetterFixtures(LetterFixtures.House.BREMEN, LetterFixtures.PLAIN);

    @ParameterizedTest
    @EnumSource(NoticeType.class)
    void aPersonStandsBehindEveryLetterThatRegulatesOrBurdens(NoticeType type) {
        var acts = EnumSet.of(
                NoticeType.EARLY_START_PERMISSION,
                NoticeType.APPROVAL,
                NoticeType.PARTIAL_APPROVAL,
                NoticeType.PROVISIONAL_APPROVAL,
                NoticeType.REJECTION,
                NoticeType.AMENDMENT,
                NoticeType.REVOCATION,
                NoticeType.WITHDRAWAL,
                NoticeType.REPAYMENT,
                NoticeType.INTEREST,
                NoticeType.OBJECTION_DECISION,
                NoticeType.REMEDY_DECISION);
        var preparing = EnumSet.of(NoticeType.HEARING, NoticeType.CLAIM_HEARING, NoticeType.INTEREST_WAIVER);

        assertThat(type.isAdministrativeAct()).isEqualTo(acts.contains(type));
        assertThat(type.needsPerson()).isEqualTo(acts.contains(type) || preparing.contains(type));
        assertThat(type.isApproval())
                .isEqualTo(EnumSet.of(NoticeType.APPROVAL, NoticeType.PARTIAL_APPROVAL, NoticeType.PROVISIONAL_APPROVAL)
                        .contains(type));
        assertThat(type.isDecision()).isEqualTo(type.isApproval() || type == NoticeType.REJECTION);
        assertThat(type.isClaim())
                .isEqualTo(EnumSet.of(NoticeType.REVOCATION, NoticeType.WITHDRAWAL, NoticeType.REPAYMENT)
                        .contains(type));
        assertThat(type.fileName()).isNotBlank();
    }

    @Test
    void aDecisionHasItsLetter() {
        assertThat(NoticeType.of(Outcome.APPROVED)).isEqualTo(NoticeType.APPROVAL);
        assertThat(NoticeType.of(Outcome.PARTIALLY_APPROVED)).isEqualTo(NoticeType.PARTIAL_APPROVAL);
        assertThat(NoticeType.of(Outcome.REJECTED)).isEqualTo(NoticeType.REJECTION);
        assertThat(NoticeType.of(LETTERS.free())).isEqualTo(NoticeType.FREE_LETTER);
    }

    @Test
    void anInstructionNamesItsWayAndItsTime() {
        var claim = new RemedyInstruction(RemedyInstruction.Kind.CLAIM, "bei dem Gericht", "Bremen", 1);
        assertThat(claim.isObjection()).isFalse();
        assertThat(claim.isOneMonth()).isTrue();
        assertThat(claim.bodyInSentence()).isEqualTo("bei dem Gericht");
        var objection = new RemedyInstruction(
                RemedyInstruction.Kind.OBJECTION, "bei der Stadt Mannheim, Fachbereich Soziales", "Mannheim", 12);
        assertThat(objection.isObjection()).isTrue();
        assertThat(objection.isOneMonth()).isFalse();
        assertThat(objection.bodyInSentence()).isEqualTo("bei der Stadt Mannheim, Fachbereich Soziales,");
    }
}
