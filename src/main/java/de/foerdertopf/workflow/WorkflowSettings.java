package de.foerdertopf.workflow;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the processes run.
 *
 * @param jobExecutor whether jobs and timers run by themselves; off in tests and rehearsals, which drive them by hand
 */
@ConfigurationProperties("foerdertopf.workflow")
record WorkflowSettings(@DefaultValue("true") boolean jobExecutor) {}
