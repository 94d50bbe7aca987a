package de.foerdertopf.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether the house does nothing by itself: as a restored copy it must send no mail and fire no timer that the lost one has sent and
 * fired. Told at the start and on the page of those who look after it, because nobody notices what does not happen.
 */
@Component
public class JobsHeld {

    private static final Logger LOG = LoggerFactory.getLogger(JobsHeld.class);

    private final boolean held;

    JobsHeld(@Value("${foerdertopf.jobs.enabled:true}") boolean enabled) {
        held = !enabled;
        if (held) {
            LOG.warn("Held: no mail leaves, no timer fires and nothing is deleted (foerdertopf.jobs.enabled is false)");
        }
    }

    public boolean areHeld() {
        return held;
    }
}
