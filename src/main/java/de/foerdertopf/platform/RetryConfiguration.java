package de.foerdertopf.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Lets deeds say that they may be tried again when the house itself moved the same case in the same moment. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class RetryConfiguration {}
