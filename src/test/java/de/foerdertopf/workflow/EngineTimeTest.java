package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.foerdertopf.platform.MovableClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTimeTest {

    @AfterEach
    void letTheEngineTellTheMachinesTimeAgain() {
        ClockUtil.reset();
    }

    /** Else the engine fires timers of a demonstration that lives in last June as soon as they are set. */
    @Test
    void theEngineTellsTheTimeAsTheHouseDoes() {
        var clock = MovableClock.standingAt(Instant.parse("2026-06-16T07:00:00Z"));

        EngineConfiguration.follow(clock);
        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isCloseTo(Instant.parse("2026-06-16T07:00:00Z"), within(1, ChronoUnit.MINUTES));

        clock.moveTo(Instant.parse("2026-07-20T07:00:00Z"));
        EngineConfiguration.follow(clock);
        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isCloseTo(Instant.parse("2026-07-20T07:00:00Z"), within(1, ChronoUnit.MINUTES));
    }
}
