/** The audit trail: who did what and when, written in the same transaction, one hash chain per subject. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package de.foerdertopf.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
