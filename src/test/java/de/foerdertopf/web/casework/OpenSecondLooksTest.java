package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.SecondLooks;
import de.foerdertopf.shared.StaleCaseException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of many signatures each stands for itself: what cannot be signed says why, whatever went wrong with it. */
class OpenSecondLooksTest {

    private static final FundCode FUND = new FundCode("bremen-stadtteilfonds");
    private static final Actor SECOND = Actor.staff("second");

    private final SecondLooks decisions = mock(SecondLooks.class);
    private final OpenSecondLooks looks =
            new OpenSecondLooks(List.of(decisions), mock(Conflicts.class), Clock.systemUTC());

    @Test
    void whatIsSignedSaysNothing() {
        when(decisions.kind()).thenReturn("decision");

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
        assertThat(looks.sign(FUND, "no-such-kind", "key", "seen", SECOND)
                        .orElseThrow()
                        .code())
                .isEqualTo("second-look.not-yours");
    }

    @Test
    void whatBreaksStopsNoOther() {
        assertThat(codeAfter(new IllegalStateException("broken"))).isEqualTo("second-look.failed");
    }

    private String codeAfter(RuntimeException refusal) {
        when(decisions.kind()).thenReturn("decision");
        doThrow(refusal).when(decisions).sign(any(), any(), any(), any());
        return looks.sign(FUND, "decision", "key", "seen", SECOND).orElseThrow().code();
    }
}
