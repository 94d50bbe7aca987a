package de.foerdertopf.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Lets the house do things by itself (send mail, close the audit day, …). {@code foerdertopf.jobs.enabled=false} switches that
 * off for tests and rehearsals, which call the same use cases when their clock says so.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "foerdertopf.jobs.enabled", matchIfMissing = true)
class JobsConfiguration {}
