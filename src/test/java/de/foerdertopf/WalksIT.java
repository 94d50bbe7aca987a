package de.foerdertopf;

import de.foerdertopf.document.PackagedInspectorIT;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The packaged program from outside, in one process: the journeys share one started product and wait for each other at its lock, the
 * rehearsal goes on beside them. Its name comes first in the alphabet of the tests, so that the house is tested meanwhile.
 */
@Suite
@SelectPackages("de.foerdertopf.journey")
@SelectClasses({RehearsalIT.class, PackagedInspectorIT.class})
@IncludeClassNamePatterns(".*IT")
@ConfigurationParameter(key = "junit.jupiter.execution.parallel.enabled", value = "true")
@ConfigurationParameter(key = "junit.jupiter.execution.parallel.mode.default", value = "same_thread")
@ConfigurationParameter(key = "junit.jupiter.execution.parallel.mode.classes.default", value = "concurrent")
@ConfigurationParameter(key = "junit.jupiter.execution.parallel.config.strategy", value = "fixed")
@ConfigurationParameter(key = "junit.jupiter.execution.parallel.config.fixed.parallelism", value = "3")
class WalksIT {}
