/** The letters that bind or ask: what they say as data, how they look by templates. */
@ApplicationModule(allowedDependencies = {"shared", "document", "fund", "applicant", "application", "decision"})
@NullMarked
package de.foerdertopf.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
