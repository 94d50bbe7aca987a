package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.SecondLook;
import de.foerdertopf.shared.SecondLooks;
import de.foerdertopf.shared.StaleCaseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of many signatures each stands for itself: what cannot be signed says why, whatever went wrong with it. */
class OpenSecondLooksTest {

    private static final FundCode FUND = new FundCode("bremen-stadtteilfonds");
    private static final Actor FIRST = Actor.staff("first");
    private static final Actor SECOND = Actor.staff("second");
    private static final SecondLook LOOK = new SecondLook(
            "decision", "key", "seen", FUND, null, List.of(), FIRST.id(), Instant.EPOCH, "/schreibtisch");

    private final SecondLooks decisions = mock(SecondLooks.class);
    private final OpenSecondLooks looks =
            new OpenSecondLooks(List.of(decisions), mock(Conflicts.class), Clock.systemUTC());

    @BeforeEach
    void oneWaits() {
        when(decisions.kind()).thenReturn("decision");
        when(decisions.waiting(FUND)).thenReturn(List.of(LOOK));
        when(decisions.maySign(LOOK, SECOND)).thenReturn(true);
    }

    @Test
    void whatIsSignedSaysNothing() {
        assertThat(looks.sign(FUND, "decision", "key", "seen", SECOND)).isEmpty();

        verify(decisions).sign(FUND, "key", "seen", SECOND);
    }

    @Test
    void whatChangedMeanwhileIsNotSignedUnseen() {
        assertThat(codeAfter(new StaleCaseException(new CaseNumber("SFHB-2025-0001"), "sign")))
                .isEqualTo("second-look.changed");
    }

    @Test
    void whatARuleForbidsSaysWhichOne() {
        assertThat(codeAfter(new BusinessRuleViolation("decision.same-person"))).isEqualTo("decision.same-person");
    }

    @Test
    void whatIsNotThereForHerIsNotHers() {
        assertThat(codeAfter(new NotFoundException("No such look"))).isEqualTo("second-look.not-yours");
        assertThat(codeAfter(new IllegalArgumentException("no id"))).isEqualTo("second-look.not-yours");
        assertThat(looks.sign(FUND, "decision", "key", "seen", Actor.staff("third"))
                        .orElseThrow()
                        .code())
                .isEqualTo("second-look.not-yours");
        assertThat(looks.sign(FUND, "no-such-kind", "key", "seen", SECOND)
                        .orElseThrow()
                        .code())
                .isEqualTo("second-look.not-yours");
    }

    @Test
    void whatDoesNotWaitInThisFundIsNotSigned() {
        var elsewhere = new FundCode("mannheim-fluechtlingsfonds");

        assertThat(looks.sign(elsewhere, "decision", "key", "seen", SECOND)
                        .orElseThrow()
                        .code())
                .isEqualTo("second-look.changed");
        assertThat(looks.giveBack(elsewhere, "decision", "key", "seen", "Falsch", SECOND)
                        .orElseThrow()
                        .code())
                .isEqualTo("second-look.changed");
        verify(decisions, never()).sign(any(), any(), any(), any());
        verify(decisions, never()).giveBack(any(), any(), any(), any(), any());
    }

    @Test
    void theFirstPersonReadsWhySheMayNot() {
        doThrow(new BusinessRuleViolation("decision.same-person"))
                .when(decisions)
                .sign(FUND, "key", "seen", FIRST);

        assertThat(looks.sign(FUND, "decision", "key", "seen", FIRST)
                        .orElseThrow()
                        .code())
                .isEqualTo("decision.same-person");
    }

    @Test
    void whatBreaksStopsNoOther() {
        assertThat(codeAfter(new IllegalStateException("broken"))).isEqualTo("second-look.failed");
    }

    @Test
    void whatIsGivenBackSaysNothingAndWhatCannotBeSaysWhy() {
        assertThat(looks.giveBack(FUND, "decision", "key", "seen", "Falsch", SECOND))
                .isEmpty();
        verify(decisions).giveBack(FUND, "key", "seen", "Falsch", SECOND);

        doThrow(new BusinessRuleViolation("second-look.account-stays"))
                .when(decisions)
                .giveBack(any(), any(), any(), any(), any());
        assertThat(looks.giveBack(FUND, "decision", "key", "seen", "Falsch", SECOND)
                        .orElseThrow()
                        .code())
                .isEqualTo("second-look.account-stays");
    }

    @Test
    void whoPreparedItDoesNotGiveItBackButDrawsItBackWhereSheAskedForIt() {
        assertThat(looks.giveBack(FUND, "decision", "key", "seen", "Falsch", FIRST)
                        .orElseThrow()
                        .code())
                .isEqualTo("second-look.own");
        verify(decisions, never()).giveBack(any(), any(), any(), any(), any());
    }

    private String codeAfter(RuntimeException refusal) {
        doThrow(refusal).when(decisions).sign(any(), any(), any(), any());
        return looks.sign(FUND, "decision", "key", "seen", SECOND).orElseThrow().code();
    }
}
