package de.foerdertopf.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EarlyStartTest {

    @Test
    void olderEditionsSayWhetherAProjectMayBeginByItself() {
        assertThat(EarlyStart.of(true)).isEqualTo(EarlyStart.ALLOWED);
        assertThat(EarlyStart.of(false)).isEqualTo(EarlyStart.ON_REQUEST);
    }

    @Test
    void newerEditionsSayTheRuleItself() {
        assertThat(EarlyStart.of("FORBIDDEN")).isEqualTo(EarlyStart.FORBIDDEN);
        assertThatThrownBy(() -> EarlyStart.of("MAYBE")).isInstanceOf(IllegalArgumentException.class);
    }
}
