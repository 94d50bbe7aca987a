package de.foerdertopf.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.fund.EarlyStart;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A project begins before its decision only where the edition and a person permit it, and never looking back. */
class EarlyStartPermissionTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0001");
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);
    private static final Actor OFFICER = Actor.staff("0f1c");

    @Test
    void whereTheEditionForbidsItNobodyPermitsIt() {
        assertThatThrownBy(() -> PermitEarlyStart.requireOnRequest(EarlyStart.FORBIDDEN))
                .hasMessageContaining("early-start.forbidden");
        assertThatThrownBy(() -> PermitEarlyStart.requireOnRequest(EarlyStart.ALLOWED))
                .hasMessageContaining("early-start.not-needed");
        PermitEarlyStart.requireOnRequest(EarlyStart.ON_REQUEST);
    }

    @Test
    void aPermissionNeverLooksBack() {
        assertThatThrownBy(
                        () -> new EarlyStartPermission(CASE, TODAY.minusDays(1), "Die Halle ist frei.", OFFICER, TODAY))
                .hasMessageContaining("early-start.in-past");
        assertThat(new EarlyStartPermission(CASE, TODAY, "Die Halle ist frei.", OFFICER, TODAY)
                        .view()
                        .from())
                .isEqualTo(TODAY);
    }

    @Test
    void aPersonGivesItWithAReason() {
        assertThatThrownBy(() -> new EarlyStartPermission(CASE, TODAY, " ", OFFICER, TODAY))
                .hasMessageContaining("reason.missing");
        assertThatThrownBy(() -> new EarlyStartPermission(CASE, TODAY, "Die Halle ist frei.", Actor.SYSTEM, TODAY))
                .hasMessageContaining("notice.person-needed");
    }
}
